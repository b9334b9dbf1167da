import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { Stop, say } from './speak.mjs';
import { projectEnvironment, projectNode, root } from './toolchain.mjs';

const patience = { start: 30_000, stop: 5_000 };

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const isHealthy = (host, port) =>
  new Promise((done) => {
    const request = get(
      { host: '127.0.0.1', port, path: '/healthz', headers: { host: `${host}:${port}` }, timeout: 1_000 },
      (response) => {
        response.resume();
        done(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => done(false));
  });

/**
 * Runs both servers until one of them ends or the person stops them.
 *
 * @param {{ data: string, publicFolder: string, adminPort: number, publicPort: number, publicUrl: string }} place
 * @returns {Promise<number>} the exit code
 */
export const serve = async (place) => {
  const env = {
    ...projectEnvironment(),
    PLENUM_DATA: place.data,
    PLENUM_PUBLIC_FOLDER: place.publicFolder,
    PLENUM_ADMIN_PORT: String(place.adminPort),
    PLENUM_PUBLIC_PORT: String(place.publicPort),
    PLENUM_PUBLIC_URL: place.publicUrl,
  };
  /** @param {string} app */
  const launch = (app) => {
    const child = spawn(projectNode, [join(root, 'apps', app, 'dist', 'server.js')], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    /** @type {Promise<number>} */
    const ended = new Promise((done) => {
      child.on('error', () => done(1));
      child.on('exit', (code) => done(code ?? 1));
    });
    return { app, child, ended };
  };
  const servers = [launch('admin'), launch('public')];
  const first = Promise.race(servers.map(async ({ app, ended }) => ({ app, code: await ended })));

  /** @type {Promise<'asked'>} */
  const asked = new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => done('asked'));
    // A terminated npm takes its shell along but not us: without this the servers would outlive it unseen.
    const parent = process.ppid;
    const orphaned = () => process.ppid !== parent && done('asked');
    if (process.env.npm_lifecycle_event !== undefined) setInterval(orphaned, 500).unref();
  });

  const stop = async (/** @type {boolean} */ byConsole) => {
    // Windows ends a process outright when it is "killed", and its console has told the children already.
    if (!(byConsole && process.platform === 'win32')) {
      for (const { child } of servers) child.kill('SIGTERM');
    }
    const overdue = setTimeout(() => {
      for (const { child } of servers) child.kill('SIGKILL');
    }, patience.stop);
    await Promise.all(servers.map(({ ended }) => ended));
    clearTimeout(overdue);
  };

  const deadline = Date.now() + patience.start;
  let over = false;
  const ready = (async () => {
    while (!over) {
      const healthy = await Promise.all([
        isHealthy('127.0.0.1', place.adminPort),
        isHealthy('localhost', place.publicPort),
      ]);
      if (healthy.every(Boolean)) return 'ready';
      if (Date.now() > deadline) break;
      await new Promise((done) => setTimeout(done, 100));
    }
    return 'late';
  })();

  const opening = await Promise.race([ready, asked, first]);
  over = true;
  if (opening === 'late') {
    await stop(false);
    throw new Stop(`The servers did not answer within ${patience.start / 1000} seconds.`);
  }
  if (opening === 'ready') {
    say('');
    say('Plenum is running.');
    say(`  Organisers:   http://127.0.0.1:${place.adminPort}`);
    say(`  Public site:  ${place.publicUrl}`);
    say(`  Data folder:  ${place.data}`);
    say('Press Ctrl-C to stop.');
  }
  const ending = await Promise.race([asked, first]);
  await stop(ending === 'asked');
  if (ending === 'asked') {
    say('Plenum has stopped.');
    return 0;
  }
  say(`The ${ending.app} server ended with code ${ending.code}; the other one has been stopped.`);
  return ending.code;
};
