import { newId, sql, type Tx } from '../platform/db/index.ts';

/** Those conversations that are done were said to be: when their last message was written, by whoever looks after them. */
export function noteDone(tx: Tx): Promise<number> {
  return tx.run(sql`
    insert into activity (workspace_id, id, conversation_id, kind, actor_id, at, data)
    select c.workspace_id, gen_random_uuid(), c.id, 'status_changed', c.assignee_id, c.last_message_at,
      '{"from": "in_progress", "to": "done", "reason": null, "until": null}'
    from conversation c where c.workspace_id = ${tx.workspaceId} and c.status = 'done' and c.last_message_at is not null`);
}

export type Note = { customerId: string; kind: string; text: string };

/** What was noted of customers, the day after they first wrote. */
export function insertNotes(tx: Tx, notes: readonly Note[]): Promise<number> {
  const rows = notes.map((note) => ({ ...note, id: newId() }));
  return tx.run(sql`
    insert into care_note (workspace_id, id, customer_id, kind, text, noted_on, created_at, updated_at)
    select k.workspace_id, n.id, k.id, n.kind, n.text, (k.created_at + interval '1 day')::date, k.created_at + interval '1 day',
      k.created_at + interval '1 day'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, "customerId" uuid, kind text, text text)
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = n."customerId"`);
}

type Survey = { id: string; name: string; rules: object; content: object };

/** A survey that is not on, and the answers it had while it was: every `every`th conversation that is done, a day later. */
export async function insertSurvey(
  tx: Tx,
  { id, name, rules, content }: Survey,
  every: number,
): Promise<void> {
  await tx.run(sql`
    insert into survey (workspace_id, id, name, enabled, rules)
    values (${tx.workspaceId}, ${id}, ${name}, false, ${JSON.stringify(rules)}::jsonb)`);
  await tx.run(sql`
    insert into survey_version (workspace_id, survey_id, version, content)
    values (${tx.workspaceId}, ${id}, 1, ${JSON.stringify(content)}::jsonb)`);
  await tx.run(sql`
    insert into survey_invitation (workspace_id, id, survey_id, version, customer_id, conversation_id, cause, state, due_at,
      channel_type, created_at, settled_at)
    select c.workspace_id, gen_random_uuid(), ${id}, 1, c.customer_id, c.id, c.id::text, 'sent', c.last_message_at, 'email',
      c.last_message_at, c.last_message_at
    from (
      select *, row_number() over (order by last_message_at, id) as n from conversation
      where workspace_id = ${tx.workspaceId} and status = 'done' and last_message_at < now() - interval '2 days'
    ) as c where c.n % ${every}::int = 0`);
  const at = sql`i.settled_at + interval '1 day'`;
  await tx.run(sql`
    insert into survey_fact (workspace_id, invitation_id, kind, survey_id, at)
    select i.workspace_id, i.id, f.kind, i.survey_id, case f.kind when 'invited' then i.settled_at else ${at} end
    from survey_invitation i cross join unnest(array['invited', 'shown', 'answered']) as f (kind)
    where i.workspace_id = ${tx.workspaceId} and i.survey_id = ${id}`);
  await tx.run(sql`
    insert into survey_answer (workspace_id, id, survey_id, version, invitation_id, customer_id, conversation_id, page_id, language,
      channel, low, answered_at)
    select i.workspace_id, i.id, i.survey_id, 1, i.id, i.customer_id, i.conversation_id, i.id, 'ja', 'email',
      row_number() over (order by i.settled_at, i.id) % 9 = 0, ${at}
    from survey_invitation i where i.workspace_id = ${tx.workspaceId} and i.survey_id = ${id}`);
  await tx.run(sql`
    insert into survey_reply (workspace_id, answer_id, question, survey_id, kind, score, channel, answered_at)
    select a.workspace_id, a.id, 'csat', a.survey_id, 'csat',
      case when a.low then 2 when row_number() over (order by a.answered_at, a.id) % 6 = 0 then 3
        when row_number() over (order by a.answered_at, a.id) % 2 = 0 then 5 else 4
      end, a.channel, a.answered_at
    from survey_answer a where a.workspace_id = ${tx.workspaceId} and a.survey_id = ${id}`);
}

