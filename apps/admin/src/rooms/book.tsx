import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { BookPage } from '../pages/book.tsx';
import { BookAuditorsPage } from '../pages/book-auditors.tsx';
import { BookEntryPage } from '../pages/book-entry.tsx';
import { BookFormPage } from '../pages/book-form.tsx';
import { csvWords, kindNames } from '../pages/book-words.ts';
import { addToBook } from '../services/book.ts';
import { bookKinds } from '../services/book-entry.ts';
import { type BookFormView, bookForm, openBookForm } from '../services/book-form-view.ts';
import { bookFields } from '../services/book-problems.ts';
import type { Typed } from '../services/book-typed.ts';
import { viewBook } from '../services/view-book.ts';
import { auditorsTable, viewAuditors } from '../services/view-book-auditors.ts';
import { viewBookEntry } from '../services/view-book-entry.ts';
import { officeOf, show } from './show.tsx';

/** The treasurer's book: its entries, what waits for somebody, and the view of the auditors. */
export function book(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/book', async (c) => {
    const { reader } = c.var;
    return show(c, {
      title: reader.say('book.title'),
      room: 'book',
      page: <BookPage reader={reader} view={await viewBook(officeOf(c))} />,
    });
  });

  app.get('/book/auditors', async (c) => {
    const { reader } = c.var;
    return show(c, {
      title: reader.say('book.auditors'),
      room: 'book',
      page: <BookAuditorsPage reader={reader} view={await viewAuditors(officeOf(c))} />,
    });
  });
  app.get('/book/auditors.csv', async (c) => {
    const table = auditorsTable(await viewAuditors(officeOf(c)), csvWords(c.var.reader));
    // The name of the file says what kind of paper it is and nothing else.
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="auditors.csv"');
    return c.body(table);
  });

  app.get('/book/new/:kind', async (c) => {
    const kind = kindOf(c.req.param('kind'));
    const view = kind && (await openBookForm(officeOf(c), kind, given(c)));
    return view ? form(c, view, 200) : c.notFound();
  });
  app.post('/book/new/:kind', async (c) => {
    const kind = kindOf(c.req.param('kind'));
    if (kind === undefined) return c.notFound();
    const { text } = await readForm(c);
    const typed: Typed = Object.fromEntries(
      [...bookFields, 'form', 'corrects', 'settles'].flatMap((name) =>
        text(name) === '' ? [] : [[name, text(name)]],
      ),
    );
    const added = await addToBook(officeOf(c), kind, typed);
    if (added.status === 'added') return c.redirect(`/book/${added.number}`, 303);
    return form(c, bookForm(added.open, kind, typed, added.problems), 422);
  });

  app.get('/book/:entry{[1-9][0-9]{0,8}}', async (c) => {
    const { reader } = c.var;
    const view = await viewBookEntry(officeOf(c), Number(c.req.param('entry')));
    if (view === undefined) return c.notFound();
    return show(c, {
      title: reader.say('book.entry', {
        number: view.line.number,
        kind: reader.say(kindNames[view.line.kind]),
      }),
      room: 'book',
      page: <BookEntryPage reader={reader} view={view} />,
    });
  });
  return app;
}

const kindOf = (text: string) => bookKinds.find((kind) => kind === text);

/** Which entry or fund a form is about may stand in an address: numbers and random ids, and nothing else. */
function given(c: Context<AppEnv>): Typed {
  const names = ['fund', 'claim', 'advance', 'entry', 'corrects'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = c.req.query(name);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

function form(c: Context<AppEnv>, view: BookFormView, status: 200 | 422) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say(kindNames[view.kind]),
    room: 'book',
    path: `/book/new/${view.kind}`,
    page: <BookFormPage reader={reader} view={view} />,
    status,
  });
}
