import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/server.ts', 'src/example.ts'],
  format: 'esm',
  target: 'node24',
  external: [/^@plenum\//],
  clean: true,
  // Read from beside the code, by the same relative path as from the source.
  onSuccess: () => cp('src/styles', 'dist/styles', { recursive: true }),
});
