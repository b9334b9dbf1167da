import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSolver } from '@plenum/milp';
import { openVault } from '@plenum/vault';
import type { Hono } from 'hono';
import { makeApp } from '../app.tsx';
import type { AppEnv } from '../app-env.ts';
import { makeDoor } from '../door.ts';
import { addressOf } from '../guard.ts';
import { askHere, plannerOf } from '../planner/planner.ts';
import { readScripts } from '../scripts.ts';
import { readStylesheet } from '../stylesheet.ts';
import { smallConference } from './small-conference.ts';

export const passphrase = 'seven horses cross the river';
export const address = addressOf(7420);

/** The whole app over a vault of its own in a folder of its own: for tests. */
export async function openHouse() {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-admin-'));
  let time = Date.parse('2026-11-24T06:00:00Z');
  const now = () => new Date(time);
  const vault = await openVault({ url: `sqlite:${join(folder, 'plenum.sqlite')}`, clock: now });
  const solver = await createSolver();
  const reports: string[] = [];
  let stalls = false;
  const door = makeDoor({
    vault,
    planner: plannerOf(async (name, asked) => {
      if (stalls) await aborted(asked);
      return askHere(name, asked, { solver: solver.solve });
    }),
    publicFolder: join(folder, 'public'),
    publicUrl: 'http://localhost:7421',
    exampleFolder: fileURLToPath(new URL('../../../../examples/national-conference', import.meta.url)),
    now,
    random: (bytes) => randomBytes(bytes),
    // As cheap as the vault allows: these tests are not about guessing.
    cost: { memoryKib: 19_456, passes: 2 },
  });
  const stylesheet = readStylesheet();
  const scripts = readScripts();
  const app = makeApp({ door, address, stylesheet, scripts, report: (line) => reports.push(line) });
  return {
    app,
    door,
    folder,
    reports,
    stylesheet,
    scripts,
    /** While it stalls, nothing that is worked out ends before it is stopped. */
    stall: (on: boolean) => {
      stalls = on;
    },
    pass: (minutes: number) => {
      time += minutes * 60_000;
    },
    browser: () => openBrowser(app),
    close: async () => {
      door.lock();
      await vault.close();
      solver.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Never ends well: rejects when the signal among the options is aborted. */
function aborted(asked: unknown[]): Promise<never> {
  const [signal] = asked.flatMap((one) =>
    typeof one === 'object' && one !== null && 'signal' in one && one.signal instanceof AbortSignal
      ? [one.signal]
      : [],
  );
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

/** A browser as far as this app sees one: it keeps cookies and sends its own origin with forms. */
export function openBrowser(app: Hono<AppEnv>) {
  const cookies = new Map<string, string>();
  const send = async (
    path: string,
    init: { method?: string; body?: URLSearchParams | FormData; headers?: Record<string, string> },
  ) => {
    const headers = new Headers({ 'sec-fetch-site': 'same-origin', ...init.headers });
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await app.request(`${address.origin}${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const post = (path: string, body: URLSearchParams | FormData) =>
    send(path, { method: 'POST', body, headers: { origin: address.origin } });
  return {
    cookies,
    get: (path: string, headers?: Record<string, string>) => send(path, headers ? { headers } : {}),
    read: async (path: string) => (await send(path, {})).text(),
    post: (path: string, fields: Record<string, string | string[]> = {}) => {
      const pairs = Object.entries(fields).flatMap(([name, values]) =>
        [values].flat().map((value): [string, string] => [name, value]),
      );
      return post(path, new URLSearchParams(pairs));
    },
    form: post,
    send: (path: string, files: File[]) => {
      const form = new FormData();
      for (const file of files) form.append('files', file);
      return post(path, form);
    },
  };
}

/** A house whose organiser has chosen a passphrase and opened the small conference. */
export async function houseInUse() {
  const house = await openHouse();
  const browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  await browser.send('/open/files', smallConference());
  return { house, browser };
}

/** Whether a page looks again by itself, with scripts and without. */
export function looksAgain(page: string): boolean {
  const without = page.includes('<noscript><meta http-equiv="refresh"');
  if (without !== page.includes('<body data-look-again='))
    throw new Error('one way to look again is missing');
  return without;
}

/** Waits until no planning is under way and answers with the page then. */
export async function planned(
  browser: ReturnType<typeof openBrowser>,
  path = '/attendance',
): Promise<string> {
  for (;;) {
    const answer = await browser.get(path);
    const page = await answer.text();
    if (!looksAgain(page)) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
