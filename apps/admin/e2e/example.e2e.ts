import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../dist/example.js', import.meta.url));
const names = ['plan.json', 'attendance.pdf', 'credentials.pdf', 'solidarity.ics'];
let folder: string;
let said: string;

function run(out: string, env: Record<string, string>): string {
  return execFileSync(process.execPath, [program, join(folder, out)], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-example-'));
  said = run('here', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  run('there', { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = (out: string, name: string) => readFile(join(folder, out, name));

describe('npm run example', () => {
  it('prints the plan with its proof', () => {
    expect(said).toContain('The money brings 87 delegates. Quorum is 84.');
    expect(said).toMatch(/Least represented branch.*9\/20 \| 9\/20/);
    expect(said).toContain('every rule holds');
  });

  it.each(names)('writes %s, the same bytes in any zone and locale', async (name) => {
    expect((await bytes('here', name)).equals(await bytes('there', name))).toBe(true);
  });

  it('writes cards with code names, and a feed of the day and twelve pickets', async () => {
    const cards = join(folder, 'here', 'credentials.pdf');
    expect(execFileSync('pdfinfo', [cards], { encoding: 'utf8' })).toMatch(/Pages:\s+22\n/);
    expect(execFileSync('pdftotext', [cards, '-'], { encoding: 'utf8' })).toContain('Ізгі 1');
    const feed = new ICAL.Component(ICAL.parse(String(await bytes('here', 'solidarity.ics'))));
    expect(feed.getAllSubcomponents('vevent')).toHaveLength(13);
    expect(JSON.parse(String(await bytes('here', 'plan.json')))).toMatchObject({
      plan: { status: 'optimal', totals: { delegates: 87, cost: 417_150_000 } },
      violations: [],
    });
  });
});
