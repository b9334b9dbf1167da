import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileWords } from './hostile-words.fixture.ts';
import { parseText } from './parse-text.ts';
import { toHtml } from './to-html.ts';

const html = (source: string) => toHtml(parseText(source));

describe('toHtml', () => {
  it('lays out headings, paragraphs and lists', () => {
    expect(html('# Wages\n\nNow\\\nand *here*\n\n- one\n  3. three\n\n     more\n- two\n\n1. first')).toBe(
      '<h2 dir="auto">Wages</h2>\n<p dir="auto">Now<br>and <em>here</em></p>\n<ul>\n<li dir="auto">one<ol>\n<li dir="auto" value="3">three<p dir="auto">more</p>\n</li></ol>\n</li>\n<li dir="auto">two</li></ul>\n<ol>\n<li dir="auto" value="1">first</li></ol>\n',
    );
  });

  it('lets links go only where they may, and shows images as words', () => {
    expect(
      html(
        '[a](https://example.org/?x="1"&y) [b](javascript:alert(1)) [c](#wages) ![d](http://evil.example/p.png)',
      ),
    ).toBe(
      '<p dir="auto"><a href="https://example.org/?x=&quot;1&quot;&amp;y" rel="noopener noreferrer">a</a> [b](javascript:alert(1)) <a href="#wages" rel="noopener noreferrer">c</a> d</p>\n',
    );
    expect(html('[x](JaVaScript:alert) [y](data:text/html,1) <mailto:a@example.org>')).toContain(
      '[x](JaVaScript:alert) [y](data:text/html,1) <a href="mailto:',
    );
    expect(html('<script>alert(1)</script> snake_case_name **bold** `a<b` \\*no\\*')).toBe(
      '<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; snake_case_name <strong>bold</strong> <code>a&lt;b</code> *no*</p>\n',
    );
  });

  it('shows what came, what went, and what was moved', () => {
    const was = parseText('One is here.\n\nTwo is there.\n\nThree stays.');
    const is = parseText('Two is there.\n\nThree stays now.\n\nFour is new.', { previous: was });
    expect(toHtml(is, { against: was })).toBe(
      '<p dir="auto"><del>One is here.</del></p>\n<p dir="auto">Two is there.</p>\n<p dir="auto">Three stays<ins> now</ins>.</p>\n<p dir="auto"><ins>Four is new.</ins></p>\n',
    );
  });

  it('has no tag of its own accord but these, and each is closed, whatever comes', () => {
    const tag =
      /<(\/?)(h[1-6]|p|ul|ol|li|ins|del|em|strong|code|a|br)((?: (?:dir="auto"|value="\d+"|href="(?:https?:\/\/|mailto:|#)[^"<>]*"|rel="noopener noreferrer"))*)>/gi;
    fc.assert(
      fc.property(hostileWords, hostileWords, (a, b) => {
        const [was, is] = [parseText(a), parseText(b)];
        const written = toHtml(is, { against: was }) + toHtml(is);
        expect(written.replace(tag, '')).not.toMatch(/[<>"]/);
        const open: string[] = [];
        for (const [, end, name = ''] of written.matchAll(tag)) {
          if (name === 'br') continue;
          if (end) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '[x](',
    '*',
    '<http:',
    '`',
    '[',
    '_a',
    '![',
    '**a ',
  ])('takes a quarter of a megabyte of %j', (piece) => {
    expect(html(`x${piece.repeat(240_000 / piece.length)}`).length).toBeGreaterThan(200_000);
  });
});
