import type { MiddlewareHandler } from 'hono';

/** The address that the app answers to; any other name for this machine may be somebody's trick. */
export type Address = { host: string; origin: string; port: number };

export function addressOf(port: number): Address {
  const host = `127.0.0.1:${port}`;
  return { host, origin: `http://${host}`, port };
}

const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Lets through only what this app's own pages can have asked for: its one host name (so that a foreign name
 * pointed to 127.0.0.1 reads nothing), and for everything that changes something its own origin and a form.
 */
export function guard(address: Address): MiddlewareHandler {
  return async (c, next) => {
    const { host } = new URL(c.req.url);
    const named = c.req.header('host') ?? host;
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
    // Cookies know no ports: under one name the public site's pages and these would share them.
    const local = `localhost:${address.port}`;
    if (reading && host === local && named === local) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`${address.origin}${pathname}${search}`, 302);
    }
    if (host !== address.host || named !== address.host) return c.text('421 Misdirected Request', 421);
    if (reading) return next();
    const site = c.req.header('sec-fetch-site') ?? 'same-origin';
    if (c.req.header('origin') !== address.origin || (site !== 'same-origin' && site !== 'none'))
      return c.text('403 Forbidden', 403);
    const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!forms.includes(type)) return c.text('415 Unsupported Media Type', 415);
    return next();
  };
}
