import { execFileSync } from 'node:child_process';

/**
 * What zbarimg reads off a picture, a code each. It complains of a machine without D-Bus although it needs none:
 * what it says beside the codes is shown only when it fails, as part of the error.
 */
export const scan = (picture: string): string[] =>
  execFileSync('zbarimg', ['--raw', '-q', picture], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    .trim()
    .split('\n');
