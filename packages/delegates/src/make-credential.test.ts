import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCredential, readCode, tickList } from './index.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = (seed: string) => new Uint8Array(createHash('sha256').update(seed).digest().subarray(0, 16));
const samples = Array.from({ length: 12 }, (_, index) => makeCredential(bytes(`card ${index}`)));
const random16 = fc.uint8Array({ minLength: 16, maxLength: 16 });

/** Every text that one wrong character or two exchanged neighbours make of a code. */
const slips = (code: string): string[] =>
  [...code].flatMap((own, place) => {
    const [before, after] = [code.slice(0, place), code.slice(place + 1)];
    const swapped = `${before}${after.charAt(0)}${own}${after.slice(1)}`;
    const wrong = [...letters].filter((letter) => letter !== own).map((letter) => before + letter + after);
    return after !== '' && swapped !== code ? [...wrong, swapped] : wrong;
  });

describe('makeCredential', () => {
  it('writes 128 bits as 26 characters, and a short code of 9', () => {
    expect(makeCredential(new Uint8Array(16))).toEqual({
      number: '0'.repeat(26),
      checkedNumber: '0'.repeat(27),
      shortCode: '0'.repeat(9),
    });
    expect(makeCredential(new Uint8Array(16).fill(255)).number).toBe(`7${'Z'.repeat(25)}`);
  });

  // Oracle: the characters read back as digits to the base 32, by position.
  it('loses no bit and starts the short code like the number', () => {
    fc.assert(
      fc.property(random16, (random) => {
        const before = random.slice();
        const { number, checkedNumber, shortCode } = makeCredential(random);
        const value = [...number].reduce((all, letter) => all * 32n + BigInt(letters.indexOf(letter)), 0n);
        expect(value.toString(16).padStart(32, '0')).toBe(Buffer.from(random).toString('hex'));
        expect([checkedNumber.slice(0, 26), shortCode.slice(0, 8)]).toEqual([number, number.slice(0, 8)]);
        expect(random).toEqual(before);
      }),
    );
  });

  it.each([
    [new Uint8Array(15)],
    [new Uint8Array(17)],
    ['0123456789abcdef'],
  ])('wants 16 bytes, not %j', (random) => {
    expect(() => makeCredential(random as Uint8Array)).toThrow(
      expect.objectContaining({ code: 'not-random-bytes' }),
    );
  });
});

describe('readCode', () => {
  it('reads what people type', () => {
    const { number, checkedNumber, shortCode } = makeCredential(bytes('oral'));
    const spaced = `${shortCode.slice(0, 4)} ${shortCode.slice(4, 8)}–${shortCode.slice(8)}\u00a0`;
    expect(readCode(spaced.toLowerCase())).toEqual({ status: 'short', value: shortCode });
    expect(readCode(number)).toEqual({ status: 'number', value: number });
    expect(readCode(checkedNumber)).toEqual({ status: 'number', value: number });
    expect(readCode('OOoO-ooOo-0')).toEqual({ status: 'short', value: '000000000' });
    // Latin, then typed with the Cyrillic keys of the same shape.
    const mixed = makeCredential(new Uint8Array([0x56, 0x5b, 0x9a, ...new Array(13).fill(0)])).shortCode;
    const cyrillic: Record<string, string> = {
      A: 'А',
      B: 'В',
      C: 'С',
      E: 'Е',
      H: 'Н',
      K: 'К',
      M: 'М',
      P: 'Р',
      T: 'Т',
      X: 'Х',
      Y: 'У',
    };
    const typed = [...mixed].map((letter) => cyrillic[letter] ?? letter).join('');
    expect(typed).not.toBe(mixed);
    expect(readCode(typed)).toEqual({ status: 'short', value: mixed });
    const ones = makeCredential(new Uint8Array([0x01, 0x08, 0x42, 0x10, 0x84, ...new Array(11).fill(0)]));
    expect(ones.shortCode.slice(0, 8)).toBe('01111111');
    expect(readCode(`oIL-il1I1-${ones.shortCode[8]}`)).toEqual({ status: 'short', value: ones.shortCode });
  });

  // Oracle: exhaustive enumeration of single wrong characters and exchanged neighbours.
  it('finds every single wrong character and every exchange of neighbours', () => {
    let tried = 0;
    for (const { shortCode, checkedNumber } of samples)
      for (const slip of [...slips(shortCode), ...slips(checkedNumber)]) {
        tried += 1;
        expect(readCode(slip).status).toBe('mistyped');
      }
    expect(tried).toBeGreaterThan(12 * 36 * 31);
  });

  it('finds a character that is missing, too many or of no code', () => {
    const [{ shortCode } = { shortCode: '' }] = samples;
    expect(readCode(shortCode.slice(1))).toEqual({
      status: 'mistyped',
      because: { code: 'code-length', params: { length: 8, expected: 9 } },
    });
    expect(readCode(`${shortCode}7`).status).toBe('mistyped');
    expect(readCode(`${shortCode.slice(0, 3)}*${shortCode.slice(4)}`)).toEqual({
      status: 'mistyped',
      because: { code: 'code-character', params: { position: 4 } },
    });
    expect(readCode('8'.repeat(26))).toEqual({
      status: 'mistyped',
      because: { code: 'code-check', params: {} },
    });
  });

  it.each(['', 'hello', 'D1', '**1234567', '<script>', '0'.repeat(40)])('calls %j no code', (text) => {
    expect(readCode(text)).toMatchObject({ status: 'malformed', because: { code: 'code-shape' } });
  });

  it('gives back nothing but a plain code', () => {
    const symbols = fc.constantFrom('0', 'o', 'Z', '7', '-', ' ', 'ı', 'ﬀ', 'ß', '\u0000', '\ud800', '💧');
    const text = fc.array(symbols, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const read = readCode(typed);
        if ('value' in read) expect(read.value).toMatch(/^([0-9A-Z]{9}|[0-7][0-9A-Z]{25})$/);
        else expect(Object.values(read.because.params).every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('tickList', () => {
  it('lists the ends of short codes with branches, in order, and never a whole code', () => {
    const lines = tickList(samples.map(({ number }, index) => ({ number, branch: `B${index}` })));
    expect(lines.map(({ code }) => code)).toEqual(
      samples.map(({ shortCode }) => shortCode.slice(-4)).toSorted(),
    );
    expect(lines.find(({ branch }) => branch === 'B3')?.code).toBe(samples[3]?.shortCode.slice(-4));
  });

  it('takes as many characters as tell all apart', () => {
    const numbers = Array.from({ length: 3000 }, (_, index) => makeCredential(bytes(`many ${index}`)).number);
    const lines = tickList(numbers.map((number) => ({ number, branch: 'B1' })));
    expect(new Set(lines.map(({ code }) => code)).size).toBe(3000);
    expect(lines[0]?.code.length).toBeGreaterThan(4);
    expect(lines[0]?.code.length).toBeLessThan(9);
  });

  it('says all that is wrong, and no number', () => {
    const number = samples[0]?.number ?? '';
    const list = [
      { number, branch: 'B1' },
      { number, branch: '' },
      { number: 'secret', branch: 'B1' },
    ];
    expect(() => tickList(list)).toThrow(
      expect.objectContaining({
        problems: [
          ['not-an-id', ['credentials', 1, 'branch']],
          ['repeated-credential', ['credentials', 1, 'number']],
          ['not-a-credential', ['credentials', 2, 'number']],
        ].map(([code, path]) => expect.objectContaining({ code, path, params: {} })),
      }),
    );
  });
});
