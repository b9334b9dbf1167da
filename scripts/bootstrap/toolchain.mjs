import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The Node 24 that `npm ci` puts into node_modules, whatever Node the machine has. */
export const projectNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The JavaScript entry of a tool in node_modules: started with `projectNode`, it needs no shell and no .cmd shim.
 *
 * @param {string} packageName
 * @param {string} binName
 */
export const toolEntry = (packageName, binName = packageName) => {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[binName]);
};

/** @returns {NodeJS.ProcessEnv} */
export const projectEnvironment = () => {
  // Windows spells it "Path"; a second spelling beside it would hide the first from the child.
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [dirname(projectNode), join(root, 'node_modules', '.bin')];
  return {
    ...process.env,
    [pathName]: [...first, process.env[pathName] ?? ''].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
};

/**
 * Runs a command with its output on ours, or kept back when `quiet`.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ quiet?: boolean, shell?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, parameters, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, parameters, {
      cwd: options.cwd ?? root,
      env: options.env ?? projectEnvironment(),
      shell: options.shell ?? false,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });

/**
 * npm by the copy that started us, else by name: on Windows only a shell finds npm.cmd.
 *
 * @param {string[]} parameters
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export const npm = (parameters, options = {}) => {
  const entry = process.env.npm_execpath;
  return entry !== undefined && /npm-cli\.c?js$/.test(entry) && existsSync(entry)
    ? run(process.execPath, [entry, ...parameters], options)
    : run('npm', parameters, { ...options, shell: process.platform === 'win32' });
};
