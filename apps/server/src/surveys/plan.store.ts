import type { SurveyTrigger } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type Span = { from: Date; until: Date; limit: number };

type Cause = {
  cause: string;
  customerId: string;
  conversationId: string | null;
  orderId: string | null;
  product: string;
  at: string;
};

/** What happened in a span of time that a survey asks about, each with what it is known by. */
const causes: Record<
  Exclude<SurveyTrigger, 'schedule' | 'manual'>,
  (tx: Tx, span: Span) => RawBuilder<unknown>
> = {
  resolved: (tx, { from, until }) => sql`
    select distinct on (c.id) 'conversation:' || c.id as cause, c.customer_id, c.id as conversation_id, null::uuid as order_id,
      '' as product, a.at
    from activity a join conversation c on c.workspace_id = a.workspace_id and c.id = a.conversation_id
    where a.workspace_id = ${tx.workspaceId} and a.at > ${from} and a.at <= ${until} and a.kind = 'status_changed'
      and a.data ->> 'to' = 'done' and c.status = 'done' and c.merged_into is null
      -- What only we wrote is no case that was resolved.
      and exists (select from message m where m.workspace_id = c.workspace_id and m.conversation_id = c.id
        and m.direction = 'inbound' and not m.automatic)
    order by c.id, a.at`,
  bought: (tx, { from, until }) => sql`
    select 'order:' || id as cause, customer_id, null::uuid as conversation_id, id as order_id, products as product, placed_at as at
    from customer_order
    where workspace_id = ${tx.workspaceId} and known and placed_at > ${from} and placed_at <= ${until}
      and customer_id is not null and state <> 'cancelled'`,
  delivered: (tx, { from, until }) => sql`
    select 'order:' || id as cause, customer_id, null::uuid as conversation_id, id as order_id, products as product,
      delivered_at as at
    from customer_order
    where workspace_id = ${tx.workspaceId} and delivered_at > ${from} and delivered_at <= ${until}
      and customer_id is not null and state = 'delivered'`,
  stayed: (tx, { from, until }) => sql`
    select 'stay:' || key as cause, customer_id, conversation_id, null::uuid as order_id, '' as product, at
    from care_event
    where workspace_id = ${tx.workspaceId} and kind = 'stayed' and told_at > ${from} and told_at <= ${until}`,
};

/** Notes invitations for what happened in a span; what was noted before stays as it is. Answers how many are new. */
export async function inviteAbout(
  tx: Tx,
  survey: { id: string; trigger: keyof typeof causes; delayHours: number },
  span: Span,
): Promise<number> {
  const rows = await tx.many(sql<Cause>`
    select x.cause, x.customer_id as "customerId", x.conversation_id as "conversationId", x.order_id as "orderId",
      left(x.product, 300) as product, x.at
    from (${causes[survey.trigger](tx, span)}) as x
    where not exists (
      select from survey_invitation i
      where i.workspace_id = ${tx.workspaceId} and i.survey_id = ${survey.id} and i.cause = x.cause)
    order by x.at limit ${span.limit}`);
  if (rows.length === 0) return 0;
  const list = JSON.stringify(rows.map((row) => ({ ...row, id: newId() })));
  return tx.run(sql`
    insert into survey_invitation (workspace_id, id, survey_id, customer_id, cause, conversation_id, order_id, product, due_at)
    select ${tx.workspaceId}, x.id, ${survey.id}, x."customerId", x.cause, x."conversationId", x."orderId", x.product,
      x.at + make_interval(hours => ${survey.delayHours})
    from jsonb_to_recordset(${list}::jsonb) as x (
      id uuid, "customerId" uuid, cause text, "conversationId" uuid, "orderId" uuid, product text, at timestamptz)
    on conflict (workspace_id, survey_id, cause) do nothing`);
}

/** Customers we had to do with within a year and who are not asked in this round yet; a batch of them is. */
export async function inviteRound(
  tx: Tx,
  survey: { id: string; round: string },
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const rows = await tx.many(sql<{ id: string }>`
    select k.id from customer k
    where k.workspace_id = ${tx.workspaceId} and k.merged_into is null and k.erased_at is null
      and not exists (
        select from survey_invitation i
        where i.workspace_id = k.workspace_id and i.survey_id = ${survey.id} and i.cause = ${`${survey.round}:`} || k.id)
      and (exists (
          select from conversation c where c.workspace_id = k.workspace_id and c.customer_id = k.id
            and c.last_message_at > ${now}::timestamptz - interval '1 year')
        or exists (
          select from customer_order o where o.workspace_id = k.workspace_id and o.customer_id = k.id
            and o.placed_at > ${now}::timestamptz - interval '1 year'))
    order by k.id limit ${limit}`);
  if (rows.length === 0) return 0;
  const ids = rows.map(() => newId());
  return tx.run(sql`
    insert into survey_invitation (workspace_id, id, survey_id, customer_id, cause, due_at)
    select ${tx.workspaceId}, x.id, ${survey.id}, x.customer_id, ${`${survey.round}:`} || x.customer_id, ${now}
    from unnest(${ids}::uuid[], ${rows.map(({ id }) => id)}::uuid[]) as x (id, customer_id)
    on conflict (workspace_id, survey_id, cause) do nothing`);
}

export async function noteLooked(tx: Tx, surveyId: string, at: Date): Promise<void> {
  await tx.run(sql`
    update survey set looked_at = ${at} where workspace_id = ${tx.workspaceId} and id = ${surveyId}`);
}

export async function lookedAt(tx: Tx, surveyId: string): Promise<Date | null> {
  const row = await tx.maybe(sql<{ at: string | null }>`
    select looked_at as at from survey where workspace_id = ${tx.workspaceId} and id = ${surveyId}`);
  return row === undefined || row.at === null ? null : new Date(row.at);
}
