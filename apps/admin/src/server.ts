import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { staleZones } from '@plenum/solidarity';
import { openVault } from '@plenum/vault';
import { makeApp } from './app.tsx';
import { makeDoor } from './door.ts';
import { addressOf } from './guard.ts';
import { makeFolder } from './make-folder.ts';
import { createWorkerPlanner } from './planner/worker-planner.ts';
import { readScripts } from './scripts.ts';
import { readSettings, type Settings } from './settings.ts';
import { readStylesheet } from './stylesheet.ts';
import { whyNotStarted } from './why-not-started.ts';
import { zonesOutOfDate } from './zones-out-of-date.ts';

const idleCheckMs = 60_000;

const settings = readSettings(process.env, process.cwd());
if (typeof settings === 'string') refuse(settings);
else await start(settings).catch((error: unknown) => refuse(whyNotStarted(error, settings)));

/** The port first, then the folder: a start that is refused leaves nothing behind. */
async function start(settings: Settings): Promise<void> {
  const { data, port, publicFolder, publicUrl, exampleFolder } = settings;
  const server = await listen(port);
  const outOfDate = zonesOutOfDate(staleZones());
  if (outOfDate !== undefined) process.stderr.write(`${outOfDate}\n`);
  try {
    await makeFolder(data);
    const now = () => new Date();
    const vault = await openVault({ url: `sqlite:${join(data, 'plenum.sqlite')}`, clock: now });
    const { planner, close: closePlanner } = createWorkerPlanner();
    const door = makeDoor({
      vault,
      planner,
      publicFolder,
      publicUrl,
      exampleFolder,
      now,
      random: (bytes) => randomBytes(bytes),
    });
    const app = makeApp({
      door,
      address: addressOf(port),
      stylesheet: readStylesheet(),
      scripts: readScripts(),
      report: (line) => process.stderr.write(`${line}\n`),
    });
    server.removeAllListeners('request');
    server.on('request', getRequestListener(app.fetch));
    const idle = setInterval(door.lockWhenIdle, idleCheckMs);

    let closing = false;
    const close = async () => {
      if (closing) return;
      closing = true;
      clearInterval(idle);
      door.lock();
      server.close();
      server.closeAllConnections();
      await closePlanner();
      await vault.close();
    };
    process.on('SIGINT', close);
    process.on('SIGTERM', close);
  } catch (error) {
    server.close();
    throw error;
  }
}

/** Takes the port, on this machine's own address only; until the app is made it answers that it is not ready. */
async function listen(port: number): Promise<Server> {
  const server = createServer((_, answer) => answer.writeHead(503, { 'Retry-After': '1' }).end());
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  server.off('error', reject);
  return server;
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
