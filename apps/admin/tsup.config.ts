import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/server.ts', 'src/example.ts'],
  format: 'esm',
  target: 'node24',
  external: [/^@plenum\//],
  clean: true,
});
