/**
 * Lets things be dragged: `<form data-drag>` has fields named `item` and `to`; an element with `data-item` may be
 * dropped on one with `data-to`, which fills the form in and sends it. The form works by hand without scripts.
 */
export function letDrag() {
  if (formOfDrags() !== null) for (const thing of elements('[data-item]')) thing.draggable = true;
}

/** Hears of all drags, also of things that come onto the page later. */
export function listenToDrags() {
  document.addEventListener('dragstart', (event) => {
    const item = closest(event, '[data-item]')?.dataset.item;
    if (item !== undefined) event.dataTransfer?.setData('text/plain', item);
  });
  document.addEventListener('dragover', (event) => {
    const over = closest(event, '[data-to]');
    mark(over);
    if (over) event.preventDefault();
  });
  document.addEventListener('dragend', () => mark(undefined));
  document.addEventListener('drop', (event) => {
    const form = formOfDrags();
    const to = closest(event, '[data-to]')?.dataset.to;
    const item = event.dataTransfer?.getData('text/plain');
    if (form === null || to === undefined || !item) return;
    event.preventDefault();
    if (fill(form, 'item', item) && fill(form, 'to', to)) form.requestSubmit();
  });
}

const formOfDrags = () => /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-drag]'));

/** @param {string} selector */
const elements = (selector) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));

/**
 * @param {Event} event
 * @param {string} selector
 */
function closest(event, selector) {
  const target = event.target instanceof Element ? event.target : undefined;
  return /** @type {HTMLElement | null | undefined} */ (target?.closest(selector));
}

/** @param {HTMLElement | null | undefined} over */
function mark(over) {
  for (const place of elements('.drop-here')) place.classList.remove('drop-here');
  over?.classList.add('drop-here');
}

/**
 * Fills a field in, if it takes this value: a text dragged in from elsewhere is none.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function fill(form, name, value) {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) return false;
  field.value = value;
  return field.value === value;
}
