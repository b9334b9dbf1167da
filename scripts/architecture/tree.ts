import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Syntax } from './syntax.ts';

export type TextFile = { path: string; text: string };
export type SourceFile = TextFile & { isTest: boolean; syntax: Syntax };
export type Manifest = Record<string, unknown> & {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
export type Workspace = { folder: string; manifest: Manifest; sources: SourceFile[]; jsxSource: string };
export type Tree = {
  manifest: Manifest;
  workspaces: Workspace[];
  /** Code of the root: scripts, examples, benchmarks. */
  sources: SourceFile[];
  /** Every text file that git would track, with slashes in its path whatever the machine. */
  files: TextFile[];
  folders: string[];
};

/** What is wrong, where, and which rule says so; `workspace` is '.' for the root. */
export type Finding = { workspace: string; rule: string; path: string; line?: number; message: string };

const code = /\.(ts|tsx|mts|mjs|js)$/;
const tests = /\.(test|fixture|child|e2e|bench)\.tsx?$|\/e2e\//;

/** .gitignore of this project holds nothing but `name/` and `*.ending`; git itself may be absent. */
const readIgnored = (root: string): ((name: string, isFolder: boolean) => boolean) => {
  const file = join(root, '.gitignore');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  const folders = new Set([
    '.git',
    ...lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1)),
  ]);
  const endings = lines.filter((line) => line.startsWith('*')).map((line) => line.slice(1));
  return (name, isFolder) => (isFolder ? folders.has(name) : endings.some((ending) => name.endsWith(ending)));
};

const readManifest = (file: string): Manifest => ({
  name: '',
  version: '',
  dependencies: {},
  devDependencies: {},
  ...JSON.parse(readFileSync(file, 'utf8')),
});

const readJsxSource = (folder: string): string => {
  const file = join(folder, 'tsconfig.json');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /"jsxImportSource":\s*"([^"]+)"/.exec(text)?.[1] ?? 'react';
};

export const readTree = (root: string): Tree => {
  const ignored = readIgnored(root);
  const files: TextFile[] = [];
  const folders: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink() || ignored(entry.name, entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        walk(path);
      } else {
        const text = readFileSync(join(root, path), 'utf8');
        if (!text.includes('\0')) files.push({ path, text });
      }
    }
  };
  walk('');
  files.sort((a, b) => (a.path < b.path ? -1 : 1));

  const sourcesIn = (prefixes: string[]): SourceFile[] =>
    files
      .filter(({ path }) => code.test(path) && prefixes.some((prefix) => path.startsWith(prefix)))
      .map(({ path, text }) => ({ path, text, isTest: tests.test(path), syntax: parse(path, text) }));

  const workspaces = folders
    .filter((path) => /^(packages|apps)\/[^/]+$/.test(path) && existsSync(join(root, path, 'package.json')))
    .sort()
    .map((folder) => ({
      folder,
      manifest: readManifest(join(root, folder, 'package.json')),
      sources: sourcesIn([`${folder}/src/`, `${folder}/e2e/`]),
      jsxSource: readJsxSource(join(root, folder)),
    }));
  return {
    manifest: readManifest(join(root, 'package.json')),
    workspaces,
    sources: sourcesIn(['scripts/', 'examples/', 'bench/']),
    files,
    folders,
  };
};
