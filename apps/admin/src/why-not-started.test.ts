import { describe, expect, it } from 'vitest';
import { whyNotStarted } from './why-not-started.ts';

const place = { data: '/srv/data', port: 7420 };
const say = (code: string, more = {}) =>
  whyNotStarted(Object.assign(new Error('raw'), { code, ...more }), place);

describe('whyNotStarted', () => {
  it.each([
    ['EADDRINUSE', /^Port 7420 is in use by another program: .*PLENUM_ADMIN_PORT/],
    ['EACCES', /^The data folder \/srv\/data cannot be written: /],
    ['EROFS', /^The data folder \/srv\/data cannot be written: /],
    ['cannot-write', /^The data folder \/srv\/data cannot be written: /],
    ['newer-version', /^The database in \/srv\/data was written by a newer version/],
    ['in-use', /^The database in \/srv\/data is in use/],
    ['not-a-vault', /plenum\.sqlite in \/srv\/data is damaged/],
    ['damaged', /plenum\.sqlite in \/srv\/data is damaged/],
  ])('says %s in one sentence with the place and the way out', (code, sentence) => {
    expect(say(code)).toMatch(sentence);
    expect(say(code)).not.toContain('\n');
  });

  it('knows a port that is not for this user from a folder', () => {
    expect(say('EACCES', { syscall: 'listen' })).toMatch(/^Port 7420 may not be used by this user/);
  });

  it('passes on what it does not know', () => {
    expect(whyNotStarted(new Error('strange'), place)).toBe('The app could not start: strange');
  });
});
