import { posix } from 'node:path';
import { libraryOf } from './check-imports.ts';
import type { Finding, Tree } from './tree.ts';

type Graph = Map<string, string[]>;

/** One cycle through each node that is on one and has not been told of yet, as the names along it. */
const findCycles = (graph: Graph): string[][] => {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, trail: string[]) => {
    const at = trail.indexOf(name);
    if (at !== -1) {
      cycles.push([...trail.slice(at), name]);
      return;
    }
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...trail, name]);
    done.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
  return cycles;
};

/** No cycle between packages, nor between the files of one; an import of a type counts as well. */
export const checkCycles = (tree: Tree): Finding[] => {
  const packages: Graph = new Map(
    tree.workspaces.map(({ manifest, sources }) => [
      manifest.name,
      [
        ...Object.keys(manifest.dependencies),
        ...sources.flatMap(({ syntax }) =>
          syntax.requests.map(({ specifier }) => libraryOf(specifier) ?? ''),
        ),
      ].filter((name) => name.startsWith('@plenum/') && name !== manifest.name),
    ]),
  );
  const betweenPackages = findCycles(packages).map(
    (names): Finding => ({
      workspace: '.',
      rule: 'cycles',
      path: 'packages',
      message: `packages import each other: ${names.join(' -> ')}`,
    }),
  );
  const places = [...tree.workspaces, { folder: '.', sources: tree.sources }];
  const betweenFiles = places.flatMap(({ folder, sources }) => {
    const files: Graph = new Map(
      sources.map(({ path, syntax }) => [
        path,
        syntax.requests
          .filter(({ specifier }) => specifier.startsWith('.'))
          .map(({ specifier }) => posix.join(posix.dirname(path), specifier)),
      ]),
    );
    return findCycles(files).map(
      (paths): Finding => ({
        workspace: folder,
        rule: 'cycles',
        path: paths[0] ?? folder,
        message: `files import each other: ${paths.join(' -> ')}`,
      }),
    );
  });
  return [...betweenPackages, ...betweenFiles];
};
