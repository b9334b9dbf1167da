import { fileURLToPath } from 'node:url';

/** Where the files of the example conference lie; sources and build are equally deep in the repository. */
export function exampleFolder(): string {
  return (
    process.env.PLENUM_EXAMPLE ??
    fileURLToPath(new URL('../../../examples/national-conference', import.meta.url))
  );
}
