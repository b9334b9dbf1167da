import { describe, expect, it } from 'vitest';
import { stylesheet } from './stylesheet.ts';

/** Contrast by WCAG 2.2's own definition of relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const palettes = stylesheet.split('prefers-color-scheme: dark').map((half) => {
  const tokens = new Map(
    [...half.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex ?? '']),
  );
  return (name: string): string => tokens.get(name) ?? '';
});

describe('stylesheet', () => {
  it.each([
    ['light', palettes[0]],
    ['dark', palettes[1]],
  ])('keeps WCAG AA contrast in the %s palette', (_, colour) => {
    if (colour === undefined) throw new Error('a palette is missing');
    for (const ground of ['paper', 'sheet', 'wash'])
      for (const ink of ['ink', 'faint'])
        expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
    for (const mark of ['settled', 'risk', 'now' as const].map((name) =>
      name === 'now' ? 'signal' : name,
    )) {
      expect(contrast(colour(mark), colour(`${mark}-wash`))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(mark), colour('wash'))).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(colour('paper'), colour('ink'))).toBeGreaterThanOrEqual(4.5);
  });

  it('fetches nothing', () => {
    expect(stylesheet).not.toMatch(/url\(|@import|@font-face|http/);
  });
});
