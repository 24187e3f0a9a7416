import type { CreatedMention, Mention, MentionDetail } from '@madoguchi/contract';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { MentionDependencies } from './dependencies.ts';
import { readWaiting } from './judge.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';

export type Problem = { code: string; detail: string; errors?: { path: string }[] };
export type Page = { items: Mention[]; nextCursor: string | null };

/** What tests do with word of mouth at a desk. */
export function mentionDesk(desk: Desk, person: Person = desk.owner) {
  const dependencies: MentionDependencies = { ...desk.context.mentions, allowInner: true };
  const read = async (id: string): Promise<MentionDetail> =>
    (await person.call<MentionDetail>('GET', `/api/v1/mentions/${id}`)).body;
  return {
    dependencies,
    read,
    enter: (given: object, who: Person = person) =>
      who.call<CreatedMention & Problem>('POST', '/api/v1/mentions', given),
    /** Reads all that was found, as the worker does. */
    settle: async () => {
      while (await readWaiting(dependencies, desk.workspaceId));
    },
    list: async (query: string): Promise<Page> =>
      (await person.call<Page>('GET', `/api/v1/mentions?${query}`)).body,
    judge: async (id: string, change: object, who: Person = person) =>
      who.call<MentionDetail & Problem>('PATCH', `/api/v1/mentions/${id}`, {
        basedOn: (await read(id)).revision,
        ...change,
      }),
    change: async (id: string, change: object) =>
      person.call<MentionDetail & Problem>('PATCH', `/api/v1/mentions/${id}/case`, {
        basedOn: (await read(id)).caseRevision,
        ...change,
      }),
    answer: async (id: string, given: object) =>
      person.call<MentionDetail & Problem>('POST', `/api/v1/mentions/${id}/answers`, {
        basedOn: (await read(id)).caseRevision,
        ...given,
      }),
  };
}

/** A web site with one feed, which minds what a reader has seen. */
export async function startFeed() {
  const site = { body: '', etag: '', status: 200, type: 'application/rss+xml', requests: [] as string[] };
  const server = createServer((request, response) => {
    const known = request.headers['if-none-match'];
    site.requests.push(known ?? '');
    if (site.etag !== '' && known === site.etag) return void response.writeHead(304).end();
    response
      .writeHead(site.status, { 'content-type': site.type, ...(site.etag === '' ? {} : { etag: site.etag }) })
      .end(site.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    site,
    url: `http://127.0.0.1:${port}/feed`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
