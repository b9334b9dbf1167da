import { type LoadedFile, siteAssets } from '@plenum/site';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { type FollowOptions, followRelease } from './follow-release.ts';
import { isNotModified } from './not-modified.ts';
import { noticePage } from './notice-page.ts';

export type PublicAppOptions = FollowOptions;

const FEED_SECONDS = 300;

const protect = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  // Whether there is TLS is for the server in front of this one to say; an onion service has none.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
});

const serve = (c: Context, file: LoadedFile): Response => {
  const feed = file.path.endsWith('.ics');
  c.header('ETag', file.etag);
  // A token is taken back with the next release: no cache on the way keeps what it opened, no crawler remembers it.
  const kept = file.unlisted ? 'private, no-cache' : feed ? `max-age=${FEED_SECONDS}` : 'no-cache';
  c.header('Cache-Control', kept);
  if (file.unlisted) c.header('X-Robots-Tag', 'noindex');
  c.header('Last-Modified', file.lastModified);
  if (isNotModified(c.req.raw.headers, file)) return c.body(null, 304);
  c.header('Content-Type', file.type);
  c.header('Content-Length', String(file.body.length));
  if (feed) c.header('Content-Disposition', `inline; filename="${file.path.split('/').at(-1)}"`);
  return c.body(file.body);
};

/**
 * The public site: serves the current release of a folder and knows nothing else, neither database nor key.
 * @param options the folder, and what to do with a sentence about a release that is refused
 * @returns a Hono app for GET and HEAD; it sets no cookie and keeps no address
 */
export const makePublicApp = (options: PublicAppOptions): Hono => {
  const currentRelease = followRelease(options);
  const ownAssets = new Map(siteAssets().map((asset) => [`/${asset.path}`, asset]));
  const app = new Hono();
  app.use(protect);
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    return c.text('This site can only be read.\n', 405, { Allow: 'GET, HEAD' });
  });
  app.get('/healthz', async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ status: 'ok', release: (await currentRelease())?.number ?? null });
  });
  app.get('*', async (c) => {
    const release = await currentRelease();
    const { pathname } = new URL(c.req.url);
    const found = release?.find(pathname);
    if (found?.status === 'file') return serve(c, found.file);
    if (found?.status === 'folder') return c.redirect(found.location);
    // The notices below need the style sheet also where no release brings one.
    const own = ownAssets.get(pathname);
    c.header('Cache-Control', 'no-store');
    if (own !== undefined) return c.body(own.body, 200, { 'Content-Type': own.type });
    if (release !== undefined) return c.html(noticePage('no-such-page'), 404);
    // Not 404: the place is right, the time is not, and no cache or crawler shall remember it as gone.
    return c.html(noticePage('nothing-yet'), 503, { 'Retry-After': '60' });
  });
  app.onError((_, c) => {
    options.report?.('A request could not be answered.');
    return c.text('Something went wrong here. Please try again.\n', 500, { 'Cache-Control': 'no-store' });
  });
  return app;
};
