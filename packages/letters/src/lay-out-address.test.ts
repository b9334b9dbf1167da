import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LettersError, layOutAddress, type Recipient } from './index.ts';

const codesOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof LettersError
      ? error.problems.map(({ code, path }) => [code, path.join('.')])
      : error;
  }
  return 'nothing thrown';
};

const court: Recipient = {
  name: 'City Court',
  address: ['ul. Yerubaeva 30'],
  postcode: '100000',
  city: 'Karaganda',
  country: 'KZ',
};

describe('layOutAddress', () => {
  // Oracle: the addressing guides of the posts themselves (Deutsche Post, PostNord, Royal Mail, USPS, An Post,
  // Russian Post), and for Kazakhstan the order of the OpenCage templates, typed in.
  it.each([
    ['KZ', ['100000', 'Region', 'City', 'Street 1', 'Name', 'KAZAKHSTAN']],
    ['DE', ['Name', 'Street 1', '100000 City', 'GERMANY']],
    ['SE', ['Name', 'Street 1', 'SE-100000 City', 'SWEDEN']],
    ['GB', ['Name', 'Street 1', 'City', '100000', 'UNITED KINGDOM']],
    ['US', ['Name', 'Street 1', 'City, Region 100000', 'UNITED STATES']],
    ['IE', ['Name', 'Street 1', 'City', 'Region', '100000', 'IRELAND']],
    ['RU', ['Name', 'Street 1', 'City', 'Region', '100000', 'RUSSIA']],
  ])('puts the parts in the order of %s', (country, lines) => {
    const parts = { name: 'Name', address: ['Street 1'], postcode: '100000', city: 'City', region: 'Region' };
    expect(layOutAddress({ ...parts, country })).toEqual({ lines, told: [] });
  });

  it('leaves the country out within it, and names it in the language asked for', () => {
    expect(layOutAddress(court, { from: 'KZ' }).lines.at(-1)).toBe('City Court');
    expect(layOutAddress(court, { from: 'DE', language: 'kk' }).lines.at(-1)).toBe('ҚАЗАҚСТАН');
  });

  it('reads post code and city from the last line where the post puts the code first', () => {
    const { postcode: _, city: __, ...written } = court;
    const read = (change: Partial<Recipient>) => layOutAddress({ ...written, ...change });
    expect(read({ address: ['ul. Yerubaeva 30', '100000 Karaganda'] })).toEqual({
      lines: ['100000', 'Karaganda', 'ul. Yerubaeva 30', 'City Court', 'KAZAKHSTAN'],
      told: [{ code: 'read-from-line', params: { postcode: '100000', city: 'Karaganda' } }],
    });
    expect(read({ address: ['Platz 1', 'D-10115 Berlin'], country: 'DE' }).lines).toEqual([
      'City Court',
      'Platz 1',
      '10115 Berlin',
      'GERMANY',
    ]);
    // In the United States the code stands last: this line is a street.
    expect(read({ address: ['12345 Main Street'], country: 'US' })).toEqual({
      lines: ['City Court', '12345 Main Street', 'UNITED STATES'],
      told: [{ code: 'kept-as-written', params: { country: 'US' } }],
    });
    expect(read({ address: ['Somewhere'] }).lines).toEqual(['City Court', 'Somewhere', 'KAZAKHSTAN']);
  });

  it('puts the country before a code once', () => {
    const { lines } = layOutAddress({ ...court, postcode: 'SE-111 20', city: 'Stockholm', country: 'SE' });
    expect(lines).toContain('SE-111 20 Stockholm');
  });

  it('lays out as most countries do where the template would lose a part', () => {
    // Hong Kong has no post codes, and its template no place for one.
    expect(layOutAddress({ ...court, postcode: '999077', city: 'Kowloon', country: 'HK' })).toEqual({
      lines: ['City Court', 'ul. Yerubaeva 30', '999077 Kowloon', 'HONG KONG SAR CHINA'],
      told: [{ code: 'no-template', params: { country: 'HK' } }],
    });
  });

  // Oracle: the parts themselves; every country of CLDR is tried.
  it('loses and repeats no part in any country, and puts the country last', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    let countries = 0;
    for (const country of letters.flatMap((a) => letters.map((b) => a + b))) {
      const parts = {
        name: 'NAME',
        address: ['LINE ONE', 'LINE TWO'],
        postcode: '4711',
        city: 'CITY',
        country,
      };
      if (codesOf(() => layOutAddress(parts)) !== 'nothing thrown') continue;
      countries += 1;
      const { lines } = layOutAddress(parts);
      const text = lines.slice(0, -1).join('\n');
      for (const part of ['NAME', 'LINE ONE', 'LINE TWO', '4711', 'CITY'])
        expect([country, part, text.split(part).length - 1]).toEqual([country, part, 1]);
      expect(lines.at(-1)).toBe(new Intl.DisplayNames('en', { type: 'region' }).of(country)?.toUpperCase());
    }
    expect(countries).toBeGreaterThan(240);
  });

  const hostile = fc.constantFrom(...'a Ж😀\r\n\t\0\u2028\u2029\u0085\u202e\u200b{}%$&<>"\ud800'.split(''));

  it('keeps every hostile line one line, or refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: hostile, minLength: 1, maxLength: 10 }), (text) => {
        const recipient = { ...court, name: text };
        if (codesOf(() => layOutAddress(recipient)) !== 'nothing thrown') return;
        const { lines } = layOutAddress(recipient);
        expect(lines).toHaveLength(5);
        expect(lines).toContain(text);
        expect(lines.join('\n').split(/[\r\n\u2028\u2029]/)).toHaveLength(5);
      }),
      { numRuns: 300, seed: 5 },
    );
    const bad = ['a\nb', 'a\rb', 'a\u2028b', 'a\u202eb', 'a\0', '\u0085', '\ud800'];
    for (const name of bad)
      expect(codesOf(() => layOutAddress({ ...court, name }))).toEqual([['not-a-line', 'recipient.name']]);
  });

  it('tells everything that is wrong in one pass', () => {
    const { country: _, ...nowhere } = court;
    expect(
      codesOf(() =>
        layOutAddress({ ...nowhere, name: ' ', post: 1 } as never, { from: 'ZZ', language: 'xx' } as never),
      ),
    ).toEqual([
      ['empty', 'recipient.name'],
      ['no-country', 'recipient.country'],
      ['unknown-field', 'recipient.post'],
      ['unknown-language', 'options.language'],
      ['unknown-country', 'options.from'],
    ]);
    for (const country of ['XX', 'kz', 'KAZ', '__proto__', 'EU'])
      expect(codesOf(() => layOutAddress({ ...court, country }))).toEqual([
        ['unknown-country', 'recipient.country'],
      ]);
    expect(codesOf(() => layOutAddress({ ...court, country: '' }))).toEqual([
      ['no-country', 'recipient.country'],
    ]);
    expect(codesOf(() => layOutAddress(undefined as never))).toEqual([['missing', 'recipient']]);
  });
});