/** Customers who agreed to be sent news, when they were first known. */
export function insertConsents(tx: Tx, customerIds: readonly string[]): Promise<number> {
  return tx.run(sql`
    insert into consent_event (workspace_id, id, customer_id, channel, purpose, change, how, wording, at)
    select k.workspace_id, gen_random_uuid(), k.id, 'email', 'news', 'given', 'form', '新茶や季節のご案内をメールで受け取ります。',
      k.created_at
    from customer k where k.workspace_id = ${tx.workspaceId} and k.id = any(${[...customerIds]}::uuid[])`);
}

type Sent = {
  kind: 'news' | 'service';
  channelId: string;
  name: string;
  body: string;
  at: Date;
  customerIds: readonly string[];
};

/** A broadcast that went out, to those who were known by then. */
export async function insertBroadcast(
  tx: Tx,
  { kind, channelId, name, body, at, customerIds }: Sent,
): Promise<void> {
  const id = newId();
  await tx.run(sql`
    insert into broadcast (workspace_id, id, kind, purpose, channel_id, channel_type, name, subject, body, state, started_at,
      finished_at, created_at, updated_at)
    values (${tx.workspaceId}, ${id}, ${kind}, 'news', ${channelId}, 'email', ${name}, ${name}, ${body},
      'done', ${at}, ${at}, ${at}, ${at})`);
  const sent = await tx.run(sql`
    insert into broadcast_recipient (workspace_id, id, broadcast_id, customer_id, address, state, tried_at, attempts, sent_at)
    select k.workspace_id, gen_random_uuid(), ${id}, k.id, p.value, 'sent', ${at}, 1, ${at}
    from customer k
    join lateral (
      select value from contact_point where workspace_id = k.workspace_id and customer_id = k.id and kind = 'email' limit 1
    ) as p on true
    where k.workspace_id = ${tx.workspaceId} and k.id = any(${[...customerIds]}::uuid[]) and k.created_at < ${at}`);
  await tx.run(sql`
    update broadcast set counts = jsonb_set(counts, '{sent}', to_jsonb(${sent}::int))
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** One of several wordings, in turn. */
const pick = (words: readonly string[]) => sql`(${[...words]}::text[])[1 + (c.n / 3) % ${words.length}::int]`;

/** Promises that somebody entered by hand after a call: of every third conversation that is done; one of eight was kept late. */
export function insertKeptPromises(tx: Tx, sentences: readonly string[]): Promise<number> {
  return tx.run(sql`
    insert into promise (workspace_id, id, conversation_id, source, act, sentence, due, due_at, owner_id, confirmed, created_by,
      created_at, state, closed_at, closed_by, closed_how, late_at, announced)
    select c.workspace_id, gen_random_uuid(), c.id, 'manual', 'contact', ${pick(sentences)}, to_char(d.due at time zone s.time_zone,
        'YYYY-MM-DD"T"HH24:MI'), d.due, c.assignee_id, true, c.assignee_id, d.due - interval '1 day', 'kept', d.closed,
      c.assignee_id, 'hand', case when d.closed > d.due then d.due end, true
    from (
      select *, row_number() over (order by last_message_at, id) as n from conversation
      where workspace_id = ${tx.workspaceId} and status = 'done' and last_message_at < now() - interval '2 days'
    ) as c
    join workspace_settings s on s.workspace_id = c.workspace_id
    cross join lateral (
      select date_trunc('minute', c.last_message_at) as due,
        date_trunc('minute', c.last_message_at) + case when c.n % 24 = 0 then interval '3 hours' else interval '-1 hour' end as closed
    ) as d
    where c.n % 3 = 0`);
}

/** What customers said by the way, seen to and told: of every third conversation that is done; one of eight too late. */
export function insertFeedback(
  tx: Tx,
  texts: readonly string[],
  outcomes: readonly string[],
): Promise<number> {
  return tx.run(sql`
    insert into feedback_item (workspace_id, id, text, kind, source, customer_id, conversation_id, due_at, state, outcome, told_at,
      told_how, created_at, closed_at)
    select c.workspace_id, gen_random_uuid(), ${pick(texts)}, 'request', 'hand', c.customer_id, c.id, d.due, 'done', ${pick(outcomes)}, d.closed,
      'message', c.last_message_at - interval '7 days', d.closed
    from (
      select *, row_number() over (order by last_message_at, id) as n from conversation
      where workspace_id = ${tx.workspaceId} and status = 'done' and last_message_at < now() - interval '2 days'
    ) as c
    cross join lateral (
      select c.last_message_at as due,
        c.last_message_at + case when c.n % 24 = 1 then interval '1 day' else interval '-1 day' end as closed
    ) as d
    where c.n % 3 = 1`);
}
