import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { server: 'src/server.ts', example: 'src/example.ts', worker: 'src/planner/worker.ts' },
  format: 'esm',
  target: 'node24',
  external: [/^@plenum\//],
  clean: true,
  // Read from beside the code, by the same relative path as from the source.
  onSuccess: async () => {
    for (const folder of ['styles', 'browser'])
      await cp(`src/${folder}`, `dist/${folder}`, { recursive: true });
  },
});
