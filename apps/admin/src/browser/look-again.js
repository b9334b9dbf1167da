import { fetchPage } from './fetch-page.js';

/**
 * Renews a page that says so (`<body data-look-again="seconds">`) without loading it anew: what is typed, focused and
 * scrolled stays. Without scripts the page's own `<meta http-equiv="refresh">` does it.
 *
 * @param {() => void} begin what is to be done with new elements
 */
export function lookAgain(begin) {
  const seconds = Number(document.body.dataset.lookAgain);
  if (!(seconds > 0)) return;
  setTimeout(async () => {
    if (!document.hidden && !isBeingFilledIn()) await renew(begin);
    lookAgain(begin);
  }, seconds * 1000);
}

/** @param {() => void} begin */
async function renew(begin) {
  try {
    const { page, address } = await fetchPage(location.href);
    if (address !== location.href) return location.assign(address);
    const [mine, theirs] = [document.querySelector('main'), page.querySelector('main')];
    if (!mine || !theirs) return location.reload();
    document.title = page.title;
    const { lookAgain: again, now } = page.body.dataset;
    if (again === undefined) delete document.body.dataset.lookAgain;
    if (now !== undefined) document.body.dataset.now = now;
    if (mine.innerHTML === theirs.innerHTML) return;
    mine.replaceChildren(...theirs.childNodes);
    begin();
  } catch {
    // The server is away for a moment: what stands here stays, and the next look may find it.
  }
}

/** Whether somebody is about to send something from this page. */
function isBeingFilledIn() {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll('main input, main textarea')
  );
  const isTypedIn = [...fields].some((field) => field.value !== field.defaultValue);
  return isTypedIn || document.activeElement?.closest('main :is(input, select, textarea)') != null;
}
