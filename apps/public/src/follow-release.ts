import { type LoadedRelease, readRelease } from '@plenum/site';

export type FollowOptions = {
  /** the public folder, written by whoever publishes */
  folder: string;
  /** the publisher's key; without it the first one met is believed until the process ends */
  publicKey?: string | undefined;
  /** told one sentence when a release is refused, once for each sentence */
  report?: ((sentence: string) => void) | undefined;
  /** milliseconds since some beginning; Date.now by default */
  now?: (() => number) | undefined;
};

// A release that is refused is not hashed again for every request.
const PAUSE_AFTER_REFUSAL_MS = 1000;

/**
 * Keeps the current release of a folder in memory. Each call looks at the pointer (two small files); a newer release
 * is verified whole and then swapped in; a bad one is reported and the one before goes on being served.
 */
export const followRelease = ({ folder, publicKey, report = () => {}, now = Date.now }: FollowOptions) => {
  let held: LoadedRelease | undefined;
  let known = publicKey;
  let quietUntil = Number.NEGATIVE_INFINITY;
  let said: string | undefined;
  let looking: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    try {
      const read = await readRelease(folder, { publicKey: known, newerThan: held?.number });
      said = undefined;
      if (read.status === 'unchanged') return;
      // Whoever empties the folder wants it gone: it is not served from memory any longer.
      held = read.status === 'loaded' ? read : undefined;
      known ??= held?.publicKey;
    } catch (error) {
      quietUntil = now() + PAUSE_AFTER_REFUSAL_MS;
      const sentence = error instanceof Error ? error.message : 'The release cannot be read.';
      if (sentence !== said)
        report(held === undefined ? sentence : `${sentence} The release before it is served.`);
      said = sentence;
    }
  };

  return async (): Promise<LoadedRelease | undefined> => {
    if (now() >= quietUntil) {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    }
    return held;
  };
};
