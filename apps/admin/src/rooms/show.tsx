import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnv } from '../app-env.ts';
import { Frame, type Room } from '../pages/frame.tsx';

export type Shown = {
  title: string;
  page: Child;
  room?: Room;
  /** The path that shows this page again; that of the request unless the answer is to a form. */
  path?: string;
  status?: ContentfulStatusCode;
  /** After how many seconds the page looks again by itself; its clocks then go by the server's. */
  again?: number;
};

/** Answers with a page in its frame. */
export function show(c: Context<AppEnv>, { title, page, room, path, status = 200, again }: Shown) {
  const { pathname, search } = new URL(c.req.url);
  return c.html(
    html`<!doctype html>${(
      <Frame
        reader={c.var.reader}
        stylesheet={c.var.stylesheet}
        script={c.var.script}
        again={again === undefined ? undefined : { seconds: again, now: officeOf(c).now() }}
        title={title}
        path={path ?? `${pathname}${search}`}
        rail={c.var.rail}
        room={room}
      >
        {page}
      </Frame>
    )}`,
    status,
  );
}

/** The conference that the door has let somebody in to; a room is only reached with one. */
export function conferenceOf(c: Context<AppEnv>) {
  const { conference } = c.var.rail ?? {};
  if (!conference) throw new Error('a room was entered with no conference open');
  return conference;
}

/** The office behind the door. */
export function officeOf(c: Context<AppEnv>) {
  const { office } = c.var;
  if (!office) throw new Error('a room was entered without an office');
  return office;
}
