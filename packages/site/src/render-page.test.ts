import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentable } from './escape.ts';
import { type PublicPage, renderPage, type SiteError, siteAssets } from './index.ts';

const words = { skip: 'Skip to the text', languages: 'Languages' };
const solidarity: PublicPage = {
  path: 'ru/index.html',
  language: 'ru',
  title: 'День солидарности',
  kicker: 'День солидарности',
  headline: ['Мы выйдем в ', { strong: '12 городах' }, '.'],
  lede: 'О дате будет сообщено позже.',
  languages: [
    { language: 'en', label: 'English', href: '../index.html', current: false },
    { language: 'ru', label: 'Русский', href: 'index.html', current: true },
  ],
  words: { skip: 'К тексту', languages: 'Языки' },
  blocks: [
    { kind: 'heading', text: 'День', note: 'часы UTC+5' },
    { kind: 'text', text: 'Подпишитесь.', quiet: true },
    { kind: 'acts', links: [{ label: 'Календарь', href: 'webcal://example.org/ru.ics', first: true }] },
    {
      kind: 'table',
      caption: 'Письма',
      columns: [{ label: 'Страна' }, { label: 'Число', numeric: true }],
      rows: [['Швеция', '12']],
    },
    {
      kind: 'day',
      caption: 'Пикеты',
      hours: [
        { at: 0, label: '00' },
        { at: 360, label: '06' },
        { at: 1440, label: '24' },
      ],
      columns: [{ label: 'Город' }, { label: 'UTC+5', numeric: true }, { label: 'Состояние' }],
      rows: [
        {
          label: 'Лондон',
          time: '12:00',
          from: 960,
          to: 1080,
          mark: 'settled',
          cells: ['Лондон', '16:00', { mark: 'settled', text: 'подтверждено' }],
        },
      ],
    },
  ],
  foot: 'Выпуск 3',
};

type Token = { tag: string; attributes: Map<string, string> } | { close: string } | { text: string };

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
]);
const decode = (raw: string): string =>
  raw.replace(/&([^;]*);?/g, (_, name: string) => {
    const character = ENTITIES.get(name);
    if (character === undefined) throw new Error('an entity the page has no business with');
    return character;
  });

/**
 * The independent reader: a tokeniser far stricter than HTML's own. It accepts only lower-case tags whose
 * attributes are double-quoted, and stops at any other `<`, `>`, quote or ampersand, so that whatever it accepts
 * every browser reads in the same way.
 */
const read = (html: string): Token[] => {
  const tokens: Token[] = [];
  const doctype = '<!doctype html>\n';
  if (!html.startsWith(doctype)) throw new Error('no doctype');
  const pattern = /<\/([a-z0-9]+)>|<([a-z0-9]+)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)\/?>|([^<>]+)/y;
  pattern.lastIndex = doctype.length;
  while (pattern.lastIndex < html.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(html);
    if (found === null) throw new Error(`not HTML at ${at}: ${html.slice(at, at + 20)}`);
    const [, close, tag, attributes = '', text] = found;
    if (close !== undefined) tokens.push({ close });
    else if (text !== undefined) tokens.push({ text: decode(text) });
    else if (tag !== undefined) {
      const pairs = attributes.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g);
      tokens.push({
        tag,
        attributes: new Map([...pairs].map(([, name = '', value = '']) => [name, decode(value)])),
      });
    }
  }
  return tokens;
};

const VOID = new Set(['meta', 'link', 'rect', 'use', 'path']);
const HARMLESS = new Set(
  'html head meta title link body a header p nav ul li main h1 h2 small strong div table caption thead tbody tr th td span figure figcaption svg defs path text rect use footer'.split(
    ' ',
  ),
);

const checkHarmless = (tokens: Token[]): void => {
  const open: string[] = [];
  for (const token of tokens) {
    if ('close' in token) expect(open.pop()).toBe(token.close);
    if (!('tag' in token)) continue;
    expect(HARMLESS).toContain(token.tag);
    if (!VOID.has(token.tag)) open.push(token.tag);
    for (const [name, value] of token.attributes) {
      expect(name).not.toMatch(/^on|^style$|^src|^srcdoc$|^formaction$|^action$|^ping$/);
      if (name !== 'href') continue;
      const url = new URL(value, 'https://here.example/a/b/');
      if (token.tag === 'a') expect(['https:', 'webcal:', 'mailto:']).toContain(url.protocol);
      else expect(url.host).toBe('here.example');
    }
  }
  expect(open).toEqual([]);
};

