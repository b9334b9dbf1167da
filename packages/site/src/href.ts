// No scheme, no host, no leading slash: the same link must work below any address and from a USB stick.
const RELATIVE = /^(?=.)(?:[\w.~%-]+\/)*(?:[\w.~%-]+)?(?:\?[\w.~%&=+-]*)?(?:#[\w.~-]+)?$/;
const MAILTO = /^mailto:[\w.+%-]+@[\w.-]+(?:\?[\w.~%&=+@-]*)?$/;
const ABSOLUTE = /^(?:https|webcal):\/\/[a-z0-9[]/;
const LONGEST = 2000;
// A browser drops these or reads them as slashes, so what is checked would not be what is opened.
const TREACHEROUS = /[\u0000-\u0020\u007f-\u00a0\\"'<>`\u2028\u2029]/;

/** A link that stays inside the release. */
export const isRelativeHref = (href: string): boolean => RELATIVE.test(href);

/** A link that a published page may carry: inside the release, or https, webcal or mailto. */
export const isHref = (href: string): boolean => {
  if (href.length > LONGEST) return false;
  if (isRelativeHref(href) || MAILTO.test(href)) return true;
  if (!ABSOLUTE.test(href) || TREACHEROUS.test(href) || !URL.canParse(href)) return false;
  const { username, password } = new URL(href);
  return username === '' && password === '';
};
