import type { DeadlineEntry, DeadlineListQuery } from '@madoguchi/contract';
import { csvField } from '../audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { listDeadlines } from './queries.ts';

const heads = [
  'kind',
  'state',
  'started_at',
  'due_at',
  'met_at',
  'ended_at',
  'member',
  'channel',
  'customer',
  'subject',
  'conversation_id',
];

const fields = (entry: DeadlineEntry): string[] => [
  entry.kind,
  entry.state,
  entry.startedAt,
  entry.dueAt ?? '',
  entry.metAt ?? '',
  entry.endedAt ?? '',
  entry.member?.name ?? '',
  entry.channel.name,
  entry.customer.name,
  entry.subject,
  entry.conversationId,
];

const line = (values: readonly string[]): string => `${values.map(csvField).join(',')}\r\n`;

const pageSize = 500;

/** The deadlines behind a figure as CSV in UTF-8, a page at a time; nothing is held in memory. */
export async function* writeCsv(
  database: Database,
  workspaceId: string,
  query: Omit<DeadlineListQuery, 'cursor' | 'limit'>,
  now = new Date(),
): AsyncGenerator<string> {
  yield `\uFEFF${line(heads)}`;
  let cursor: string | undefined;
  do {
    const asked = { ...query, limit: pageSize, cursor };
    const page = await database.inWorkspace(workspaceId, (tx) => listDeadlines(tx, asked, now));
    for (const entry of page.items) yield line(fields(entry));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
