import { done, idParams, page, pageQuery, quarantined, quarantineRetry } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { contentDisposition } from '../attachments/index.ts';
import { toInboundItem, type EmailSettings } from '../channels/email/index.ts';
import { applyMessage } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { actorOf, AppError, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './store.ts';

export type QuarantineDependencies = {
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  /** How mails of a channel are read now. */
  readingSettings: (tx: Tx, channelId: string) => Promise<EmailSettings>;
};

/** What could not be read: kept as it came, shown with the reason, tried again when a person asks. */
export function quarantineRoutes(app: App, dependencies: QuarantineDependencies): void {
  const { database, realtime } = dependencies;
  const read = { scope: 'quarantine:read' } as const;
  const write = { scope: 'quarantine:write' } as const;

  app.get(
    '/api/v1/quarantine',
    { config: read, schema: { querystring: pageQuery, response: { 200: page(quarantined) } } },
    async (request) => {
      const { limit } = request.query;
      const [at, id] = decodeCursor(request.query.cursor, ['instant', 'id']) ?? [];
      const after = at === undefined || id === undefined ? null : { at, id };
      const rows = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        store.listQuarantined(tx, after, limit + 1),
      );
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        nextCursor:
          rows.length > limit && last !== undefined ? encodeCursor([last.receivedAt, last.id]) : null,
      };
    },
  );

  app.get(
    '/api/v1/quarantine/:id/raw',
    { config: read, schema: { params: idParams } },
    async (request, reply) => {
      const source = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        known(tx, request.params.id),
      );
      return reply
        .header('content-disposition', contentDisposition('attachment', `${source.id}.eml`))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .type('application/octet-stream')
        .send(source.bytes);
    },
  );

  app.post(
    '/api/v1/quarantine/:id/retry',
    { config: write, schema: { params: idParams, response: { 200: quarantineRetry } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const result = await retry(tx, dependencies, request.params.id);
        tx.afterCommit(() => realtime.wake(tx.workspaceId));
        return result;
      }),
  );

  app.delete(
    '/api/v1/quarantine/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const source = await known(tx, request.params.id);
        await store.setState(tx, source.id, 'discarded', source.externalId);
        await recordAudit(tx, actorOf(request), 'mail.discarded', {
          subject: { type: 'mail', id: source.id, name: source.id },
          before: { reason: source.code },
        });
        await appendEvents(tx, [{ type: 'quarantine.changed', conversationId: null }]);
        tx.afterCommit(() => realtime.wake(tx.workspaceId));
        return { done: true as const };
      }),
  );
}

async function known(tx: Tx, id: string): Promise<store.QuarantinedSource> {
  const source = await store.lockSource(tx, id);
  if (source === undefined) throw new AppError('not_found', 'This mail is not in quarantine any more.');
  return source;
}

async function retry(tx: Tx, { readingSettings, jobs }: QuarantineDependencies, id: string) {
  const source = await known(tx, id);
  // Of a mail that was too large only the header is here: read on its own it would pass for an empty message.
  if (source.code === 'too_large' && !hasBody(source.bytes))
    return { outcome: 'still_unreadable' as const, conversationId: null };
  const settings = await readingSettings(tx, source.channelId);
  const item = await toInboundItem(source.bytes, new Date(source.receivedAt), settings);
  if (item.kind === 'unreadable') {
    await store.setReason(tx, id, item.code, item.reason);
    await appendEvents(tx, [{ type: 'quarantine.changed', conversationId: null }]);
    return { outcome: 'still_unreadable' as const, conversationId: null };
  }
  // The same mail may have arrived readable meanwhile; then this copy only leaves quarantine.
  const double = await store.externalIdKnown(tx, source.channelId, item.externalId, id);
  await store.setState(tx, id, double ? 'discarded' : 'read', double ? source.externalId : item.externalId);
  const events = double ? [] : await applyMessage(tx, jobs, source.channelId, item, id);
  await appendEvents(tx, [...events, { type: 'quarantine.changed', conversationId: null }]);
  return { outcome: 'read' as const, conversationId: events[0]?.conversationId ?? null };
}

function hasBody(raw: Buffer): boolean {
  return /\r?\n\r?\n/.test(raw.toString('latin1').trimEnd());
}
