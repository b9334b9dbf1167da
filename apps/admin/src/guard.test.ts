import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { addressOf, guard } from './guard.ts';

const address = addressOf(7420);
const app = new Hono().use(guard(address)).all('*', (c) => c.text('in'));

const own = { origin: address.origin, 'content-type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>, host = address.host) =>
  app.request(`http://${host}/x`, { method: 'POST', headers, body: 'a=1' });

describe('guard', () => {
  it('lets in its own reading and its own forms', async () => {
    expect((await app.request(`${address.origin}/x`)).status).toBe(200);
    expect((await post(own)).status).toBe(200);
    expect((await post({ ...own, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    const parts = { ...own, 'content-type': 'multipart/form-data; boundary=x' };
    expect((await post(parts)).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:7420',
    '127.0.0.1',
    '127.0.0.1:7421',
    '0.0.0.0:7420',
    '[::1]:7420',
  ])('does not answer under the name %s, which may be pointed here by anybody', async (host) => {
    expect((await app.request(`http://${host}/x`)).status).toBe(421);
    const renamed = await app.request(`${address.origin}/x`, { headers: { host } });
    expect(renamed.status).toBe(421);
    expect((await post({ ...own, origin: `http://${host}` }, host)).status).toBe(421);
  });

  it('sends localhost to its own address, because cookies know no ports', async () => {
    const answer = await app.request('http://localhost:7420/attendance?with=pledged');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('http://127.0.0.1:7420/attendance?with=pledged');
    expect((await post({ ...own, origin: 'http://localhost:7420' }, 'localhost:7420')).status).toBe(421);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['the public site on this machine', { origin: 'http://localhost:7421' }],
    ['a sandboxed page', { origin: 'null' }],
    ['its own origin said by another site’s page', { 'sec-fetch-site': 'cross-site' }],
    ['its own origin said by a page of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a form of %s', async (_, headers) => {
    expect((await post({ ...own, ...headers })).status).toBe(403);
  });

  it('refuses a form without an origin', async () => {
    expect((await post({ 'content-type': own['content-type'] })).status).toBe(403);
  });

  it.each(['application/json', 'text/plain', ''])('refuses a body of the type "%s"', async (type) => {
    expect((await post({ ...own, 'content-type': type })).status).toBe(415);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('treats %s as a change', async (method) => {
    expect((await app.request(`${address.origin}/x`, { method })).status).toBe(403);
  });
});
