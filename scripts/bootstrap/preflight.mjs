import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Stop } from './speak.mjs';
import { root } from './toolchain.mjs';

/**
 * One folder at a time, for its owner alone: Node's own recursive way never ends under /proc.
 *
 * @param {string} folder
 */
const makeFolder = (folder) => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

/**
 * @param {string} name
 * @param {number} usual
 */
const portFrom = (name, usual) => {
  const text = process.env[name] ?? String(usual);
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Stop(`${name} must be a port number from 1 to 65535; found "${text}".`);
};

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error's code when nothing can listen there
 */
const tryToListen = (port, host) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => done(error.code ?? 'error'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });

/**
 * @param {number} port
 * @param {string} variable
 */
const checkPort = async (port, variable) => {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await tryToListen(port, host);
    const other = port > 65525 ? port - 10 : port + 10;
    if (code === 'EADDRINUSE') {
      throw new Stop(
        `Port ${port} is in use by another program (perhaps Plenum is running already). Stop it, or choose another port: set ${variable}, for instance to ${other}.`,
      );
    }
    if (code === 'EACCES') {
      throw new Stop(`This user may not listen on port ${port}. Choose one above 1024: set ${variable}.`);
    }
  }
};

/**
 * @param {string} folder
 * @param {string} variable
 */
const checkFolder = (folder, variable) => {
  const probe = join(folder, `.plenum-probe-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    throw new Stop(
      `The folder ${folder} cannot be written (${code}). Give this user the right to write there, or choose another folder: set ${variable}.`,
    );
  }
};

/** Where this start will listen and keep its data; refuses with one sentence what could not work. */
export const preflight = async () => {
  const adminPort = portFrom('PLENUM_ADMIN_PORT', 7420);
  const publicPort = portFrom('PLENUM_PUBLIC_PORT', 7421);
  if (adminPort === publicPort) {
    throw new Stop(`PLENUM_ADMIN_PORT and PLENUM_PUBLIC_PORT must differ; both are ${adminPort}.`);
  }
  await checkPort(adminPort, 'PLENUM_ADMIN_PORT');
  await checkPort(publicPort, 'PLENUM_PUBLIC_PORT');
  const data = resolve(root, process.env.PLENUM_DATA ?? 'data');
  checkFolder(data, 'PLENUM_DATA');
  const publicFolder = resolve(root, process.env.PLENUM_PUBLIC_FOLDER ?? join(data, 'public'));
  checkFolder(publicFolder, 'PLENUM_PUBLIC_FOLDER');
  return {
    data,
    publicFolder,
    adminPort,
    publicPort,
    publicUrl: process.env.PLENUM_PUBLIC_URL ?? `http://localhost:${publicPort}`,
  };
};
