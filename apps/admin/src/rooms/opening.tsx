import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { OpeningPage } from '../pages/opening.tsx';
import type { FileProblem } from '../services/file-problem.ts';
import { type Opened, openExample, openFiles } from '../services/open-conference.ts';
import { conferenceFiles, optionalFiles } from '../services/read-conference.ts';
import { officeOf, show } from './show.tsx';

/** Beginning a conference, from the example or from files. */
export function opening(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/open', (c) => (c.var.rail?.conference ? c.redirect('/', 303) : page(c, {})));
  app.post('/open/example', async (c) => answer(c, await openExample(officeOf(c))));
  app.post('/open/files', async (c) => {
    // A browser sends one nameless, empty file where none was chosen.
    const files = (await readForm(c)).files('files').filter(({ name }) => name !== '');
    if (files.length === 0) return page(c, { nothingChosen: true });
    const sent = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    return answer(c, await openFiles(officeOf(c), await Promise.all(sent)));
  });
  return app;
}

function answer(c: Context<AppEnv>, opened: Opened) {
  return opened.status === 'problems' ? page(c, { problems: opened.problems }) : c.redirect('/', 303);
}

function page(c: Context<AppEnv>, wrong: { problems?: FileProblem[]; nothingChosen?: boolean }) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('opening.title'),
    path: '/open',
    page: <OpeningPage reader={reader} needed={conferenceFiles} optional={optionalFiles} {...wrong} />,
    status: wrong.problems || wrong.nothingChosen ? 422 : 200,
  });
}
