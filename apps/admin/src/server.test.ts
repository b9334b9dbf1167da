import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('./server.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const start = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--conditions=@plenum/source', '--import', 'tsx', entry], {
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig, ...env },
    stdio: 'pipe',
  });

/** The whole of what a start that is refused says, and its exit code. */
async function refusal(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = start(env);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function isWell(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error('the server does not answer');
}

let folder = '';
let data = '';
let port = 0;
let child: ChildProcess;
let said = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-server-'));
  data = join(folder, 'new', 'data');
  port = await freePort();
  child = start({ PLENUM_DATA: data, PLENUM_ADMIN_PORT: String(port) });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await isWell(port);
});
afterAll(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

describe('server', () => {
  it('makes its folder for its own user alone and leads to the first page', async () => {
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect([answer.status, answer.url]).toEqual([200, `http://127.0.0.1:${port}/begin`]);
  });

  it('says at once when the machine’s time zones are older than a law, and is silent when they are not', async () => {
    // The clocks of Omsk are those of Almaty before 1 March 2024.
    const old = `const F = Intl.DateTimeFormat;
      Intl.DateTimeFormat = function (locale, options) {
        return new F(locale, options?.timeZone === 'Asia/Almaty' ? { ...options, timeZone: 'Asia/Omsk' } : options);
      };`;
    const spoiled = `--import=data:text/javascript,${encodeURIComponent(old)}`;
    const other = await freePort();
    const aged = start({
      PLENUM_DATA: join(folder, 'new', 'aged'),
      PLENUM_ADMIN_PORT: String(other),
      NODE_OPTIONS: spoiled,
    });
    let agedSaid = '';
    aged.stderr?.on('data', (chunk: Buffer) => {
      agedSaid += chunk;
    });
    await isWell(other);
    aged.kill('SIGKILL');
    await once(aged, 'close');
    expect(agedSaid).toContain('older than the law: Asia/Almaty');
    expect(said).toBe('');
  });

  it('listens on this machine’s own address only', async () => {
    const other = createServer().listen(port, '127.0.0.2');
    await once(other, 'listening');
    other.close();
  });

  it('says that the port is in use, and makes no second folder', async () => {
    const second = join(folder, 'second');
    const { code, said } = await refusal({ PLENUM_DATA: second, PLENUM_ADMIN_PORT: String(port) });
    expect([code, said]).toEqual([
      1,
      `Port ${port} is in use by another program: stop that program, or set PLENUM_ADMIN_PORT to a free port.\n`,
    ]);
    expect(await readdir(folder)).toEqual(['new']);
  });

  it('says which folder cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const place = join(file, 'data');
    const { code, said } = await refusal({ PLENUM_DATA: place, PLENUM_ADMIN_PORT: String(await freePort()) });
    expect([code, said]).toEqual([
      1,
      `The data folder ${place} cannot be written: make it writable, or set PLENUM_DATA to another folder.\n`,
    ]);
  });

  it('says what is wrong with a setting', async () => {
    const { code, said } = await refusal({ PLENUM_ADMIN_PORT: 'http' });
    expect([code, said]).toEqual([
      1,
      'PLENUM_ADMIN_PORT must be a whole number from 1 to 65535; it is "http".\n',
    ]);
  });

  it('closes cleanly when told to, and then refuses a database of a newer version', async () => {
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(await readdir(data)).toEqual(['plenum.sqlite']);
    // Bytes 60 to 63 of a SQLite file are its user_version (sqlite.org/fileformat.html, section 1.3).
    const file = await open(join(data, 'plenum.sqlite'), 'r+');
    await file.write(Buffer.from([0, 0, 0, 99]), 0, 4, 60);
    await file.close();
    const refused = await refusal({ PLENUM_DATA: data, PLENUM_ADMIN_PORT: String(port) });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/^The database in .* was written by a newer version of Plenum: .*\n$/);
  });
});
