import { lineAt, nodeAt, type SyntaxNode } from './syntax.ts';
import type { Finding, SourceFile, Tree, Workspace } from './tree.ts';

type Fault = { path: string; line?: number; message: string };

const checkIndex = (path: string, index: SourceFile | undefined): Fault[] => {
  if (index === undefined) return [{ path, message: 'a package has its list of exports in src/index.ts' }];
  const body = index.syntax.program.body as SyntaxNode[];
  return body
    .filter((statement) => !(statement.type === 'ExportNamedDeclaration' && nodeAt(statement, 'source')))
    .map((statement) => ({
      path,
      line: lineAt(index.text, statement.start),
      message: 'src/index.ts holds explicit named re-exports only: export { name } from "./file.ts"',
    }));
};

const checkErrors = (path: string, errors: SourceFile | undefined): Fault[] => {
  if (errors === undefined) return [{ path, message: 'a package has its error class in src/errors.ts' }];
  const body = errors.syntax.program.body as SyntaxNode[];
  const classes = body.filter(
    (statement) => (nodeAt(statement, 'declaration') ?? statement).type === 'ClassDeclaration',
  );
  return classes.length === 1
    ? []
    : [{ path, message: `src/errors.ts holds one class, the package's error; found ${classes.length}` }];
};

const checkPackage = (tree: Tree, { folder, sources }: Workspace): Fault[] => {
  const at = (name: string) => sources.find(({ path }) => path === `${folder}/src/${name}`);
  const readme = `${folder}/README.md`;
  return [
    ...(tree.files.some(({ path }) => path === readme)
      ? []
      : [{ path: readme, message: 'a package has a README.md' }]),
    ...checkIndex(`${folder}/src/index.ts`, at('index.ts')),
    ...checkErrors(`${folder}/src/errors.ts`, at('errors.ts')),
  ];
};

const checkSource = ({ path, text, syntax }: SourceFile): Fault[] => [
  ...syntax.problems.map((message) => ({ path, message })),
  ...(syntax.program.body as SyntaxNode[])
    .filter((statement) => statement.type === 'ExportAllDeclaration')
    .map((statement) => ({
      path,
      line: lineAt(text, statement.start),
      message: 'export * hides what is promised: name each export',
    })),
];

/** What every package has, in the place where a reader looks for it. */
export const checkPackageShape = (tree: Tree): Finding[] =>
  tree.workspaces.flatMap((workspace) => {
    const faults = workspace.folder.startsWith('packages/') ? checkPackage(tree, workspace) : [];
    return [...faults, ...workspace.sources.flatMap(checkSource)].map((fault) => ({
      workspace: workspace.folder,
      rule: 'package-shape',
      ...fault,
    }));
  });
