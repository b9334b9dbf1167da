import { listen } from './listen.ts';
import { makePublicApp } from './make-public-app.ts';
import { readSettings } from './settings.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const refuse = (sentence: string) => {
  say(sentence);
  process.exitCode = 1;
};

const read = readSettings(process.env);
if (read.status === 'refused') refuse(read.sentence);
else {
  const { folder, publicKey, port, host } = read.settings;
  const app = makePublicApp({ folder, publicKey, report: say });
  const listening = await listen(app.fetch, { port, host });
  if (listening.status === 'refused') refuse(listening.sentence);
  else {
    process.stdout.write(`The public site is at ${listening.url} and serves ${folder}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => listening.close());
  }
}
