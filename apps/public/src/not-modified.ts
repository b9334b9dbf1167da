export type Validators = { etag: string; lastModified: string };

const opaque = (tag: string): string => tag.replace(/^W\//, '');

/**
 * Whether the client's copy is still good: If-None-Match by weak comparison, and only without it If-Modified-Since
 * (RFC 9110, sections 13.1.2, 13.1.3 and 13.2.2). A date counts when it is the very one that was sent: a release may
 * have been signed long before the one that it replaces, and an older date is no older page.
 */
export const isNotModified = (headers: Headers, { etag, lastModified }: Validators): boolean => {
  const noneMatch = headers.get('if-none-match');
  if (noneMatch !== null) {
    if (noneMatch.trim() === '*') return true;
    const tags = noneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
    return tags.some((tag) => opaque(tag) === opaque(etag));
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return Date.parse(lastModified) === since;
};
