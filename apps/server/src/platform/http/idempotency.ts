import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { sql, type Database } from '../db/index.ts';
import { AppError } from './problem.ts';

/** A first attempt that has not answered after this many seconds is taken for dead, and the next one runs. */
const abandonedAfterSeconds = 30;

declare module 'fastify' {
  interface FastifyRequest {
    /** The client's idempotency key, when this request is the first with it. */
    idempotencyKey: string | null;
  }
}

type Row = { hash: Buffer; status: number | null; body: string | null; mine: boolean };

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
    reply.header('Idempotent-Replayed', 'true').type('application/json');
    return reply
      .code(row.status)
      .serializer(String)
      .send(row.body ?? '');
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.idempotencyKey !== null) await settle(database, request, reply, payload);
    return payload;
  });
}

function hashOf(request: FastifyRequest): Buffer {
  const body = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method} ${request.url}\n`).update(body).digest();
}

function claim(database: Database, request: FastifyRequest, key: string): Promise<Row> {
  const actor = request.actor;
  if (actor === null) throw new AppError('not_signed_in', 'Sign in first.');
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const claimed = await tx.maybe(sql<{ hash: Buffer }>`
      insert into idempotency_key (workspace_id, actor, key, request_hash)
      values (${actor.workspaceId}, ${actor.via}, ${key}, ${hashOf(request)})
      on conflict (workspace_id, actor, key) do update set created_at = now()
        where idempotency_key.status is null and idempotency_key.request_hash = excluded.request_hash
          and idempotency_key.created_at < now() - make_interval(secs => ${abandonedAfterSeconds})
      returning request_hash as hash`);
    if (claimed !== undefined) return { hash: claimed.hash, status: null, body: null, mine: true };
    return tx.one(sql<Row>`
      select request_hash as hash, status, body, false as mine from idempotency_key
      where workspace_id = ${actor.workspaceId} and actor = ${actor.via} and key = ${key}`);
  });
}

/** Keeps a final answer; one that the client may try again with the same key (5xx, 429) is forgotten. */
async function settle(
  database: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  const actor = request.actor;
  if (actor === null) return;
  const final = reply.statusCode < 500 && reply.statusCode !== 429;
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = sql`workspace_id = ${actor.workspaceId} and actor = ${actor.via} and key = ${request.idempotencyKey}`;
    if (final) {
      const body = typeof payload === 'string' ? payload : '';
      await tx.run(sql`update idempotency_key set status = ${reply.statusCode}, body = ${body} where ${row}`);
    } else {
      await tx.run(sql`delete from idempotency_key where ${row}`);
    }
  });
}
