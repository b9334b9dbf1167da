import { describe, expect, it } from 'vitest';
import { parseWindows } from './parse-windows.ts';

describe('parseWindows', () => {
  it('reads a cell as people write it', () => {
    expect(parseWindows('09:00-12:00')).toEqual([{ from: '09:00', to: '12:00' }]);
    expect(parseWindows(' 9:00 – 12:00; 14:00—24:00, ')).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '24:00' },
    ]);
    expect(parseWindows('')).toEqual([]);
  });

  it('tells each bad window by its number', () => {
    expect(() => parseWindows('mornings; 12:00-09:00; 09:00-25:00; 09:00-10:00')).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'bad-window', path: [0] }),
          expect.objectContaining({ code: 'window-backwards', path: [1] }),
          expect.objectContaining({ code: 'bad-time', path: [2, 'to'] }),
        ],
      }),
    );
  });
});
