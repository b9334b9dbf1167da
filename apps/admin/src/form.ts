import type { Context } from 'hono';

/** What a form sent, field by field; a field that was not sent is empty. */
export type Sent = {
  text: (name: string) => string;
  texts: (name: string) => string[];
  files: (name: string) => File[];
};

/** Reads a form of either kind. */
export async function readForm(c: Context): Promise<Sent> {
  const body = await c.req.parseBody({ all: true });
  const values = (name: string) => [body[name] ?? []].flat();
  const texts = (name: string) => values(name).filter((value) => typeof value === 'string');
  return {
    texts,
    text: (name) => texts(name)[0] ?? '',
    files: (name) => values(name).filter((value) => value instanceof File),
  };
}

/** The revision that a form was made from; none if it is not one. */
export function revisionOf({ text }: Sent): number | undefined {
  const revision = Number(text('revision'));
  return Number.isSafeInteger(revision) && revision >= 1 ? revision : undefined;
}
