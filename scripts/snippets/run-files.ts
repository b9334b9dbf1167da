import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// One process for many snippets: starting Node for each would cost more than all of them together.
const [reportFile = '', ...files] = process.argv.slice(2);
const failures: Record<string, string> = {};
let running = '';

const fail = (error: unknown) => {
  failures[running] ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
};
process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);

for (const file of files) {
  running = file;
  try {
    await import(pathToFileURL(file).href);
    await new Promise((done) => setImmediate(done));
  } catch (error) {
    fail(error);
  }
}
// Written last: a snippet that ends the process leaves no report, and all of its file fail.
writeFileSync(reportFile, JSON.stringify(failures));
process.exit(0);
