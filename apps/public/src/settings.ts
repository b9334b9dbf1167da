import { resolve } from 'node:path';

export type Settings = {
  folder: string;
  port: number;
  /** undefined: both loopback addresses, which is what http://localhost means */
  host?: string | undefined;
  publicKey?: string | undefined;
};

/** The settings from the environment, or the sentence that says which one is wrong. */
export const readSettings = (
  env: Readonly<Record<string, string | undefined>>,
): { status: 'ready'; settings: Settings } | { status: 'refused'; sentence: string } => {
  const port = env.PLENUM_PUBLIC_PORT ?? '7421';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { status: 'refused', sentence: 'PLENUM_PUBLIC_PORT must be a port number from 0 to 65535.' };
  return {
    status: 'ready',
    settings: {
      folder: resolve(env.PLENUM_PUBLIC_FOLDER ?? './data/public'),
      port: Number(port),
      host: env.PLENUM_PUBLIC_HOST,
      publicKey: env.PLENUM_PUBLIC_KEY,
    },
  };
};
