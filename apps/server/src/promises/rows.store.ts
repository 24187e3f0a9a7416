import type { PromiseAct, PromiseRecord, PromiseSource, PromiseState } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type Person = { id: string; name: string };
type Place = { messageId: string; conversationId: string; ordinal: number };

export type PromiseRow = Omit<PromiseRecord, 'start'> & { start: number | null; sortAt: string };

const person = (id: RawBuilder<unknown>) => sql<Person | null>`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = b.workspace_id and m.id = ${id})`;

const place = (id: RawBuilder<unknown>) => sql<Place | null>`(
  select json_build_object('messageId', m.id, 'conversationId', m.conversation_id, 'ordinal', m.ordinal) from message m
  where m.workspace_id = b.workspace_id and m.id = ${id})`;

/**
 * Whether the customer has not got what holds the promise. What is still on its way, or in doubt, may arrive.
 *
 * @param row the alias of the promise's row
 */
export const undelivered = (row: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from message m where m.workspace_id = ${sql.ref(`${row}.workspace_id`)} and m.id = ${sql.ref(`${row}.message_id`)}
    and m.delivery in ('failed', 'bounced'))`;

/** Promises with all that is shown of them. `page` selects rows of the table. Undelivered is not worked out for lists. */
export function shownRows(page: RawBuilder<unknown>): RawBuilder<PromiseRow> {
  return sql<PromiseRow>`
    with page as materialized (${page})
    select b.id, s.id as "conversationId", ${place(sql`b.message_id`)} as message, coalesce(c.subject, '') as subject,
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific,
        'company', o2.name) end as customer,
      b.source, b.act, b.sentence, b.place as start, b.condition, b.happened_at as "happenedAt", b.due, b.due_at as "dueAt",
      b.undated, ${person(sql`b.owner_id`)} as owner, b.confirmed, b.state,
      coalesce(b.late_at is not null or coalesce(b.closed_at, now()) > b.due_at, false) as late,
      ${undelivered('b')} as undelivered, ${person(sql`b.created_by`)} as "createdBy", b.created_at as "createdAt",
      b.closed_at as "closedAt", ${person(sql`b.closed_by`)} as "closedBy", b.closed_how as "closedHow",
      ${place(sql`b.evidence_id`)} as evidence, ${place(sql`b.proposed_id`)} as proposed, b.moves_id as "movesId", (
        select n.id from promise n where n.workspace_id = b.workspace_id and n.moves_id = b.id
      ) as "movedToId", b.reason, b.told, b.pending_due as "pendingDue", b.sort_at as "sortAt"
    from page b
    -- Each row by its key («offset 0»): whatever the planner thinks of it, no list reads all conversations.
    left join lateral (
      select coalesce(o.merged_into, o.id) as id from conversation o
      where o.workspace_id = b.workspace_id and o.id = b.conversation_id offset 0) as s on true
    left join lateral (
      select c.subject, c.customer_id from conversation c
      where c.workspace_id = b.workspace_id and c.id = s.id offset 0) as c on true
    left join customer k on k.workspace_id = b.workspace_id and k.id = c.customer_id
    left join company o2 on o2.workspace_id = b.workspace_id and o2.id = k.company_id`;
}

/** The row as the API shows it. */
export function toPromise({ sortAt: _sortAt, ...row }: PromiseRow): PromiseRecord {
  return row;
}

export function findPromise(tx: Tx, id: string): Promise<PromiseRow | undefined> {
  return tx.maybe(
    shownRows(sql`select * from promise where workspace_id = ${tx.workspaceId} and id = ${id}`),
  );
}

/** What a change needs to know, with the row held. */
export type LockedPromise = {
  id: string;
  conversationId: string | null;
  messageId: string | null;
  source: PromiseSource;
  act: PromiseAct;
  sentence: string;
  condition: string | null;
  happenedAt: string | null;
  due: string | null;
  dueAt: string | null;
  ownerId: string | null;
  confirmed: boolean;
  state: PromiseState;
  lateAt: string | null;
  evidenceId: string | null;
  proposedId: string | null;
  movesId: string | null;
  pendingDue: string | null;
  createdAt: string;
};

/**
 * Holds a promise against other changes, though not against being referred to: an answer that moves it holds its
 * conversation and must not wait for whoever waits for that. Its conversation, where there is one, is named as it is now.
 */
export function lockPromise(tx: Tx, id: string): Promise<LockedPromise | undefined> {
  return tx.maybe(sql<LockedPromise>`
    select p.id, (
        select coalesce(c.merged_into, c.id) from conversation c
        where c.workspace_id = p.workspace_id and c.id = p.conversation_id) as "conversationId",
      p.message_id as "messageId", p.source, p.act, p.sentence, p.condition, p.happened_at as "happenedAt", p.due,
      p.due_at as "dueAt", p.owner_id as "ownerId", p.confirmed, p.state, p.late_at as "lateAt",
      p.evidence_id as "evidenceId", p.proposed_id as "proposedId", p.moves_id as "movesId",
      p.pending_due as "pendingDue", p.created_at as "createdAt"
    from promise p where p.workspace_id = ${tx.workspaceId} and p.id = ${id} for no key update of p`);
}
