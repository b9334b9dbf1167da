import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  it('has a default for everything', () => {
    const settings = readSettings({}, '/srv/plenum');
    expect(settings).toMatchObject({
      data: '/srv/plenum/data',
      port: 7420,
      publicFolder: '/srv/plenum/data/public',
      publicUrl: 'http://localhost:7421',
    });
    if (typeof settings === 'string') throw new Error(settings);
    expect(existsSync(join(settings.exampleFolder, 'conference.json'))).toBe(true);
  });

  it('takes each from the environment', () => {
    const env = {
      PLENUM_DATA: '/var/p',
      PLENUM_ADMIN_PORT: '8000',
      PLENUM_PUBLIC_URL: 'https://stand.example/',
      PLENUM_PUBLIC_FOLDER: 'out',
      PLENUM_EXAMPLE: 'mine',
    };
    expect(readSettings(env, '/srv')).toEqual({
      data: '/var/p',
      port: 8000,
      publicFolder: '/srv/out',
      publicUrl: 'https://stand.example',
      exampleFolder: '/srv/mine',
    });
  });

  it.each([
    '',
    'http',
    '0',
    '65536',
    '-1',
    '7420.5',
    '1e3',
  ])('says what is wrong with the port "%s"', (port) => {
    expect(readSettings({ PLENUM_ADMIN_PORT: port }, '/srv')).toBe(
      `PLENUM_ADMIN_PORT must be a whole number from 1 to 65535; it is "${port}".`,
    );
  });

  it('says what is wrong with an address that is none', () => {
    expect(readSettings({ PLENUM_PUBLIC_URL: 'javascript:alert(1)' }, '/srv')).toMatch(/PLENUM_PUBLIC_URL/);
  });
});
