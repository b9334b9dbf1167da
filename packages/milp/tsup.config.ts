import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/worker.ts'],
  format: 'esm',
  target: 'node24',
  external: [/^@plenum\//],
  clean: true,
});
