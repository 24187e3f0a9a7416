import type { OnCallSwap } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

type Ref = 'from' | 'to' | 'askedBy' | 'answeredBy' | 'withdrawnBy';
export type SwapRow = Omit<OnCallSwap, Ref> & {
  fromId: string;
  toId: string;
  askedById: string | null;
  answeredById: string | null;
  withdrawnById: string | null;
};

const rows = (tx: Tx) => sql`
  select id, from_id as "fromId", to_id as "toId", starts_at as "startsAt", ends_at as "endsAt", note, state,
    asked_by as "askedById", asked_at as "askedAt", answered_by as "answeredById", answered_at as "answeredAt",
    withdrawn_by as "withdrawnById", withdrawn_at as "withdrawnAt"
  from oncall_swap where workspace_id = ${tx.workspaceId}`;

/** Newest first. */
export function listSwaps(tx: Tx, before: string | null, limit: number): Promise<SwapRow[]> {
  const older = before === null ? sql`true` : sql`id < ${before}`;
  return tx.many(sql<SwapRow>`${rows(tx)} and ${older} order by id desc limit ${limit}`);
}

export function findSwap(tx: Tx, id: string): Promise<SwapRow | undefined> {
  return tx.maybe(sql<SwapRow>`${rows(tx)} and id = ${id}`);
}

export function lockSwap(tx: Tx, id: string): Promise<SwapRow | undefined> {
  return tx.maybe(sql<SwapRow>`${rows(tx)} and id = ${id} for update`);
}

export type NewSwap = Pick<SwapRow, 'fromId' | 'toId' | 'startsAt' | 'endsAt' | 'note'> & {
  askedById: string;
  /** A lead's word needs no answer. */
  decided: boolean;
};

export async function insertSwap(tx: Tx, swap: NewSwap): Promise<string> {
  const id = newId();
  const { decided, askedById } = swap;
  await tx.run(sql`
    insert into oncall_swap (workspace_id, id, from_id, to_id, starts_at, ends_at, note, state, asked_by, answered_by, answered_at)
    values (${tx.workspaceId}, ${id}, ${swap.fromId}, ${swap.toId}, ${swap.startsAt}, ${swap.endsAt}, ${swap.note},
      ${decided ? 'agreed' : 'asked'}, ${askedById}, ${decided ? askedById : null}, ${decided ? sql`now()` : sql`null`})`);
  return id;
}

export async function answerSwap(
  tx: Tx,
  id: string,
  state: 'agreed' | 'declined' | 'withdrawn',
  by: string,
): Promise<void> {
  const change =
    state === 'withdrawn'
      ? sql`withdrawn_by = ${by}, withdrawn_at = now()`
      : sql`answered_by = ${by}, answered_at = now()`;
  await tx.run(sql`
    update oncall_swap set state = ${state}, ${change} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
