import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildRelease, newSigningKey, writeRelease } from '@plenum/site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('./server.ts', import.meta.url));
const start = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--conditions=@plenum/source', entry], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
const firstLine = async (child: ChildProcess): Promise<string> =>
  String((await once(child.stdout ?? child, 'data'))[0]);

let folder = '';
let child: ChildProcess;
let url = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-public-'));
  const files = [{ path: 'index.html', body: 'Здравствуйте' }];
  await writeRelease(
    folder,
    buildRelease({ number: 1, publishedAt: '2026-03-01T08:00:00Z', signingKey: newSigningKey(), files }),
  );
  child = start({ PLENUM_PUBLIC_FOLDER: folder, PLENUM_PUBLIC_PORT: '0' });
  url = /http:\/\/localhost:\d+/.exec(await firstLine(child))?.[0] ?? '';
});
afterAll(async () => {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  await rm(folder, { recursive: true, force: true });
});

describe('server', () => {
  it('answers at localhost and at the address behind it', async () => {
    for (const address of [url, url.replace('localhost', '127.0.0.1')]) {
      const response = await fetch(address);
      expect([response.status, await response.text()]).toEqual([200, 'Здравствуйте']);
    }
  });

  it('answers 304 over the wire', async () => {
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('answers HEAD with the length and no body', async () => {
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['24', '']);
  });

  it('refuses methods that fetch does not know, and goes on', async () => {
    const [response] = await once(request(url, { method: 'TRACE' }).end(), 'response');
    response.resume();
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('says in one sentence that the port is in use, and ends with 1', async () => {
    const port = new URL(url).port;
    const second = start({ PLENUM_PUBLIC_FOLDER: folder, PLENUM_PUBLIC_PORT: port });
    let said = '';
    second.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(second, 'close');
    expect(said).toBe(
      `Port ${port} is in use by another program: stop it, or set PLENUM_PUBLIC_PORT to another port.\n`,
    );
    expect(code).toBe(1);
  });
});
