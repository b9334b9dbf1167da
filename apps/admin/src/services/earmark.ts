/** Reads "gender=woman;sector=miners"; nothing in it means no earmark. */
export function readEarmark(text: string): Record<string, string> | undefined | 'unreadable' {
  if (text.trim() === '') return undefined;
  const pairs = text.split(';').map((pair) => pair.split('=').map((part) => part.trim()));
  const readable = pairs.every(([key, value, ...rest]) => key && value && rest.length === 0);
  return readable ? Object.fromEntries(pairs) : 'unreadable';
}

/** Writes an earmark as `readEarmark` reads it. */
export function sayEarmark(earmark: Record<string, string>): string {
  return Object.entries(earmark)
    .map(([key, value]) => `${key}=${value}`)
    .join(';');
}