const textOf = (tokens: Token[], tag: string): string[] => {
  const texts: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if ('tag' in token && token.tag === tag) {
      depth += 1;
      texts.push('');
    } else if ('close' in token && token.close === tag) depth -= 1;
    else if ('text' in token && depth > 0) texts[texts.length - 1] += token.text;
  }
  return texts;
};

const attribute = (tokens: Token[], tag: string, name: string): string[] =>
  tokens.flatMap((token) => ('tag' in token && token.tag === tag ? [token.attributes.get(name) ?? ''] : []));

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner);
  return value;
};

const refusal = (page: unknown): SiteError => {
  try {
    renderPage(page as PublicPage);
  } catch (error) {
    return error as SiteError;
  }
  throw new Error('the page was not refused');
};

describe('renderPage', () => {
  it('renders the solidarity day in Russian', () => {
    const html = renderPage(deepFreeze(structuredClone(solidarity)));
    const tokens = read(html);
    checkHarmless(tokens);
    expect(textOf(tokens, 'h1')).toEqual(['Мы выйдем в 12 городах.']);
    expect(textOf(tokens, 'title')).toEqual(['День солидарности']);
    expect(attribute(tokens, 'html', 'lang')).toEqual(['ru']);
    expect(attribute(tokens, 'link', 'href')).toEqual([
      '../assets/site.css',
      '../assets/icon.svg',
      '../index.html',
      'index.html',
    ]);
    expect(attribute(tokens, 'link', 'hreflang')).toEqual(['', '', 'en', 'ru']);
    expect(textOf(tokens, 'a')[0]).toBe('К тексту');
    expect(attribute(tokens, 'a', 'href')[0]).toBe('#main');
    expect(attribute(tokens, 'main', 'id')).toEqual(['main']);
  });

  it('draws a bar from minute to minute and says the same in the table below', () => {
    const tokens = read(renderPage(solidarity));
    expect(attribute(tokens, 'rect', 'x')).toEqual(['0', '960']);
    expect(attribute(tokens, 'rect', 'width')).toEqual(['1440', '120']);
    expect(textOf(tokens, 'td')).toContain('16:00');
    expect(textOf(tokens, 'th')).toContain('Лондон');
  });

  it('draws a day longer than its own date, for cities on both sides of the date line', () => {
    const tokens = read(
      renderPage({
        ...solidarity,
        blocks: [
          {
            kind: 'day',
            caption: 'Day',
            span: { from: -360, to: 1800 },
            hours: [{ at: 0, label: '00' }],
            columns: [{ label: 'City' }],
            rows: [
              { label: 'Auckland', from: -300, to: -180, cells: ['Auckland'] },
              { label: 'Los Angeles', from: 1500, to: 1620, cells: ['Los Angeles'] },
            ],
          },
        ],
      }),
    );
    expect(attribute(tokens, 'svg', 'viewBox').filter(Boolean)).toEqual(['-360 0 2160 10', '-360 0 2160 10']);
    expect(attribute(tokens, 'rect', 'x')).toEqual(['-360', '-300', '-360', '1500']);
  });

  it('writes right to left where the language does', () => {
    const direction = (language: string) =>
      attribute(read(renderPage({ ...solidarity, language })), 'html', 'dir')[0];
    expect([direction('kk'), direction('fa'), direction('kk-Arab')]).toEqual(['ltr', 'rtl', 'rtl']);
  });

  it('refers to no files but those of siteAssets', () => {
    const hrefs = attribute(
      read(renderPage({ ...solidarity, path: 'index.html', languages: [] })),
      'link',
      'href',
    );
    expect(hrefs.toSorted()).toEqual(
      siteAssets()
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  it('carries any string unharmed as text, and nothing but text', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='x",
        '</title><script>',
        '<!--',
        ']]>',
        '&lt;b&gt;',
        '&#x3c;script&#x3e;',
        '</svg><style>*{display:none}',
        'a\u0000b',
        '\ud800',
        '\u2028<',
        'x\r\ny',
      ),
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 12, maxLength: 12 }), (strings) => {
        const s = (index: number): string => strings[index] ?? '';
        const full = (index: number): string => `${s(index)}.`;
        const tokens = read(
          renderPage({
            path: 'index.html',
            language: 'en',
            title: full(0),
            kicker: s(1),
            lede: s(2),
            foot: s(3),
            headline: [s(4), { strong: s(5) }],
            words: { skip: full(6), languages: full(6) },
            languages: [{ language: 'kk', label: full(7), href: 'kk/index.html', current: true }],
            blocks: [
              { kind: 'heading', text: s(8), note: s(0) },
              { kind: 'text', text: s(9) },
              { kind: 'acts', links: [{ label: full(10), href: './' }] },
              {
                kind: 'table',
                caption: s(1),
                columns: [{ label: s(2) }],
                rows: [[s(11)], [{ mark: 'now', text: s(3) }]],
              },
              {
                kind: 'day',
                caption: full(4),
                note: s(5),
                hours: [{ at: 0, label: s(6) }],
                columns: [{ label: s(7) }],
                rows: [{ label: s(8), time: s(9), from: 0, to: 1, cells: [s(10)] }],
              },
            ],
          }),
        );
        checkHarmless(tokens);
        expect(textOf(tokens, 'title')).toEqual([presentable(full(0))]);
        expect(textOf(tokens, 'h1')).toEqual([presentable(s(4)) + presentable(s(5))]);
        expect(textOf(tokens, 'h2')).toEqual([`${presentable(s(8))} ${presentable(s(0))}`]);
        expect(textOf(tokens, 'a')).toEqual([full(6), full(7), full(10)].map(presentable));
        expect(textOf(tokens, 'caption')).toEqual([presentable(s(1))]);
        expect(attribute(tokens, 'nav', 'aria-label')).toEqual([presentable(full(6))]);
        expect(attribute(tokens, 'meta', 'content').at(-1)).toBe(presentable(s(2)));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a link that runs a script, without repeating it', () => {
    const links = [{ label: 'x', href: 'javascript:evil()' }];
    const error = refusal({ ...solidarity, blocks: [{ kind: 'acts', links }] });
    expect(error.code).toBe('bad-page');
    expect(error.problems).toEqual([
      { code: 'bad-href', path: ['blocks', 0, 'links', 0, 'href'], params: {}, severity: 'error' },
    ]);
    expect(error.message).not.toContain('evil');
  });

  it('names every problem in one pass', () => {
    const error = refusal({
      ...solidarity,
      path: '../x.html',
      language: 'en" onload="x',
      languages: [{ language: 'e', label: 'x', href: 'https://elsewhere.example/', current: false }],
      blocks: [
        { kind: 'table', columns: [{ label: 'a' }], rows: [['1', '2']] },
        {
          kind: 'day',
          caption: 'x',
          hours: [{ at: 1500, label: '' }],
          columns: [{ label: 'a' }],
          rows: [{ label: '', from: 60, to: 60, cells: [] }],
        },
        {
          kind: 'day',
          caption: 'x',
          span: { from: 60, to: 60 },
          hours: [],
          columns: [{ label: 'a' }],
          rows: [],
        },
        { kind: 'script', text: 'x' },
      ],
      words,
      surprise: 1,
    });
    expect(error.code).toBe('bad-page');
    expect(error.problems.map(({ code, path }) => `${path.join('.')} ${code}`).toSorted()).toEqual(
      [
        ' wrong-shape',
        'blocks.0.rows.0 cells-unlike-columns',
        'blocks.1.hours.0.at outside-span',
        'blocks.1.rows.0 outside-span',
        'blocks.1.rows.0.cells cells-unlike-columns',
        'blocks.2.span bad-span',
        'blocks.3.kind wrong-shape',
        'language bad-language',
        'languages one-current-language',
        'languages.0.href bad-href',
        'languages.0.language bad-language',
        'path bad-path',
      ].toSorted(),
    );
  });
});
