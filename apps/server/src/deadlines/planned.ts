import type { DeadlineKind, DeadlineMark, DeadlineRule } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { openBooks } from './book.ts';
import { ruleFor } from './domain.ts';
import { companyOf, findRunning } from './planned.store.ts';
import { dueOf } from './term.ts';

/** What is known of a message at the moment it comes in. */
export type Asked = {
  channelId: string;
  customerId: string;
  tags: readonly string[];
  reading: readonly DeadlineMark[];
  receivedAt: Date;
};

/** By when a person will have done something of a kind; null when no rule says so, or nobody is ever there. @public */
export async function plannedDue(
  tx: Tx,
  { channelId, customerId, tags, reading, receivedAt }: Asked,
  kind: DeadlineKind,
): Promise<{ dueAt: Date; rule: DeadlineRule } | null> {
  const [books, companyId] = await Promise.all([openBooks(tx), companyOf(tx, customerId)]);
  const { rules, calendar } = books.bookOf(channelId);
  const rule = ruleFor(rules, kind, { channelId, customerId, companyId, tagIds: tags }, reading);
  const due = rule === null ? null : dueOf(rule.term, calendar, receivedAt.getTime());
  return rule === null || due === null ? null : { dueAt: new Date(due.at), rule };
}

/** The deadline of a kind that runs in a conversation; null where none does. `dueAt` is null while it is on hold. @public */
export async function deadlineFor(
  tx: Tx,
  conversationId: string,
  kind: DeadlineKind,
): Promise<{ id: string; dueAt: Date | null } | null> {
  const row = await findRunning(tx, conversationId, kind);
  if (row === undefined) return null;
  return { id: row.id, dueAt: row.dueAt === null ? null : new Date(row.dueAt) };
}
