import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHref, isRelativeHref } from './href.ts';

describe('isHref', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/absolute',
    'http://plain.example/',
    'https:evil',
    'https:/evil',
    'https://user:pass@host.example/',
    'https://host.example/a b',
    'https://host.example/"x',
    'mailto:a b@c',
    'mailto:x',
    'ftp://x.example',
    '',
    'a:b',
    'a\nb',
    'webcal:x',
    'file:///etc/passwd',
    `a${'/a'.repeat(2000)}`,
  ])('refuses %j', (href) => {
    expect(isHref(href)).toBe(false);
  });

  it.each([
    './',
    '../',
    'index.html',
    '../ru/index.html',
    'ru/',
    '#main',
    'a.html?b=c#d',
  ])('accepts %j, inside the release', (href) => {
    expect([isHref(href), isRelativeHref(href)]).toEqual([true, true]);
  });

  it.each([
    'https://example.org/a?b=c#d',
    'webcal://example.org/en.ics',
    'mailto:pickets@example.org',
    'mailto:a@example.org?subject=A%20picket',
  ])('accepts %j, outside of it', (href) => {
    expect([isHref(href), isRelativeHref(href)]).toEqual([true, false]);
  });

  it("leads nowhere else, by the platform's own reading of addresses", () => {
    const near = fc.stringMatching(/^[./\\\\:#?@a-z\t ]{1,8}$/);
    const prefixed = fc
      .tuple(fc.constantFrom('https:', 'https://', 'webcal://', 'mailto:', 'java', ''), near)
      .map(([scheme, rest]) => scheme + rest);
    const href = fc.oneof(prefixed, fc.string(), fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }));
    fc.assert(
      fc.property(href, (link) => {
        if (!isHref(link)) return;
        const url = new URL(link, 'https://here.example/a/b/');
        expect(['https:', 'webcal:', 'mailto:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        if (isRelativeHref(link)) expect(url.host).toBe('here.example');
      }),
      { numRuns: 2000 },
    );
  });
});
