import { lineAt } from './syntax.ts';
import type { Finding, TextFile, Tree } from './tree.ts';

const vague = ['utils', 'util', 'lib', 'shared', 'core', 'common', 'types', 'helpers'];
const longest = 400;

/** Folders of one person's machine: nothing that others clone may name them. */
const machinePath = /(?<![\w./~-])(?:\/(?:home|Users|work)\/[\w.-]+\/|\/root\/[\w.-]|[A-Za-z]:\\Users\\\w)/;

const workspaceOf = (path: string) => /^(packages|apps)\/[^/]+/.exec(path)?.[0] ?? '.';

const firstComment = /^(?:#!.*\n)?\s*((?:\/\/.*\n)+|\/\*[\s\S]*?\*\/)/;

const checkLength = ({ path, text }: TextFile): string[] => {
  const lines = text.split('\n').length - 1;
  if (!/\.(ts|tsx|mjs|js|css)$/.test(path) || lines <= longest) return [];
  return /\b(lines|long|length)\b/i.test(firstComment.exec(text)?.[1] ?? '')
    ? []
    : [`${lines} lines: split the file, or say in its first comment why it is longer than ${longest} lines`];
};

/** Names, lengths and traces of a machine, over every file that is tracked. */
export const checkFiles = (tree: Tree): Finding[] => [
  ...tree.folders
    .filter((path) => vague.includes(path.split('/').at(-1) ?? ''))
    .map((path) => ({
      workspace: workspaceOf(path),
      rule: 'names',
      path,
      message: 'a folder is named after a concept',
    })),
  ...tree.files.flatMap((file) =>
    checkLength(file).map((message) => ({
      workspace: workspaceOf(file.path),
      rule: 'length',
      path: file.path,
      message,
    })),
  ),
  ...tree.files.flatMap((file): Finding[] => {
    const match = machinePath.exec(file.text);
    return match === null
      ? []
      : [
          {
            workspace: workspaceOf(file.path),
            rule: 'machine-path',
            path: file.path,
            line: lineAt(file.text, match.index),
            message: `a path of one machine: ${match[0]}`,
          },
        ];
  }),
];
