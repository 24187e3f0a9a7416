import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A company's page with the chat on it, from another origin than the desk and under a strict policy. */
export type ChatHost = { url: string; show: (desk: string, key: string) => void; close: () => Promise<void> };

export async function startChatHost(): Promise<ChatHost> {
  let html = '';
  let policy = '';
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      // Neither inline styles nor requests of its own: what the loader needs is the desk's script and frame.
      'content-security-policy': policy,
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    show: (desk, key) => {
      policy = `default-src 'none'; script-src ${desk}; frame-src ${desk}`;
      html = `<!doctype html><html lang="ja"><head><title>急須 | みどり商店</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>急須</h1><p>手づくりの急須です。</p></main>
<script async src="${desk}/widget/loader.js" data-channel="${key}"></script></body></html>`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
