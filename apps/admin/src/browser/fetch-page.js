/**
 * A page of this app, asked for in the background: the page as parsed, and the address it came from in the end.
 *
 * @param {string | URL} address
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ page: Document, address: string }>}
 * @throws when the server does not answer, or answers with anything but a page
 */
export async function fetchPage(address, signal) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { page, address: answer.url };
}
