import { type Key, type Params, stretches } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

/** A sentence of the catalogue with its weight. */
export function Said({ reader, key_: key, params }: { reader: Reader; key_: Key; params?: Params }) {
  return (
    <>
      {stretches(reader.language, key, params).map((stretch) =>
        typeof stretch === 'string' ? stretch : <b>{stretch.bold}</b>,
      )}
    </>
  );
}
