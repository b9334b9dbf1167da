import { strFromU8, Unzip, UnzipInflate, zipSync } from 'fflate';

// How much is unpacked at most, whatever a file says about its size.
export const mostUnpacked = 30_000_000;
const mostFiles = 5000;
const step = 65_536;

/** The parts of a packed file, or nothing if they are more than anybody writes; pictures and fonts are passed over. */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  let files = 0;
  const unzip = new Unzip((file) => {
    files++;
    if (!/\.(?:xml|rels)$/i.test(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size <= mostUnpacked) chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step) {
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    if (size > mostUnpacked || files > mostFiles) return undefined;
  }
  return new Map(
    Array.from(parts, ([name, chunks]) => {
      const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return [name, whole];
    }),
  );
}

// A day long ago, at noon on whatever clock: files packed twice are the same.
const packedAt = '1980-01-01T12:00:00';

/** Packs parts, in the order of their names, always into the same bytes. */
export const pack = (parts: Map<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1))), { mtime: packedAt, level: 6 });

/** A part as text; nothing if there is none. */
export const partOf = (parts: Map<string, Uint8Array>, name: string): string => {
  const part = parts.get(name);
  return part ? strFromU8(part) : '';
};
