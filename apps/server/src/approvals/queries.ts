import type { Approval, ApprovalCounts, ApprovalListItem } from '@madoguchi/contract';
import { requireConversation } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { findApproval } from './approval.store.ts';
import { noSuchApproval } from './decide.ts';
import { countApprovals, listApprovals, listOfConversation, type View } from './list.store.ts';
import { approves, scopeOf } from './policy.ts';
import { isNamed } from './rule.store.ts';

/** Counts beyond this are shown as «1000+». */
const countCap = 1000;

export async function list(
  database: Database,
  actor: Actor,
  query: { view: View; limit: number; cursor?: string | undefined },
): Promise<{ items: ApprovalListItem[]; nextCursor: string | null }> {
  const [at, id] = decodeCursor(query.cursor, ['instant', 'id']) ?? [];
  const after = at === undefined || id === undefined ? null : { at, id };
  const rows = await database.read(actor.workspaceId, (tx) =>
    listApprovals(tx, actor.memberId, query.view, { after, limit: query.limit + 1 }),
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    nextCursor:
      rows.length > query.limit && last !== undefined ? encodeCursor([last.key, last.item.id]) : null,
  };
}

export function readOne(database: Database, actor: Actor, id: string): Promise<Approval> {
  return database.read(actor.workspaceId, async (tx) => {
    const found = await findApproval(tx, actor.memberId, id);
    if (found === undefined) throw noSuchApproval();
    return found;
  });
}

export function ofConversation(database: Database, actor: Actor, id: string): Promise<{ items: Approval[] }> {
  return database.read(actor.workspaceId, async (tx) => {
    const [items] = await Promise.all([
      listOfConversation(tx, actor.memberId, id),
      requireConversation(tx, id),
    ]);
    return { items };
  });
}

/** For the rail: what this member is asked to decide, and what is on its way of their own. */
export function counts(database: Database, actor: Actor): Promise<ApprovalCounts> {
  return database.read(actor.workspaceId, async (tx) => {
    const [named, counted] = await Promise.all([
      isNamed(tx, actor.memberId),
      countApprovals(tx, actor.memberId, countCap),
    ]);
    const decides = approves(actor.role, named) && actor.scopes.has(scopeOf.decide);
    return { ...counted, toDecide: decides ? counted.toDecide : null, cap: countCap };
  });
}
