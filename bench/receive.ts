import { receive } from '../apps/server/src/conversations/index.ts';
import type { Database } from '../apps/server/src/platform/db/index.ts';
import type { Jobs } from '../apps/server/src/platform/jobs/index.ts';
import type { RealtimeHub } from '../apps/server/src/platform/realtime/index.ts';
import type { Desk } from './fill.ts';
import { incoming } from './incoming.ts';
import { rawReceive, type Known } from './raw-receive.ts';

/** Mails a second. */
export type ReceiveFigures = { batch: number; desk: number; raw: number; pipelined: number };

async function knownOf(database: Database, desk: Desk): Promise<{ headers: string[]; known: Known }> {
  const { rows: letters } = await database.pool.query<{ header: string; conversation: string }>(
    `select header_id as header, conversation_id as conversation from message where workspace_id = $1 order by id desc limit 2000`,
    [desk.workspaceId],
  );
  const { rows: points } = await database.pool.query<{ key: string; customer: string }>(
    'select value_key as key, customer_id as customer from contact_point where workspace_id = $1',
    [desk.workspaceId],
  );
  return {
    headers: letters.map(({ header }) => header),
    known: {
      conversationOf: new Map(letters.map(({ header, conversation }) => [header, conversation])),
      customerOf: new Map(points.map(({ key, customer }) => [key, customer])),
    },
  };
}

/**
 * Stores `many` mails in batches, by the desk and by hand, in turns so that both meet the same tables, caches and
 * checkpoints.
 */
export async function measureReceive(
  parts: { database: Database; realtime: RealtimeHub; jobs: Jobs },
  desk: Desk,
  batch: number,
  many: number,
): Promise<ReceiveFigures> {
  const { headers, known } = await knownOf(parts.database, desk);
  const spent = { desk: 0, raw: 0, pipelined: 0 };
  const ways = {
    desk: (items: ReturnType<typeof incoming>) =>
      receive(parts, desk.workspaceId, desk.channelId, items, () => Promise.resolve()),
    raw: (items: ReturnType<typeof incoming>) => rawReceive(parts.database, desk, items, known, false),
    pipelined: (items: ReturnType<typeof incoming>) => rawReceive(parts.database, desk, items, known, true),
  };
  const rounds = Math.ceil(many / batch);
  for (let round = -5; round < rounds; round += 1) {
    for (const way of ['desk', 'raw', 'pipelined'] as const) {
      const items = incoming(batch, headers);
      const begin = performance.now();
      await ways[way](items);
      if (round >= 0) spent[way] += performance.now() - begin;
    }
  }
  const rate = (time: number): number => (rounds * batch * 1000) / time;
  return { batch, desk: rate(spent.desk), raw: rate(spent.raw), pipelined: rate(spent.pipelined) };
}
