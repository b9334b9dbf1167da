import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { ordersRoom } from './orders.tsx';
import { shortConferenceRoom } from './short-conference.tsx';

/** What an agenda needs beside its timetable and its running. */
export function agendaTools(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.route('/', ordersRoom());
  app.route('/', shortConferenceRoom());
  return app;
}
