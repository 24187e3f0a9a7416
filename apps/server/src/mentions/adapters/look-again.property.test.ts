import fc from 'fast-check';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../platform/log.ts';
import { usualNetworks } from '../dependencies.ts';
import type { Looking } from './adapter.ts';
import { adapterOf } from './index.ts';

const answer = { status: 200, body: '' };
const server = createServer((_, response) => {
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
});
let url = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const kinds = ['youtube_comments', 'youtube_search'] as const;
const lookAgain = (kind: (typeof kinds)[number], ids: readonly string[]) => {
  const config =
    kind === 'youtube_comments'
      ? { kind, channelId: 'UCabcdefghijklmnopqrstuv' }
      : { kind, query: 'みどり商店', without: [] };
  const looking: Looking = {
    allowInner: true,
    userAgent: 'test',
    log: createLogger('silent'),
    networks: { ...usualNetworks, youtube: url },
    secrets: { apiKey: 'key' },
    source: { id: 's', config, secrets: null, cursor: {}, failures: 0 },
  };
  const ask = adapterOf(kind).lookAgain;
  if (ask === undefined) throw new Error(`${kind} cannot be asked again`);
  return ask(looking, ids);
};

const ids = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9_-]{1,20}$/u), { minLength: 1, maxLength: 12 });
const reason = fc.constantFrom(
  'quotaExceeded',
  'commentNotFound',
  'forbidden',
  'backendError',
  'videoNotFound',
);
const refusal = reason.map((each) => JSON.stringify({ error: { errors: [{ reason: each }] } }));
const whole: Record<(typeof kinds)[number], (id: string) => object> = {
  youtube_comments: (id: string) => ({
    id,
    snippet: { textOriginal: '言葉', publishedAt: '2026-11-01T00:00:00Z' },
  }),
  youtube_search: (id: string) => ({ id, snippet: { title: '題', publishedAt: '2026-11-01T00:00:00Z' } }),
};
const kindOf = {
  youtube_comments: 'youtube#commentListResponse',
  youtube_search: 'youtube#videoListResponse',
};

describe.each(kinds)('%s', (kind) => {
  it('takes no error for a post that is gone, whatever it says', async () => {
    const errors = fc.record({
      status: fc.constantFrom(400, 401, 403, 404, 409, 410, 429, 500, 502, 503),
      body: fc.oneof(refusal, fc.string(), fc.json()),
    });
    await fc.assert(
      fc.asyncProperty(ids, errors, async (asked, given) => {
        Object.assign(answer, given);
        const again = await lookAgain(kind, asked);
        if ('problem' in again) expect(again.problem).not.toBe('');
        else expect(again).toEqual({ found: [], gone: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('takes nothing of an answer that is not whole', async () => {
    const cut = fc.tuple(ids, fc.double({ min: 0, max: 0.99, noNaN: true })).map(([asked, share]) => {
      const body = JSON.stringify({ kind: kindOf[kind], items: asked.map(whole[kind]) });
      return { asked, body: body.slice(0, Math.floor(body.length * share)) };
    });
    const strange = fc
      .tuple(
        ids,
        fc.oneof(fc.string(), fc.json(), fc.constant('{"items":[]}'), fc.constant('{"items":[{"id":"a"}]}')),
      )
      .map(([asked, body]) => ({ asked, body }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, strange), async ({ asked, body }) => {
        Object.assign(answer, { status: 200, body });
        expect(await lookAgain(kind, asked)).toEqual({ problem: 'unreadable' });
      }),
      { numRuns: 150 },
    );
  });

  it('takes for gone just what a whole answer leaves out', async () => {
    await fc.assert(
      fc.asyncProperty(ids, fc.func(fc.boolean()), async (asked, isThere) => {
        const there = asked.filter((id) => isThere(id));
        const body = JSON.stringify({ kind: kindOf[kind], items: there.map(whole[kind]) });
        Object.assign(answer, { status: 200, body });
        const again = await lookAgain(kind, asked);
        if ('problem' in again) throw new Error(again.problem);
        expect(again.found.map(({ externalId }) => externalId)).toEqual(there);
        expect(again.gone).toEqual(asked.filter((id) => !there.includes(id)));
      }),
      { numRuns: 60 },
    );
  });
});
