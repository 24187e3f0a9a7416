import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../db/index.ts';
import { actorOf } from './actor.ts';
import { AppError } from './problem.ts';
import * as store from './store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The client's idempotency key, when this request is the first with it. */
    idempotencyKey: string | null;
  }
  interface FastifyContextConfig {
    /** The answer holds a secret that is shown once: it is not kept, and so not given a second time. */
    shownOnce?: true;
  }
}

/**
 * `Idempotency-Key` on writes (draft-ietf-httpapi-idempotency-key-header): the second request with the same key
 * and body gets the first one's answer; with another body it is refused. Keys are kept for a day.
 */
export function installIdempotency(app: FastifyInstance, database: Database): void {
  app.decorateRequest('idempotencyKey', null);
  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '' || request.actor === null || request.method === 'GET') return;
    if (key.length > 200)
      throw new AppError('invalid_request', 'An Idempotency-Key has at most 200 characters.');
    const row = await claim(database, request, key);
    if (row.mine) {
      request.idempotencyKey = key;
      return;
    }
    if (!row.hash.equals(hashOf(request))) {
      throw new AppError(
        'idempotency_key_reused',
        'This Idempotency-Key was used for another request. Use a new key for each.',
      );
    }
    if (row.status === null)
      throw new AppError('conflict', 'The first request with this Idempotency-Key is still running.');
    if (row.body === null)
      throw new AppError('conflict', 'This was done already, and its answer is shown once only.');
    return reply
      .code(row.status)
      .header('Idempotent-Replayed', 'true')
      .type(row.status < 400 ? 'application/json' : 'application/problem+json')
      .serializer(String)
      .send(row.body);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.idempotencyKey === null) return payload;
    const record = () => settle(database, request, reply, payload);
    // What was done was done, whether or not its answer can be kept now.
    await record().catch((error: unknown) => {
      request.log.warn({ err: error }, 'could not keep the answer of a request with an Idempotency-Key yet');
      void insist(record);
    });
    return payload;
  });
}

/** Seconds between tries to keep an answer: a database that is being restarted is back within them. */
const keepingWaits = [0.5, 1, 2, 4, 8];

/** Tries on behind the answer. When all fail, the key counts as running until its time is over. */
async function insist(record: () => Promise<void>): Promise<void> {
  for (const seconds of keepingWaits) {
    await delay(seconds * 1000, undefined, { ref: false });
    const kept = await record().then(
      () => true,
      () => false,
    );
    if (kept) return;
  }
}

function hashOf(request: FastifyRequest): Buffer {
  const body = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method} ${request.url}\n`).update(body).digest();
}

function claim(database: Database, request: FastifyRequest, key: string): Promise<store.ClaimedKey> {
  const { workspaceId, via } = actorOf(request);
  return database.inWorkspace(workspaceId, (tx) => store.claimKey(tx, via, key, hashOf(request)));
}

/** Keeps a final answer; one that the client may try again with the same key (5xx, 429) is forgotten. */
async function settle(
  database: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  const { workspaceId, via } = actorOf(request);
  const key = request.idempotencyKey ?? '';
  const final = reply.statusCode < 500 && reply.statusCode !== 429;
  const secret = request.routeOptions.config.shownOnce === true && reply.statusCode < 400;
  const text = typeof payload === 'string' ? payload : '';
  const body = secret ? null : text;
  await database.inWorkspace(workspaceId, (tx) =>
    final ? store.keepAnswer(tx, via, key, reply.statusCode, body) : store.forgetKey(tx, via, key),
  );
}
