import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { deleteCookie, getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnv } from './app-env.ts';
import { describeFailure } from './describe-failure.ts';
import { type Door, sessionCookie } from './door.ts';
import { type Address, guard } from './guard.ts';
import { icon } from './icon.ts';
import { titleOf, type Wrong, WrongPage } from './pages/wrong.tsx';
import { readerOfRequest } from './reader-of-request.ts';
import { agenda } from './rooms/agenda.tsx';
import { agendaGrid } from './rooms/agenda-grid.tsx';
import { agendaHours } from './rooms/agenda-hours.tsx';
import { agendaItems } from './rooms/agenda-items.tsx';
import { agendaReleases } from './rooms/agenda-releases.tsx';
import { agendaRun } from './rooms/agenda-run.tsx';
import { agendaTools } from './rooms/agenda-tools.tsx';
import { attendance } from './rooms/attendance.tsx';
import { book } from './rooms/book.tsx';
import { branch } from './rooms/branch.tsx';
import { busy } from './rooms/busy.tsx';
import { changes } from './rooms/changes.tsx';
import { deadlines } from './rooms/deadlines.tsx';
import { entrance } from './rooms/entrance.tsx';
import { hall } from './rooms/hall.tsx';
import { hallElections } from './rooms/hall-elections.tsx';
import { letters } from './rooms/letters.tsx';
import { lodging } from './rooms/lodging.tsx';
import { move } from './rooms/move.tsx';
import { opening } from './rooms/opening.tsx';
import { papers } from './rooms/papers.tsx';
import { places } from './rooms/places.tsx';
import { planB } from './rooms/plan-b.tsx';
import { platform } from './rooms/platform.tsx';
import { platformDrafting } from './rooms/platform-drafting.tsx';
import { platformLanguages } from './rooms/platform-languages.tsx';
import { platformVotes } from './rooms/platform-votes.tsx';
import { reports } from './rooms/reports.tsx';
import { requests } from './rooms/requests.tsx';
import { roll } from './rooms/roll.tsx';
import { safety } from './rooms/safety.tsx';
import { show } from './rooms/show.tsx';
import { site } from './rooms/site.tsx';
import { siteBlocked } from './rooms/site-blocked.tsx';
import { siteSections } from './rooms/site-sections.tsx';
import { solidarity } from './rooms/solidarity.tsx';
import { tiers } from './rooms/tiers.tsx';
import { votes } from './rooms/votes.tsx';
import { whatItTakes } from './rooms/what-it-takes.tsx';
import { work } from './rooms/work.tsx';
import type { Scripts } from './scripts.ts';
import { busyMegabytes } from './services/busy.ts';
import { codeOf } from './services/error-code.ts';
import { viewRail } from './services/view-rail.ts';
import { strictHeaders } from './strict-headers.ts';
import type { Stylesheet } from './stylesheet.ts';

export type AppOptions = {
  door: Door;
  address: Address;
  stylesheet: Stylesheet;
  scripts: Scripts;
  /** Told of every answer that failed; never with data of the conference. */
  report: (line: string) => void;
};

const megabytes = 5;

/** The organisers' app: every route behind the door unless it is named here. */
export function makeApp({ door, address, stylesheet, scripts, report }: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const beforeTheDoor = new Set(['/begin', '/unlock', '/language']);

  app.use(guard(address));
  app.use(strictHeaders(new Set([stylesheet.path, ...scripts.files.keys()])));
  app.use(csrf());
  app.use(compress());
  app.use(async (c, next) => {
    c.set('reader', readerOfRequest(c));
    c.set('stylesheet', stylesheet.path);
    c.set('script', scripts.path);
    await next();
  });
  const atMost = (most: number) =>
    bodyLimit({ maxSize: most * 1_000_000, onError: (c) => wrong(c, 'large', 413, { megabytes: most }) });
  const [usual, calendars] = [atMost(megabytes), atMost(busyMegabytes)];
  app.use((c, next) => (c.req.path === '/solidarity/busy' ? calendars : usual)(c, next));

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
  app.get(stylesheet.path, (c) => c.body(stylesheet.css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

  for (const [path, source] of scripts.files)
    app.get(path, (c) => c.body(source, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));

  app.use(async (c, next) => {
    if (beforeTheDoor.has(c.req.path)) return next();
    const office = door.officeOf(getCookie(c, sessionCookie));
    if (!office) return c.redirect((await door.isNew()) ? '/begin' : '/unlock', 303);
    const rail = await viewRail(office);
    c.set('office', office);
    c.set('rail', rail);
    const opensOne = c.req.path === '/open' || c.req.path.startsWith('/open/');
    if (!rail.conference && !opensOne && c.req.path !== '/lock') return c.redirect('/open', 303);
    return next();
  });

  app.post('/lock', (c) => {
    door.lock();
    deleteCookie(c, sessionCookie, { path: '/' });
    return c.redirect('/unlock', 303);
  });
  app.route('/', entrance(door));
  app.route('/', opening());
  app.route('/', roll());
  app.route('/', move());
  app.route('/', branch());
  app.route('/', changes());
  app.route('/', attendance());
  app.route('/', book());
  app.route('/', tiers());
  app.route('/', places());
  app.route('/', whatItTakes());
  app.route('/', work());
  app.route('/', lodging());
  app.route('/', hall());
  app.route('/', hallElections());
  app.route('/', votes());
  app.route('/', deadlines());
  app.route('/', agenda());
  app.route('/', agendaRun());
  app.route('/', agendaItems());
  app.route('/', agendaGrid());
  app.route('/', agendaHours());
  app.route('/', agendaReleases());
  app.route('/', agendaTools());
  app.route('/', platform());
  app.route('/', platformDrafting());
  app.route('/', platformLanguages());
  app.route('/', platformVotes());
  app.route('/', papers());
  // A new one is no document of the room.
  app.route('/', requests());
  app.route('/', letters());
  // Its pages have names; every other path there is a picket's.
  app.route('/', reports());
  app.route('/', busy());
  // Before the room: there a word in their place would be a picket's document.
  app.route('/', planB());
  app.route('/', safety());
  app.route('/', solidarity());
  app.route('/', site());
  app.route('/', siteSections());
  app.route('/', siteBlocked());

  app.notFound((c) => wrong(c, 'lost', 404));
  app.onError((error, c) => {
    // Somebody locked while this page was being made.
    if (codeOf(error) === 'locked') return c.redirect('/unlock', 303);
    report(describeFailure(error));
    return wrong(c, 'broken', 500);
  });
  return app;
}

function wrong(c: Context<AppEnv>, which: Wrong, status: ContentfulStatusCode, params = { megabytes }) {
  const reader = c.var.reader ?? readerOfRequest(c);
  const page = <WrongPage reader={reader} wrong={which} params={params} />;
  return show(c, { title: reader.say(titleOf(which)), page, path: '/', status });
}
