import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Settings = {
  data: string;
  port: number;
  publicFolder: string;
  publicUrl: string;
  exampleFolder: string;
};

// Three folders up from this file is the repository, from the source and from the build.
const example = fileURLToPath(new URL('../../../examples/national-conference', import.meta.url));

/** Reads the settings from the environment; a sentence says what is wrong with them. */
export function readSettings(env: Record<string, string | undefined>, folder: string): Settings | string {
  const written = env.PLENUM_ADMIN_PORT ?? '7420';
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > 65_535)
    return `PLENUM_ADMIN_PORT must be a whole number from 1 to 65535; it is "${written}".`;
  const publicUrl = (env.PLENUM_PUBLIC_URL ?? 'http://localhost:7421').replace(/\/+$/, '');
  if (!/^https?:\/\/./.test(publicUrl))
    return `PLENUM_PUBLIC_URL must begin with http:// or https://; it is "${publicUrl}".`;
  const data = resolve(folder, env.PLENUM_DATA ?? 'data');
  return {
    data,
    port,
    publicFolder: resolve(folder, env.PLENUM_PUBLIC_FOLDER ?? resolve(data, 'public')),
    publicUrl,
    exampleFolder: resolve(folder, env.PLENUM_EXAMPLE ?? example),
  };
}
