import { isDeepStrictEqual } from 'node:util';
import type { Finding, Manifest, Tree, Workspace } from './tree.ts';

const everywhere = { license: 'MIT', type: 'module', engines: { node: '>=24' } };

const ofPackage = {
  ...everywhere,
  sideEffects: false,
  files: ['dist', 'README.md'],
  scripts: { build: 'tsup && tsc -p tsconfig.build.json', typecheck: 'tsc' },
};

const ofApp = { ...everywhere, private: true, scripts: { build: 'tsup', typecheck: 'tsc' } };

const described = ['name', 'version', 'description', 'dependencies', 'devDependencies'];

const show = (value: unknown) => JSON.stringify(value);

const checkExports = (manifest: Manifest): string[] => {
  const doors = Object.entries((manifest.exports ?? {}) as Record<string, unknown>);
  const wrong = doors.flatMap(([subpath, target]) => {
    const stem = subpath === '.' ? 'index' : subpath.slice(2);
    const wanted =
      subpath === './package.json'
        ? './package.json'
        : {
            '@plenum/source': `./src/${stem}.ts`,
            types: `./dist/${stem}.d.ts`,
            default: `./dist/${stem}.js`,
          };
    // Conditions are tried in their order, so the order is part of the value.
    return show(target) === show(wanted) ? [] : [`exports["${subpath}"] must be ${show(wanted)}`];
  });
  const missing = ['.', './package.json']
    .filter((subpath) => !doors.some(([name]) => name === subpath))
    .map((subpath) => `exports must have "${subpath}"`);
  return [...missing, ...wrong];
};

const checkFields = ({ folder, manifest }: Workspace): string[] => {
  const [area, short] = folder.split('/');
  const isApp = area === 'apps';
  const wanted: Record<string, unknown> = isApp ? ofApp : ofPackage;
  const name = isApp ? `@plenum/app-${short}` : `@plenum/${short}`;
  const known = [...described, ...Object.keys(wanted), ...(isApp ? [] : ['exports'])];
  return [
    ...(manifest.name === name ? [] : [`name must be ${name}; found ${show(manifest.name)}`]),
    ...(/^\d+\.\d+\.\d+/.test(manifest.version)
      ? []
      : [`version must be a version; found ${show(manifest.version)}`]),
    ...(String(manifest.description ?? '') === '' ? ['description is missing'] : []),
    ...Object.entries(wanted)
      .filter(([field, value]) => !isDeepStrictEqual(manifest[field], value))
      .map(([field, value]) => `${field} must be ${show(value)}; found ${show(manifest[field])}`),
    ...Object.keys(manifest)
      .filter((field) => !known.includes(field))
      .map((field) => `${field} is a field that the other manifests do not have`),
    ...(isApp ? [] : checkExports(manifest)),
    ...(Object.keys(manifest.devDependencies).length === 0 ? [] : ['devDependencies belong to the root']),
  ];
};

const checkVersions = (tree: Tree, { manifest }: Workspace): string[] =>
  Object.entries(manifest.dependencies).flatMap(([name, version]) => {
    const ours = tree.workspaces.find((other) => other.manifest.name === name)?.manifest.version;
    if (ours !== undefined && version !== ours)
      return [`${name} must be ${ours}, as it stands here; found ${version}`];
    if (!/^\d/.test(version)) return [`${name} must have an exact version; found ${version}`];
    const elsewhere = [tree.manifest, ...tree.workspaces.map((other) => other.manifest)].flatMap((other) => [
      other.dependencies[name] ?? version,
      other.devDependencies[name] ?? version,
    ]);
    const others = [...new Set(elsewhere)].filter((found) => found !== version);
    return others.length === 0 ? [] : [`${name} is ${version} here and ${others.join(', ')} elsewhere`];
  });

/** All manifests carry the same fields with the same values, and one version of each library. */
export const checkManifests = (tree: Tree): Finding[] =>
  tree.workspaces.flatMap((workspace) =>
    [...checkFields(workspace), ...checkVersions(tree, workspace)].map((message) => ({
      workspace: workspace.folder,
      rule: 'manifests',
      path: `${workspace.folder}/package.json`,
      message,
    })),
  );
