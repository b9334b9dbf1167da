import { fetchPage } from './fetch-page.js';

const quiet = 150;

/**
 * Shows figures while a field moves: `<form method="get" data-live="id">` asks for the page that it would lead to,
 * and puts that page's element of this id in place of the one here. Sending the form does the same without scripts.
 */
export function liveForms() {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
    document.querySelectorAll('form[data-live]')
  )) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let waiting;
    let asking = new AbortController();
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      waiting = setTimeout(() => show(form, signal), quiet);
    });
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {AbortSignal} signal
 */
async function show(form, signal) {
  const part = form.dataset.live ?? '';
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) address.searchParams.append(name, String(value));
  try {
    const { page } = await fetchPage(address, signal);
    const [mine, theirs] = [document.getElementById(part), page.getElementById(part)];
    if (mine && theirs && !signal.aborted) mine.replaceWith(theirs);
  } catch {
    // Asked for anew by the next movement, or by sending the form.
  }
}
