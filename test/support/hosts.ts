/** A server on this machine that answers like hosts of the web on their bad days. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ending } from './site.ts';

/** A request that a server got. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly userAgent: string;
  /** Requests that were under way when it came. */
  readonly beside: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  to: number;
}

export interface Host {
  /** `http://127.0.0.1:4711` */
  readonly origin: string;
  readonly asked: readonly Asked[];
}

/** Starts a server on a free port, which ends with the test. */
export async function startHost(ending: Ending, answer: RequestListener): Promise<Host> {
  const asked: Asked[] = [];
  let running = 0;
  const server = createServer((request: IncomingMessage, response) => {
    const one: Asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      userAgent: request.headers['user-agent'] ?? '',
      beside: running++,
      from: Date.now(),
      to: 0,
    };
    asked.push(one);
    response.on('close', () => {
      running--;
      one.to = Date.now();
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ending.after(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked };
}
