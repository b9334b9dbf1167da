import { SiteError } from './errors.ts';
import { escapeHtml } from './escape.ts';
import { problemsOf, sentenceOf } from './problems.ts';
import { renderDay } from './render-day.ts';
import { renderTable } from './render-table.ts';
import { type Block, type PublicPage, publicPageSchema } from './schemas.ts';

// A second lock for hosts that send no headers of their own. Styles and pictures are left out, because
// browsers disagree on what 'self' means for a page opened from a disk.
const POLICY = "script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'";
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

const renderBlock = (block: Block, index: number): string => {
  const id = `block-${index + 1}`;
  switch (block.kind) {
    case 'heading': {
      const note = block.note === undefined ? '' : ` <small>${escapeHtml(block.note)}</small>`;
      return `<h2>${escapeHtml(block.text)}${note}</h2>`;
    }
    case 'text':
      return `<p${block.quiet === true ? ' class="quiet"' : ''}>${escapeHtml(block.text)}</p>`;
    case 'acts': {
      const links = block.links.map(({ label, href, first }) => {
        const look = first === true ? 'button first' : 'button';
        return `<li><a class="${look}" href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`;
      });
      return `<ul class="acts">\n${links.join('\n')}\n</ul>`;
    }
    case 'table':
      return renderTable(block, id);
    case 'day':
      return renderDay(block, id);
  }
};

const renderLanguages = ({ languages, words }: PublicPage): string => {
  if (languages.length === 0) return '';
  const items = languages.map(
    ({ language, label, href, current }) =>
      `<li><a href="${escapeHtml(href)}" lang="${language}" hreflang="${language}"${current ? ' aria-current="page"' : ''}>${escapeHtml(label)}</a></li>`,
  );
  return `\n<nav aria-label="${escapeHtml(words.languages)}"><ul>\n${items.join('\n')}\n</ul></nav>`;
};

/**
 * Renders a published page as HTML from words that are ready: no script, no style inside, no other host.
 * @param page the page's path in the release, its language, and its words; every string is escaped, links are
 *   relative, https, webcal or mailto; minutes of a day block count from midnight of the hours it is drawn in
 * @returns a whole HTML document that refers to `assets/site.css` and `assets/icon.svg` of the same release
 * @throws {SiteError} `bad-page` with every problem of the input
 * @example
 * renderPage({
 *   path: 'index.html', language: 'en', title: 'Solidarity', languages: [],
 *   headline: ['We stand in ', { strong: '12 cities' }, '.'],
 *   words: { skip: 'Skip to the text', languages: 'Languages' }, blocks: [],
 * }).includes('<h1>We stand in <strong>12 cities</strong>.</h1>'); // true
 */
export const renderPage = (page: PublicPage): string => {
  const parsed = publicPageSchema.safeParse(page);
  if (!parsed.success) {
    const problems = problemsOf(parsed.error);
    throw new SiteError('bad-page', problems, sentenceOf('The page', problems));
  }
  const { data } = parsed;
  const root = '../'.repeat(data.path.split('/').length - 1);
  const headline = data.headline.map((part) =>
    typeof part === 'string' ? escapeHtml(part) : `<strong>${escapeHtml(part.strong)}</strong>`,
  );
  const alternates = data.languages.map(
    ({ language, href }) => `\n<link rel="alternate" hreflang="${language}" href="${escapeHtml(href)}">`,
  );
  const description =
    data.lede === undefined ? '' : `\n<meta name="description" content="${escapeHtml(data.lede)}">`;
  const kicker = data.kicker === undefined ? '' : `\n<p>${escapeHtml(data.kicker)}</p>`;
  const lede = data.lede === undefined ? '' : `\n<p class="lede">${escapeHtml(data.lede)}</p>`;
  const foot = data.foot === undefined ? '' : `\n<footer><p>${escapeHtml(data.foot)}</p></footer>`;
  const blocks = data.blocks.map((block, index) => `\n${renderBlock(block, index)}`);
  return `<!doctype html>
<html lang="${data.language}" dir="${directionOf(data.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(data.title)}</title>${description}
<link rel="stylesheet" href="${root}assets/site.css">
<link rel="icon" type="image/svg+xml" href="${root}assets/icon.svg">${alternates.join('')}
</head>
<body>
<a class="skip" href="#main">${escapeHtml(data.words.skip)}</a>
<header class="top">${kicker}${renderLanguages(data)}
</header>
<main id="main">
<h1>${headline.join('')}</h1>${lede}${blocks.join('')}
</main>${foot}
</body>
</html>
`;
};
