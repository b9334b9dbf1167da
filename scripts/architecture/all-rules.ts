import { checkCycles } from './check-cycles.ts';
import { checkFiles } from './check-files.ts';
import { checkImports } from './check-imports.ts';
import { checkManifests } from './check-manifests.ts';
import { checkPackageShape } from './check-package-shape.ts';
import { checkPurity } from './check-purity.ts';
import type { Finding, Tree } from './tree.ts';

const rules = [checkImports, checkCycles, checkManifests, checkPackageShape, checkPurity, checkFiles];

export const checkArchitecture = (tree: Tree): Finding[] => rules.flatMap((rule) => rule(tree));
