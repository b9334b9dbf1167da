import type { Child } from 'hono/jsx';
import { type Language, languages } from '../catalogue/language.ts';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { RailView } from '../services/view-rail.ts';

export type Room =
  | 'overview'
  | 'branches'
  | 'delegates'
  | 'attendance'
  | 'book'
  | 'hall'
  | 'agenda'
  | 'platform'
  | 'solidarity'
  | 'papers'
  | 'letters'
  | 'site';

const rooms: Record<Room, { href: string; name: Key }> = {
  overview: { href: '/', name: 'room.overview' },
  branches: { href: '/branches', name: 'room.branches' },
  delegates: { href: '/delegates', name: 'room.delegates' },
  attendance: { href: '/attendance', name: 'room.attendance' },
  book: { href: '/book', name: 'room.book' },
  hall: { href: '/hall', name: 'room.hall' },
  agenda: { href: '/agenda', name: 'room.agenda' },
  platform: { href: '/platform', name: 'room.platform' },
  solidarity: { href: '/solidarity', name: 'room.solidarity' },
  papers: { href: '/papers', name: 'room.papers' },
  letters: { href: '/letters', name: 'room.letters' },
  site: { href: '/site', name: 'room.site' },
};

export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

export type FrameProps = {
  reader: Reader;
  stylesheet: string;
  script: string;
  title: string;
  /** The path that shows this page again, for whoever changes the language. */
  path: string;
  /** Only behind the door: with it come the rooms and the lock. */
  rail?: RailView | undefined;
  room?: Room | undefined;
  /** After how many seconds the page looks again, and what the clock says. */
  again?: { seconds: number; now: Date } | undefined;
  children: Child;
};

/** What stands round every page. */
export function Frame({ reader, stylesheet, script, title, path, rail, room, again, children }: FrameProps) {
  const name = rail?.conference ? reader.name(rail.conference.name) : 'Plenum';
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${name}`}</title>
        <link rel="stylesheet" href={stylesheet} />
        <script type="module" src={script} />
        {again && (
          <noscript>
            <meta http-equiv="refresh" content={`${again.seconds}`} />
          </noscript>
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body data-look-again={again?.seconds} data-now={again?.now.toISOString()}>
        <a class="skip" href="#main">
          {reader.say('frame.skip')}
        </a>
        {rail ? (
          <div class="house">
            <Rail reader={reader} rail={rail} room={room} />
            <div class="page">
              <main id="main">{children}</main>
              <footer>
                <Languages reader={reader} path={path} />
              </footer>
            </div>
          </div>
        ) : (
          // Whoever comes to a closed door may not read the language it speaks: the choice stands first.
          <div class="page alone">
            <header>
              <Languages reader={reader} path={path} />
            </header>
            <main id="main">{children}</main>
          </div>
        )}
      </body>
    </html>
  );
}

function Rail({ reader, rail, room }: { reader: Reader; rail: RailView; room: Room | undefined }) {
  const { conference } = rail;
  return (
    <header class="rail">
      <div class="brand">
        <strong>Plenum</strong>
        {conference && (
          <small>
            {reader.name(conference.name)}
            <br />{' '}
            {reader.say('frame.place', {
              city: reader.name(conference.city),
              days: reader.days(conference.opens, conference.closes),
            })}
            {conference.example && (
              <>
                {' '}
                <span class="mark plain">{reader.say('frame.example')}</span>
              </>
            )}
          </small>
        )}
      </div>
      <div class="reach">
        <nav aria-label={reader.say('frame.rooms')}>
          <ul>
            {conference &&
              (Object.keys(rooms) as Room[]).map((one) => (
                <li>
                  <a href={rooms[one].href} aria-current={one === room ? 'page' : undefined}>
                    {reader.say(rooms[one].name)}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <form class="lock" method="post" action="/lock">
          <button type="submit" class="danger">
            {reader.say('frame.lock')}
          </button>
        </form>
      </div>
    </header>
  );
}

function Languages({ reader, path }: { reader: Reader; path: string }) {
  return (
    <form class="languages" method="post" action="/language" aria-label={reader.say('frame.language')}>
      <input type="hidden" name="back" value={path} />
      {languages.map((language) => (
        <button
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={language === reader.language ? 'true' : undefined}
        >
          {languageNames[language]}
        </button>
      ))}
    </form>
  );
}
