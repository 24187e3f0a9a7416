import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Answering = {
  url: string;
  asked: { method: string; path: string; key: string | undefined; body: string }[];
  close: () => Promise<void>;
};

/** A server that answers as it is told, request by request; the last answer is given again and again. */
export async function answering(
  ...answers: ((response: ServerResponse, request: IncomingMessage) => void)[]
): Promise<Answering> {
  const asked: Answering['asked'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const key = request.headers['idempotency-key'];
      asked.push({ method: request.method ?? '', path: request.url ?? '', key: String(key), body });
      answers[Math.min(asked.length, answers.length) - 1]?.(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer of JSON, with headers beside. */
export const json =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json(status, { type: 'urn:x', title: code, status, code, detail: `because of ${code}` }, headers);

/** The line breaks before anything is answered. */
export const cut = (response: ServerResponse): void => void response.destroy();
