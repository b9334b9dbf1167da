import type { Locator, Page } from 'playwright-core';

/** Clicks, and waits for the page that the click leads to, redirects passed over. */
export async function follow(target: Locator): Promise<void> {
  const page = target.page();
  const answered = page.waitForResponse(
    (answer) => answer.request().isNavigationRequest() && Math.floor(answer.status() / 100) !== 3,
  );
  await target.click();
  await answered;
  await page.waitForLoadState();
}

/** Chooses a passphrase in a new house and opens the example conference. */
export async function openExample(page: Page, admin: string, passphrase: string): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name }).first();
  await page.goto(admin);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('again').fill(passphrase);
  await follow(button('Seal and begin'));
  await follow(button('Open the example'));
}

/** Goes to a page from one that may look again by itself at that moment: then the visit comes second. */
export async function visit(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address);
  } catch (error) {
    if (!String(error).includes('ERR_ABORTED')) throw error;
    await page.goto(address);
  }
}
