import type { ApprovalListItem } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { approvals, toApproval, type ApprovalRow } from './approval.store.ts';

export type View = 'to_decide' | 'mine' | 'decided';

type ListRow = ApprovalRow & {
  subject: string;
  customerId: string;
  customerName: string;
  company: string | null;
  channelType: string;
};

/** The part of the table a list is of, and its order. */
function viewOf(view: View, memberId: string) {
  switch (view) {
    case 'to_decide':
      return {
        where: sql`state = 'waiting' and writer_id is distinct from ${memberId}::uuid`,
        key: sql`requested_at`,
        order: sql`asc`,
        beyond: sql`>`,
      };
    case 'mine':
      return {
        where: sql`state in ('waiting', 'sent_back') and writer_id = ${memberId}`,
        key: sql`requested_at`,
        order: sql`desc`,
        beyond: sql`<`,
      };
    case 'decided':
      return { where: sql`decided_at is not null`, key: sql`decided_at`, order: sql`desc`, beyond: sql`<` };
  }
}

export type Listed = { item: ApprovalListItem; key: string };

/** One page of a list, each with its conversation. */
export async function listApprovals(
  tx: Tx,
  memberId: string,
  view: View,
  options: { after: { at: string; id: string } | null; limit: number },
): Promise<Listed[]> {
  const { where, key, order, beyond } = viewOf(view, memberId);
  const edge: RawBuilder<unknown> =
    options.after === null
      ? sql`true`
      : sql`(${key}, id) ${beyond} (${options.after.at}::timestamptz, ${options.after.id}::uuid)`;
  const page = sql`
    select * from approval where workspace_id = ${tx.workspaceId} and ${where} and ${edge}
    order by ${key} ${order}, id ${order} limit ${options.limit}`;
  const rows = await tx.many(sql<ListRow>`
    select l.*, c.subject, k.id as "customerId", k.name as "customerName", o.name as company, h.type as "channelType"
    from (${approvals(tx, memberId, page)}) l
    join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = l."conversationId"
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
    left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id
    join channel h on h.workspace_id = ${tx.workspaceId} and h.id = c.channel_id
    order by ${view === 'decided' ? sql`l."decidedAt"` : sql`l."requestedAt"`} ${order}, l.id ${order}`);
  return rows.map(({ subject, customerId, customerName, company, channelType, ...row }) => {
    const item = {
      ...toApproval(row),
      conversation: { subject, customer: { id: customerId, name: customerName, company }, channelType },
    };
    return { item, key: (view === 'decided' ? row.decidedAt : row.requestedAt) ?? row.requestedAt };
  });
}

/** How many approvals a conversation shows: all that are open, and the newest of the others. */
const shownInThread = 50;

export async function listOfConversation(tx: Tx, memberId: string, conversationId: string) {
  const page = sql`
    select * from approval where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
    order by id desc limit ${shownInThread}`;
  const rows = await tx.many(sql<ApprovalRow>`${approvals(tx, memberId, page)} order by p.id`);
  return rows.map(toApproval);
}

export type Counted = { toDecide: number; waiting: number; sentBack: number };

/** What waits for this member and of this member, each cut off at `cap`. */
export function countApprovals(tx: Tx, memberId: string, cap: number): Promise<Counted> {
  const count = (where: RawBuilder<unknown>) => sql`
    (select count(*)::int from (select 1 from approval where workspace_id = ${tx.workspaceId} and ${where} limit ${cap}) as counted)`;
  return tx.one(sql<Counted>`
    select ${count(sql`state = 'waiting' and writer_id is distinct from ${memberId}::uuid`)} as "toDecide",
      ${count(sql`state = 'waiting' and writer_id = ${memberId}`)} as waiting,
      ${count(sql`state = 'sent_back' and writer_id = ${memberId}`)} as "sentBack"`);
}
