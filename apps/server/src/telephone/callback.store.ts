import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type CallbackRow = {
  id: string;
  conversationId: string;
  customerId: string;
  customerName: string;
  reading: string | null;
  honorific: string;
  company: string | null;
  nameless: boolean;
  number: string | null;
  dueAt: string;
  ownerId: string | null;
  ownerName: string | null;
  note: string;
  automatic: boolean;
  state: 'open' | 'done' | 'dropped';
  late: boolean;
  tries: number;
  createdAt: string;
  closedAt: string | null;
  closedById: string | null;
  closedByName: string | null;
};

const person = (id: RawBuilder<unknown>) => sql`(
  select u.name from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = b.workspace_id and m.id = ${id})`;

const rows = (tx: Tx, page: RawBuilder<unknown>): RawBuilder<CallbackRow> => sql<CallbackRow>`
  with page as materialized (${page})
  select b.id, coalesce(c.merged_into, c.id) as "conversationId", c.customer_id as "customerId", p.name as "customerName",
    p.reading, p.honorific, o.name as company, p.withheld as nameless, b.number, b.due_at as "dueAt", b.owner_id as "ownerId",
    ${person(sql`b.owner_id`)} as "ownerName", b.note, b.automatic, b.state,
    b.state = 'open' and b.due_at < now() as late, (
      select count(*)::int from message m join call k on k.workspace_id = m.workspace_id and k.message_id = m.id
      where m.workspace_id = ${tx.workspaceId} and m.conversation_id = c.id and k.direction = 'inbound'
        and k.outcome in ('missed', 'voicemail', 'busy', 'failed') and k.started_at >= b.created_at - interval '1 hour'
        and (b.closed_at is null or k.started_at <= b.closed_at)) as tries,
    b.created_at as "createdAt", b.closed_at as "closedAt", b.closed_by as "closedById",
    ${person(sql`b.closed_by`)} as "closedByName"
  from page b
  join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = b.conversation_id
  join customer p on p.workspace_id = ${tx.workspaceId} and p.id = c.customer_id
  left join company o on o.workspace_id = ${tx.workspaceId} and o.id = p.company_id`;

export type CallbackFilter = {
  state: 'open' | 'closed';
  owner: string | 'none' | null;
  customerId: string | null;
  after: { at: string; id: string } | null;
  limit: number;
};

/** Open ones by their time, the earliest first; closed ones, the newest first. */
export function listCallbacks(tx: Tx, filter: CallbackFilter): Promise<CallbackRow[]> {
  const open = filter.state === 'open';
  const at = open ? sql`due_at` : sql`closed_at`;
  const where = [sql`workspace_id = ${tx.workspaceId}`, open ? sql`state = 'open'` : sql`state <> 'open'`];
  if (filter.owner === 'none') where.push(sql`owner_id is null`);
  else if (filter.owner !== null) where.push(sql`owner_id = ${filter.owner}`);
  if (filter.customerId !== null)
    where.push(sql`conversation_id in (
      select id from conversation where workspace_id = ${tx.workspaceId} and customer_id = ${filter.customerId})`);
  if (filter.after !== null) {
    const edge = sql`(${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`;
    where.push(open ? sql`(${at}, id) > ${edge}` : sql`(${at}, id) < ${edge}`);
  }
  const direction = open ? sql`asc` : sql`desc`;
  const page = sql`
    select * from callback where ${sql.join(where, sql` and `)}
    order by ${at} ${direction}, id ${direction} limit ${filter.limit}`;
  return tx.many(sql<CallbackRow>`${rows(tx, page)} order by b.${at} ${direction}, b.id ${direction}`);
}

export function findCallback(tx: Tx, id: string): Promise<CallbackRow | undefined> {
  return tx.maybe(
    rows(tx, sql`select * from callback where workspace_id = ${tx.workspaceId} and id = ${id}`),
  );
}

export async function lockCallback(tx: Tx, id: string): Promise<CallbackRow | undefined> {
  await tx.run(sql`select from callback where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findCallback(tx, id);
}

export type NewCallback = {
  conversationId: string;
  callId: string | null;
  number: string | null;
  dueAt: Date;
  ownerId: string | null;
  note: string;
  automatic: boolean;
  createdBy: string | null;
};

/** Null where the desk has made one for this conversation already. */
export async function insertCallback(tx: Tx, given: NewCallback): Promise<string | null> {
  const id = newId();
  const added = await tx.run(sql`
    insert into callback (workspace_id, id, conversation_id, call_id, number, due_at, owner_id, note, automatic, created_by)
    values (${tx.workspaceId}, ${id}, ${given.conversationId}, ${given.callId}, ${given.number}, ${given.dueAt},
      ${given.ownerId}, ${given.note}, ${given.automatic}, ${given.createdBy})
    on conflict (workspace_id, conversation_id) where state = 'open' and automatic do nothing`);
  return added > 0 ? id : null;
}

export type CallbackChange = Pick<CallbackRow, 'dueAt' | 'ownerId' | 'note' | 'state' | 'automatic'> & {
  closedBy: string | null;
};

export async function saveCallback(tx: Tx, id: string, change: CallbackChange): Promise<void> {
  await tx.run(sql`
    update callback set due_at = ${change.dueAt}, owner_id = ${change.ownerId}, note = ${change.note},
      state = ${change.state}, automatic = ${change.automatic},
      closed_at = case when ${change.state} = 'open' then null else coalesce(closed_at, now()) end,
      closed_by = case when ${change.state} = 'open' then null when closed_at is null then ${change.closedBy}::uuid
        else closed_by end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What is due within this time is done by a call of ours; what was promised for later is not. */
const dueNow = '2 hours';

/** They were spoken with: what was to be done by calling them back is done. Answers how many. */
export async function closeCallbacks(
  tx: Tx,
  conversationId: string,
  by: { callId: string; memberId: string | null; automaticOnly: boolean },
): Promise<number> {
  return tx.run(sql`
    update callback set state = 'done', closed_at = now(), closed_by = ${by.memberId}, done_call_id = ${by.callId}
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and state = 'open'
      and (automatic or not ${by.automaticOnly} and call_id is distinct from ${by.callId}
        and due_at < now() + ${dueNow}::interval)`);
}

const countCap = 100;

/** Mine and nobody's, up to a hundred. */
export function countCallbacks(tx: Tx, memberId: string): Promise<{ open: number; late: number }> {
  return tx.one(sql<{ open: number; late: number }>`
    select count(*)::int as open, (count(*) filter (where due_at < now()))::int as late from (
      select due_at from callback where workspace_id = ${tx.workspaceId} and state = 'open'
        and (owner_id = ${memberId} or owner_id is null)
      order by due_at limit ${countCap}
    ) as counted`);
}

/** The number that a customer of a conversation is called by: of their newest call, else the first of their own. */
export async function numberOf(tx: Tx, conversationId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ number: string }>`
    select coalesce((
        select k.number from message m join call k on k.workspace_id = m.workspace_id and k.message_id = m.id
        where m.workspace_id = c.workspace_id and m.conversation_id = c.id and k.number is not null
        order by k.started_at desc limit 1
      ), (
        select p.value_key from contact_point p
        where p.workspace_id = c.workspace_id and p.customer_id = c.customer_id and p.kind = 'phone'
        order by p.is_primary desc, p.created_at, p.id limit 1
      )) as number
    from conversation c where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
  return row?.number ?? null;
}
