import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  it('serves ./data/public at port 7421 unless told otherwise', () => {
    expect(readSettings({})).toEqual({
      status: 'ready',
      settings: { folder: resolve('data/public'), port: 7421, host: undefined, publicKey: undefined },
    });
    expect(
      readSettings({
        PLENUM_PUBLIC_PORT: '8080',
        PLENUM_PUBLIC_FOLDER: '/srv/site',
        PLENUM_PUBLIC_HOST: '0.0.0.0',
      }),
    ).toMatchObject({
      settings: { folder: '/srv/site', port: 8080, host: '0.0.0.0' },
    });
  });

  it.each(['', 'http', '-1', '65536', '7421.5', ' 80'])('refuses the port %j', (port) => {
    expect(readSettings({ PLENUM_PUBLIC_PORT: port })).toEqual({
      status: 'refused',
      sentence: 'PLENUM_PUBLIC_PORT must be a port number from 0 to 65535.',
    });
  });
});
