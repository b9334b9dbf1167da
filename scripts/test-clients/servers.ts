import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectNode, root } from '../bootstrap/toolchain.mjs';

/** Both servers as they were built, over a data folder of their own. */
export type Servers = { admin: string; site: string; stop: () => Promise<void> };

export async function startServers(folder: string): Promise<Servers> {
  const [adminPort, publicPort] = [await freePort(), await freePort()];
  const [admin, site] = [`http://127.0.0.1:${adminPort}`, `http://localhost:${publicPort}`];
  const env = {
    ...process.env,
    PLENUM_DATA: folder,
    PLENUM_PUBLIC_FOLDER: join(folder, 'public'),
    PLENUM_ADMIN_PORT: String(adminPort),
    PLENUM_PUBLIC_PORT: String(publicPort),
    PLENUM_PUBLIC_URL: site,
  };
  const servers = ['admin', 'public'].map((app) =>
    spawn(projectNode, [join(root, 'apps', app, 'dist', 'server.js')], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(end));
  };
  try {
    for (const url of [admin, site]) await answers(`${url}/healthz`, servers);
  } catch (error) {
    await stop();
    throw error;
  }
  return { admin, site, stop };
}

async function answers(url: string, servers: ChildProcess[]): Promise<void> {
  for (let tries = 0; tries < 300 && servers.every(({ exitCode }) => exitCode === null); tries += 1) {
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
