import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A clock for both servers that can be put forward while they run: a journey may take months. */
export type Clock = {
  env: Record<string, string>;
  set: (instant: string) => Promise<void>;
  remove: () => Promise<void>;
};

const moved = `import { readFileSync } from 'node:fs';
const Real = Date;
const now = () => Real.now() + Number(readFileSync(process.env.PLENUM_JOURNEY_CLOCK, 'utf8'));
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
};`;

export async function makeClock(): Promise<Clock> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-clock-'));
  const file = join(folder, 'ahead');
  await writeFile(file, '0');
  return {
    env: {
      PLENUM_JOURNEY_CLOCK: file,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(moved)}`,
    },
    set: (instant) => writeFile(file, String(Date.parse(instant) - Date.now())),
    remove: () => rm(folder, { recursive: true }),
  };
}
