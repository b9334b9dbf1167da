import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { floorOf, importable, libraries } from './floors.ts';
import { lineAt, type Request } from './syntax.ts';
import type { Finding, SourceFile, Tree, Workspace } from './tree.ts';

/** "@scope/name" or "name" of a specifier that is neither relative nor built into Node. */
export const libraryOf = (specifier: string): string | undefined => {
  if (specifier.startsWith('.') || isBuiltin(specifier)) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
};

export const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);

const isOurs = (name: string) => name.startsWith('@plenum/');

const isReact = (name: string) => /^(react|react-dom|@react-pdf\/.*)$/.test(name);

const checkOurs = (
  tree: Tree,
  folder: string,
  specifier: string,
  allowed: readonly string[],
): string | undefined => {
  const name = libraryOf(specifier) ?? '';
  const target = tree.workspaces.find(({ manifest }) => manifest.name === name);
  if (name.startsWith('@plenum/app-')) return `nobody imports from an app: ${specifier}`;
  if (target === undefined) return `there is no package ${name}`;
  const subpath = `.${specifier.slice(name.length)}`;
  const doors = Object.keys((target.manifest.exports ?? {}) as object);
  if (!doors.includes(subpath))
    return `${specifier} is not exported by ${name}: use one of ${doors.join(', ')}`;
  if (target.folder !== folder && !allowed.includes(name)) {
    return `${folder} may not import ${name}; it may import ${allowed.join(', ') || 'no package of ours'}`;
  }
  return undefined;
};

const checkRequest = (tree: Tree, folder: string, file: SourceFile, { specifier }: Request) => {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file.path), specifier);
    const [area] = target.split('/');
    if (folder === '.') {
      return area === 'packages' || area === 'apps'
        ? `reach a package by its name, not by its files: ${specifier}`
        : undefined;
    }
    return target.startsWith(`${folder}/`) ? undefined : `a relative import leaves the package: ${specifier}`;
  }
  const name = libraryOf(specifier);
  if (name === undefined) return undefined;
  if (isOurs(name)) {
    const all = tree.workspaces.map(({ manifest }) => manifest.name);
    return checkOurs(tree, folder, specifier, folder === '.' ? all : importable(folder, all));
  }
  if (isReact(name) && folder !== 'packages/papers') return `React lives only inside papers: ${specifier}`;
  const allowed = libraries(folder);
  return folder === '.' || file.isTest || allowed === undefined || allowed.includes(name)
    ? undefined
    : `${folder} may not use the library ${name}; it may use ${allowed.join(', ')}`;
};

const checkDependencies = (tree: Tree, workspace: Workspace): Finding[] => {
  const { folder, manifest, sources, jsxSource } = workspace;
  const path = `${folder}/package.json`;
  const found: Finding[] = [];
  const used = new Set<string>();
  for (const file of sources) {
    const implied = file.syntax.usesJsx ? [{ specifier: jsxSource, offset: 0 }] : [];
    for (const { specifier, offset } of [...file.syntax.requests, ...implied]) {
      const name = libraryOf(specifier);
      if (name === undefined || name === manifest.name) continue;
      if (!file.isTest) used.add(name);
      const isListed =
        name in manifest.dependencies || (file.isTest && name in tree.manifest.devDependencies);
      if (!isListed) {
        const line = lineAt(file.text, offset);
        const message = `${name} is imported but is no dependency in ${path}`;
        found.push({ workspace: folder, rule: 'dependencies', path: file.path, line, message });
      }
    }
  }
  for (const name of Object.keys(manifest.dependencies)) {
    const isNamed = sources.some(({ isTest, syntax }) =>
      [...syntax.strings].some((text) => !isTest && text.startsWith(`${name}/`)),
    );
    if (used.has(name) || isNamed) continue;
    found.push({
      workspace: folder,
      rule: 'dependencies',
      path,
      message: `${name} is a dependency but no source imports it`,
    });
  }
  return found;
};

/** Floors, doors, React's place, and that manifests name what is imported, no more and no less. */
export const checkImports = (tree: Tree): Finding[] => {
  const places = [...tree.workspaces, { folder: '.', sources: tree.sources }];
  const crossings = places.flatMap(({ folder, sources }) =>
    sources.flatMap((file) =>
      file.syntax.requests.flatMap((request): Finding[] => {
        const message = checkRequest(tree, folder, file, request);
        const line = lineAt(file.text, request.offset);
        return message === undefined
          ? []
          : [{ workspace: folder, rule: 'imports', path: file.path, line, message }];
      }),
    ),
  );
  const homeless = tree.workspaces
    .filter(({ folder }) => floorOf(folder) === undefined)
    .map(({ folder }) => ({
      workspace: folder,
      rule: 'imports',
      path: folder,
      message: 'the package stands on no floor: name it in scripts/architecture/floors.ts',
    }));
  return [
    ...homeless,
    ...crossings,
    ...tree.workspaces.flatMap((workspace) => checkDependencies(tree, workspace)),
  ];
};
