import { parseSync } from 'oxc-parser';

/** A piece of documentation that claims to run; `line` is where its first line stands. */
export type Snippet = { path: string; line: number; code: string };

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** Every fence of TypeScript in a Markdown text. */
export const snippetsOfMarkdown = (path: string, text: string): Snippet[] =>
  [...text.matchAll(/^```ts\r?\n([\s\S]*?)^```/gm)].map((match) => ({
    path,
    line: lineOf(text, match.index) + 1,
    code: match[1] ?? '',
  }));

/** Every `@example` in the JSDoc of a source, whether it stands in a fence or not. */
export const snippetsOfSource = (path: string, text: string): Snippet[] =>
  parseSync(path, text)
    .comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .flatMap(({ value, start }) => {
      const lines = value.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
      const bare = lines.join('\n');
      return [...bare.matchAll(/^@example\b([\s\S]*?)(?=^@|$(?![\s\S]))/gm)].flatMap((match) => {
        const body = match[1] ?? '';
        const first = lineOf(text, start) + lineOf(bare, match.index) - 1;
        const fenced = snippetsOfMarkdown(path, body);
        return fenced.length > 0
          ? fenced.map((snippet) => ({ ...snippet, line: first + snippet.line - 1 }))
          : [{ path, line: first, code: body.trim() }];
      });
    });
