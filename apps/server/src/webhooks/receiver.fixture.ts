import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

/** What a receiver was sent. */
export type Call = {
  headers: IncomingHttpHeaders;
  body: string;
  json: { id: string; type: string; data: object };
};

/** A program that webhooks are sent to. */
export type Receiver = {
  url: string;
  calls: Call[];
  /** The status of the answers from now on. */
  answer: (status: number) => void;
  /** Resolves once so many calls have come. */
  until: (count: number) => Promise<Call[]>;
  close: () => Promise<void>;
};

/** Starts one on a free port of 127.0.0.1. */
export async function startReceiver(): Promise<Receiver> {
  const calls: Call[] = [];
  let status = 200;
  let wake = (): void => {};
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      calls.push({ headers: request.headers, body, json: JSON.parse(body) as Call['json'] });
      response.writeHead(status).end(status === 200 ? 'ok' : 'no');
      wake();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/hook`,
    calls,
    answer: (next) => (status = next),
    until: async (count) => {
      while (calls.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return calls;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
