import { describe, expect, it } from 'vitest';
import { isNotModified } from './not-modified.ts';

const validators = { etag: '"abc"', lastModified: 'Sun, 01 Mar 2026 08:00:00 GMT' };
const ask = (headers: Record<string, string>) => isNotModified(new Headers(headers), validators);

describe('isNotModified', () => {
  it.each([
    '"abc"',
    'W/"abc"',
    '*',
    ' * ',
    '"x", "abc"',
    '"x",W/"abc" ,"y"',
    '"a,b", "abc"',
  ])('keeps the copy for If-None-Match %s', (tags) => {
    expect(ask({ 'If-None-Match': tags })).toBe(true);
  });

  it.each([
    '"abd"',
    'abc',
    '',
    '"ab"c"',
    '"x, abc"',
    'W/"ABC"',
    '"*"',
  ])('sends anew for If-None-Match %s', (tags) => {
    expect(ask({ 'If-None-Match': tags })).toBe(false);
  });

  it.each([
    ['Sun, 01 Mar 2026 08:00:00 GMT', true],
    // A release that was signed before the one that it replaces: the client's date is later, its page another.
    ['Sun, 01 Mar 2026 08:00:01 GMT', false],
    ['Sun, 01 Mar 2026 07:59:59 GMT', false],
    ['yesterday', false],
    ['', false],
  ])('weighs If-Modified-Since %j', (since, expected) => {
    expect(ask({ 'If-Modified-Since': since })).toBe(expected);
  });

  it('asks no date where there is a tag (RFC 9110, section 13.2.2)', () => {
    expect(ask({ 'If-None-Match': '"x"', 'If-Modified-Since': validators.lastModified })).toBe(false);
  });

  it('sends to whoever asks nothing', () => {
    expect(ask({})).toBe(false);
  });
});
