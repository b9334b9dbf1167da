import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';

export type Listening =
  | { status: 'listening'; url: string; close: () => void }
  | { status: 'refused'; sentence: string };

type Fetch = (request: Request) => Response | Promise<Response>;

const open = async (fetch: Fetch, port: number, host: string): Promise<ServerType> => {
  const server = createAdaptorServer({ fetch });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
};

const codeOf = (error: unknown): string => String(Object(error).code ?? 'unknown');
const WITHOUT_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];

const sentenceFor = (code: string, port: number, host: string): string => {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program: stop it, or set PLENUM_PUBLIC_PORT to another port.`;
  if (code === 'EACCES')
    return `Port ${port} is not allowed to this user: set PLENUM_PUBLIC_PORT to another port.`;
  return `Cannot listen on ${host}, port ${port} (${code}).`;
};

/** Listens on the host, or without one on both loopback addresses: a browser may try either for localhost. */
export const listen = async (
  fetch: Fetch,
  { port, host }: { port: number; host?: string | undefined },
): Promise<Listening> => {
  const servers: ServerType[] = [];
  let free = port;
  for (const address of host === undefined ? ['127.0.0.1', '::1'] : [host]) {
    try {
      const server = await open(fetch, free, address);
      servers.push(server);
      free = (server.address() as AddressInfo).port;
    } catch (error) {
      const code = codeOf(error);
      if (servers.length > 0 && WITHOUT_IPV6.includes(code)) continue;
      for (const server of servers) server.close();
      return { status: 'refused', sentence: sentenceFor(code, free, address) };
    }
  }
  const name = host === undefined ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const close = () => {
    for (const server of servers) server.close();
  };
  return { status: 'listening', url: `http://${name}:${free}`, close };
};
