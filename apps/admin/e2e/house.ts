import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Both servers as they were built, on a data folder of their own, and a real browser. */
export type House = {
  admin: string;
  site: string;
  data: string;
  open: (options?: BrowserContextOptions) => ReturnType<Browser['newContext']>;
  close: () => Promise<void>;
};

/** @param more environment of the servers beside the usual one */
export async function openHouse(more: Record<string, string> = {}): Promise<House> {
  const data = await mkdtemp(join(tmpdir(), 'plenum-journey-'));
  const [adminPort, publicPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    PLENUM_DATA: data,
    PLENUM_PUBLIC_FOLDER: join(data, 'public'),
    PLENUM_ADMIN_PORT: String(adminPort),
    PLENUM_PUBLIC_PORT: String(publicPort),
    PLENUM_PUBLIC_URL: `http://localhost:${publicPort}`,
    ...more,
  };
  const servers = ['admin', 'public'].map((app) => launch(app, env));
  await answers(`http://127.0.0.1:${adminPort}/healthz`, servers);
  await answers(`http://localhost:${publicPort}/healthz`, servers);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'].concat(
      '--disable-background-networking',
      '--disable-component-update',
    ),
  });
  return {
    admin: `http://127.0.0.1:${adminPort}`,
    site: `http://localhost:${publicPort}`,
    data,
    open: (options) =>
      browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options }),
    close: async () => {
      await browser.close();
      await Promise.all(servers.map(end));
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Given by `npm test`, which finds or installs it. */
function chromiumPath(): string {
  const path = process.env.PLENUM_CHROMIUM;
  if (path === undefined) throw new Error('PLENUM_CHROMIUM is not set: start the journeys by npm test.');
  return path;
}

function launch(app: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [join(root, 'apps', app, 'dist', 'server.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function answers(url: string, servers: ChildProcess[]): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (servers.some(({ exitCode }) => exitCode !== null))
      throw new Error('A server ended before it answered.');
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`Nothing answers at ${url}.`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
