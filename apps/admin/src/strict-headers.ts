import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers of every answer: nothing runs but the app's own modules, nothing is fetched from elsewhere, nothing is kept.
 *
 * @param lasting the paths that name their content
 */
export function strictHeaders(lasting: ReadonlySet<string>): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    // With 'no-referrer' a browser sends "Origin: null" with this app's own forms. No other host learns more by this.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // There is no TLS on this machine's own address.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  });
  return async (c, next) => {
    await secure(c, next);
    const kept = lasting.has(c.req.path) ? 'private, max-age=31536000, immutable' : 'no-store';
    c.header('Cache-Control', kept);
  };
}
