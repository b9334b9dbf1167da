/** From the ground up: an import only ever goes down, and packages meet in an app alone. */
const floors = {
  leaf: ['money', 'tables', 'milp', 'elections'],
  domain: ['delegates', 'attendance', 'agenda', 'platform', 'solidarity', 'letters', 'aid'],
  edge: ['calendar', 'papers', 'site', 'vault'],
} as const;

export type Floor = keyof typeof floors | 'app';

export const floorOf = (folder: string): Floor | undefined => {
  const [area, name = ''] = folder.split('/');
  if (area === 'apps') return 'app';
  return (Object.keys(floors) as (keyof typeof floors)[]).find((floor) =>
    (floors[floor] as readonly string[]).includes(name),
  );
};

/** The packages of ours that the code in `folder` may import, by name. */
export const importable = (folder: string, all: readonly string[]): readonly string[] => {
  if (folder === 'apps/public') return ['@plenum/site'];
  const floor = floorOf(folder);
  if (floor === 'app') return all.filter((name) => !name.startsWith('@plenum/app-'));
  if (floor === 'domain') return floors.leaf.map((name) => `@plenum/${name}`);
  return [];
};

const everywhere = ['zod', 'date-fns', '@date-fns/tz', 'fraction.js'];

const named: Record<string, readonly string[]> = {
  'packages/money': ['currency-codes'],
  'packages/tables': ['csv-parse', 'csv-stringify', 'iconv-lite'],
  'packages/elections': ['@noble/hashes'],
  'packages/delegates': ['@noble/hashes'],
  'packages/attendance': ['@noble/hashes'],
  'packages/agenda': ['fast-xml-builder'],
  'packages/platform': ['diff', 'node-diff3', 'docx', 'mammoth', 'fflate'],
  'packages/letters': ['localized-address-format'],
  'packages/milp': ['highs'],
  'packages/calendar': ['ical-generator', 'ical.js'],
  'packages/papers': ['react', '@react-pdf/renderer', '@expo-google-fonts/noto-sans', 'uqr'],
  'packages/vault': ['better-sqlite3', 'kysely'],
};

/** The libraries that a package may use; `undefined` for an app, which chooses freely. */
export const libraries = (folder: string): readonly string[] | undefined =>
  floorOf(folder) === 'app' ? undefined : [...everywhere, ...(named[folder] ?? [])];

/** Leaves and domain packages are pure; only the files that hold milp's worker meet the machine. */
export const mustBePure = (folder: string, path: string): boolean => {
  const floor = floorOf(folder);
  const isWorker = folder === 'packages/milp' && /(^|[/-])worker[-.]/.test(path);
  return (floor === 'leaf' || floor === 'domain') && !isWorker;
};
