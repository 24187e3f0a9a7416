import { heldEntries, heldPhotos } from '../contests/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { heldInvitations, heldPasses } from '../programmes/index.ts';
import { heldVoices } from '../voices/index.ts';

/** One person’s records: the customer and all who became part of them, and their conversations. */
export type Held = { customerIds: string[]; conversationIds: string[] };

export async function findHeld(tx: Tx, customerIds: readonly string[]): Promise<Held> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from conversation where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[])
    order by id`);
  return { customerIds: [...customerIds], conversationIds: rows.map(({ id }) => id) };
}

/** A table of what is held, named as it stands in the archive; rows as the database has them, without keys of our own. */
type Part = { name: string; query: (tx: Tx, held: Held) => RawBuilder<Record<string, unknown>> };

const ofCustomers =
  (table: string, columns: string): Part['query'] =>
  (tx, { customerIds }) =>
    sql<Record<string, unknown>>`
    select ${sql.raw(columns)} from ${sql.table(table)}
    where workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[]) order by id`;
const ofConversations =
  (table: string, columns: string, order: string): Part['query'] =>
  (tx, { conversationIds }) =>
    sql<Record<string, unknown>>`
    select ${sql.raw(columns)} from ${sql.table(table)}
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${conversationIds}::uuid[]) order by ${sql.raw(order)}`;

/** Everything that the desk holds about a person. A new table that holds some is one more line here, and one in erase.store. */
export const parts: readonly Part[] = [
  {
    name: 'customers',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select k.id, k.name, k.reading, k.reading_guessed, k.honorific, o.name as company, k.title, k.postal_code, k.address,
        k.note, k.created_at
      from customer k left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
      where k.workspace_id = ${tx.workspaceId} and k.id = any(${customerIds}::uuid[]) order by k.id`,
  },
  { name: 'contact_points', query: ofCustomers('contact_point', 'id, kind, value, is_primary, created_at') },
  { name: 'care_notes', query: ofCustomers('care_note', 'id, kind, text, noted_on::text, created_at') },
  {
    name: 'contact_cards',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select c.id, c.contact_person, n.number, n.words, n.valid_from::text, n.valid_until::text
      from contact_card c
      join contact_card_number n on n.workspace_id = c.workspace_id and n.card_id = c.id
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = any(${customerIds}::uuid[]) order by c.id, n.position`,
  },
  {
    name: 'handovers',
    query: ofCustomers('handover', 'id, state, reason, notes, decline_reason, offered_at, decided_at'),
  },
  {
    name: 'after_care',
    query: ofCustomers(
      'care_task',
      'id, purpose, name, way, text, own_text, due_on::text, state, reason, note, draft_conversation_id, done_at',
    ),
  },
  {
    name: 'after_care_events',
    query: ofCustomers('care_event', 'id, kind, key, at, amount, conversation_id'),
  },
  { name: 'dates', query: ofCustomers('care_date', 'id, kind, label, year, month, day, yearly') },
  {
    name: 'gifts',
    query: ofCustomers('care_gift', 'id, direction, what, occasion, cost, given_on::text, note, over_limit'),
  },
  { name: 'visits', query: ofCustomers('care_visit', 'id, at, place, people, purpose, report, reported_at') },
  {
    name: 'region_and_mourning',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select region, mourning_degree, mourning_since::text, mourning_until::text from care_profile
      where workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[]) order by customer_id`,
  },
  {
    name: 'attention_signals',
    query: ofCustomers('attention_signal', 'id, kind, at, evidence, end_kind, ended_at, why'),
  },
  {
    name: 'attention_cases',
    query: ofCustomers('attention_case', 'id, since, state, closed_at, helped, outcome, note'),
  },
  {
    name: 'attention_trail',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select t.id, t.case_id, t.at, t.kind, t.data
      from attention_trail t join attention_case c on c.workspace_id = t.workspace_id and c.id = t.case_id
      where t.workspace_id = ${tx.workspaceId} and c.customer_id = any(${customerIds}::uuid[]) order by t.id`,
  },
  { name: 'changes_of_record', query: ofCustomers('customer_event', 'id, at, kind, data') },
  {
    name: 'conversations',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select id, subject, status, mood, harassed, created_at, last_message_at from conversation
      where workspace_id = ${tx.workspaceId} and id = any(${conversationIds}::uuid[]) order by id`,
  },
  {
    name: 'messages',
    query: ofConversations(
      'message',
      'id, conversation_id, ordinal, direction, subject, text, from_name, from_address, recipients, sent_at, received_at',
      'conversation_id, ordinal',
    ),
  },
  {
    name: 'promises',
    query: ofConversations(
      'promise',
      'id, conversation_id, message_id, source, act, sentence, condition, due, state, created_at, closed_at, late_at, reason, told',
      'conversation_id, id',
    ),
  },
  {
    name: 'readings_of_messages',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select r.message_id, r.mood, r.veiled, r.intent, r.urgency, r.signals, r.harassment, r.read_at
      from message_reading r join message m on m.workspace_id = r.workspace_id and m.id = r.message_id
      where r.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[]) order by r.message_id`,
  },
  {
    name: 'chat_visitors',
    query: (tx, { conversationIds, customerIds }) => sql<Record<string, unknown>>`
      select v.id, v.name, v.email, v.external_id, v.locale, v.page_url, v.page_title, v.referrer, v.user_agent, v.seen_at,
        v.created_at
      from chat_visitor v
      where v.workspace_id = ${tx.workspaceId} and v.id in (
        select c.visitor_id from chat_message c join message m on m.workspace_id = c.workspace_id and m.id = c.message_id
        where c.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[])
        union all select p.value_key::uuid from contact_point p
        where p.workspace_id = ${tx.workspaceId} and p.kind = 'chat' and p.customer_id = any(${customerIds}::uuid[]))
      order by v.id`,
  },
  {
    // What was said to the chat's assistant, also where no person took over.
    name: 'chat_turns',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select t.visitor_id, t.by, t.text, t.said, t.at from chat_turn t
      join contact_point p on p.workspace_id = t.workspace_id and p.kind = 'chat' and p.value_key = t.visitor_id::text
      where t.workspace_id = ${tx.workspaceId} and p.customer_id = any(${customerIds}::uuid[]) order by t.at, t.id`,
  },
  {
    name: 'approvals',
    query: ofConversations(
      'approval',
      'id, conversation_id, state, text, cc, comment, created_at, requested_at, decided_at',
      'id',
    ),
  },
  {
    name: 'steps_of_approvals',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select s.approval_id, s.ordinal, s.kind, s.at, s.text, s.comment
      from approval_step s join approval a on a.workspace_id = s.workspace_id and a.id = s.approval_id
      where s.workspace_id = ${tx.workspaceId} and a.conversation_id = any(${conversationIds}::uuid[])
      order by s.approval_id, s.ordinal`,
  },
  {
    name: 'templates_used',
    query: ofConversations('template_use', 'id, conversation_id, text, used_at', 'id'),
  },
  {
    name: 'told_to_other_systems',
    query: (tx, { customerIds, conversationIds }) => sql<Record<string, unknown>>`
      select id, type, body, created_at from webhook_delivery
      where workspace_id = ${tx.workspaceId}
        and body like any(${[...customerIds, ...conversationIds].map((id) => `%${id}%`)}::text[])
      order by id`,
  },
  {
    name: 'consents',
    query: ofCustomers(
      'consent_event',
      'id, at, recorded_at, channel, purpose, change, how, wording, evidence',
    ),
  },
  {
    name: 'broadcasts_received',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select r.id, b.kind, b.name, b.subject, b.body, r.address, r.state, r.reason, r.sent_at
      from broadcast_recipient r join broadcast b on b.workspace_id = r.workspace_id and b.id = r.broadcast_id
      where r.workspace_id = ${tx.workspaceId} and r.customer_id = any(${customerIds}::uuid[]) order by r.id`,
  },
  {
    name: 'orders',
    query: ofCustomers(
      'customer_order',
      'id, source, number, placed_at, state, currency, total, refunded, products, heard_of, ship_by::text, deliver_by::text, shipped_at, delivered_at',
    ),
  },
  {
    name: 'clicks',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select distinct k.id, l.name as link, k.at, k.channel, k.device, k.scan from attribution a
      join attribution_touch t on t.workspace_id = a.workspace_id and t.order_id = a.order_id
      join click k on k.workspace_id = t.workspace_id and k.id = t.click_id
      join tracked_link l on l.workspace_id = k.workspace_id and l.id = k.link_id
      where a.workspace_id = ${tx.workspaceId} and a.customer_id = any(${customerIds}::uuid[]) order by k.id`,
  },
  {
    name: 'experiments',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select e.name, v.name as variant, v.text, a.at from experiment_assignment a
      join experiment e on e.workspace_id = a.workspace_id and e.id = a.experiment_id
      join experiment_variant v on v.workspace_id = a.workspace_id and v.experiment_id = a.experiment_id and v.variant = a.variant
      where a.workspace_id = ${tx.workspaceId} and a.unit = any(${customerIds}::uuid[]) order by a.at, e.name`,
  },
  {
    name: 'codes',
    query: ofCustomers('growth_code', 'id, code, kind, starts_on::text, ends_on::text, created_at'),
  },
  {
    name: 'invites',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select i.id, p.name as programme, a.slug, g.code, i.created_at from referral_invite i
      join referral_programme p on p.workspace_id = i.workspace_id and p.id = i.programme_id
      left join link_address a on a.workspace_id = i.workspace_id and a.link_id = i.link_id
      left join growth_code g on g.workspace_id = i.workspace_id and g.id = i.code_id
      where i.workspace_id = ${tx.workspaceId} and i.customer_id = any(${customerIds}::uuid[]) order by i.id, a.id`,
  },
  { name: 'tiers', query: ofCustomers('tier_placement', 'id, tier, note, at') },
  { name: 'early_access', query: (tx, { customerIds }) => heldPasses(tx, customerIds) },
  { name: 'events', query: (tx, { customerIds }) => heldInvitations(tx, customerIds) },
  {
    // Rewards for them, and for whoever invited them; what was decided about their orders.
    name: 'referrals',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select l.id, p.name as programme, o.number as order, l.what, l.note, l.at from (
        select id, workspace_id, programme_id, order_id, side || case when undoes is null then '' else ' undone' end as what, note, at
        from referral_grant where workspace_id = ${tx.workspaceId}
        union all
        select id, workspace_id, programme_id, order_id, ruling, note, at from referral_ruling where workspace_id = ${tx.workspaceId}
      ) as l
      join referral_programme p on p.workspace_id = l.workspace_id and p.id = l.programme_id
      join customer_order o on o.workspace_id = l.workspace_id and o.id = l.order_id
      where o.customer_id = any(${customerIds}::uuid[]) or exists (
        select from referral_invite i
        left join growth_code g on g.workspace_id = i.workspace_id and g.id = i.code_id
        where i.workspace_id = l.workspace_id and i.programme_id = l.programme_id and i.customer_id = any(${customerIds}::uuid[])
          and (exists (select from attribution_code a where a.workspace_id = l.workspace_id and a.order_id = l.order_id
              and a.code_key = g.code_key)
            or exists (select from attribution_touch t where t.workspace_id = l.workspace_id and t.order_id = l.order_id
              and t.link_id = i.link_id)))
      order by l.id`,
  },
  {
    name: 'told_of_orders',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select f.id, f.order_id, f.kind, f.document, f.received_at from order_fact f
      join customer_order o on o.workspace_id = f.workspace_id and o.id = f.order_id
      where f.workspace_id = ${tx.workspaceId} and o.customer_id = any(${customerIds}::uuid[]) order by f.id`,
  },
  {
    name: 'returns',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select c.id, o.number, c.kind, c.reason, c.products, c.note, c.state, c.end_reason, c.refund, c.asked_on::text, c.opened_at,
        c.ended_at, (
          select json_agg(json_build_object('step', s.step, 'done_on', s.done_on, 'note', s.note) order by s.done_on)
          from return_step s where s.workspace_id = c.workspace_id and s.case_id = c.id) as steps
      from return_case c join customer_order o on o.workspace_id = c.workspace_id and o.id = c.order_id
      where c.workspace_id = ${tx.workspaceId} and o.customer_id = any(${customerIds}::uuid[]) order by c.id`,
  },
  {
    name: 'known_at_shops',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select source, external_id, first_on::text, last_on::text, order_count from order_customer
      where workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[]) order by source, external_id`,
  },
  {
    name: 'improvements',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select distinct c.id, c.title, c.status, c.opened_at, c.closed_at, s.step, s.content, s.done_at
      from improvement_conversation l
      join improvement_case c on c.workspace_id = l.workspace_id and c.id = l.case_id
      join improvement_step s on s.workspace_id = c.workspace_id and s.case_id = c.id and s.step in ('apology', 'facts', 'remedy')
      where l.workspace_id = ${tx.workspaceId} and l.conversation_id = any(${conversationIds}::uuid[]) order by c.id, s.step`,
  },
  {
    name: 'letters',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select distinct d.id, d.kind, v.version, v.content, v.changed_at
      from improvement_conversation l
      join improvement_document d on d.workspace_id = l.workspace_id and d.case_id = l.case_id
      join improvement_document_version v on v.workspace_id = d.workspace_id and v.document_id = d.id
      where l.workspace_id = ${tx.workspaceId} and l.conversation_id = any(${conversationIds}::uuid[]) order by d.id, v.version`,
  },
  {
    name: 'checklists',
    query: (tx, { conversationIds }) => sql<Record<string, unknown>>`
      select a.id, a.conversation_id, a.name, a.attached_at, a.removed_at, p.position, p.text, p.checked_at
      from checklist_use a join checklist_point p on p.workspace_id = a.workspace_id and p.use_id = a.id
      where a.workspace_id = ${tx.workspaceId} and a.conversation_id = any(${conversationIds}::uuid[]) order by a.id, p.position`,
  },
  {
    name: 'survey_invitations',
    query: ofCustomers(
      'survey_invitation',
      'id, survey_id, cause, state, reason, channel_type, due_at, settled_at',
    ),
  },
  {
    name: 'survey_answers',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select a.id, s.name as survey, a.answered_at, a.channel, a.product, r.question, r.kind, r.score, r.text, r.choices
      from survey_answer a
      join survey s on s.workspace_id = a.workspace_id and s.id = a.survey_id
      join survey_reply r on r.workspace_id = a.workspace_id and r.answer_id = a.id
      where a.workspace_id = ${tx.workspaceId} and a.customer_id = any(${customerIds}::uuid[]) order by a.id, r.question`,
  },
  {
    name: 'surveys_refused',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select at from survey_refusal
      where workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[]) order by at`,
  },
  {
    name: 'feedback',
    query: ofCustomers(
      'feedback_item',
      'id, text, kind, source, state, reason, outcome, told_at, told_how, public_voice, public_action, created_at, closed_at',
    ),
  },
  {
    name: 'ambassador',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select a.id, a.name, a.reading, a.state, a.audience, a.fit, a.topics, (
          select json_agg(json_build_object('network', c.network, 'handle', c.handle, 'address', c.address, 'followers', (
            select json_agg(json_build_object('on', r.observed_on, 'followers', r.followers) order by r.observed_on, r.id)
            from ambassador_reach r where r.workspace_id = c.workspace_id and r.account_id = c.id)) order by c.id)
          from ambassador_account c where c.workspace_id = a.workspace_id and c.ambassador_id = a.id) as accounts, (
          select json_agg(json_build_object('brief', g.brief, 'deliverables', g.deliverables, 'pay_kind', g.pay_kind,
            'pay_yen', g.pay_yen, 'agreed_on', g.agreed_on, 'due_on', g.due_on, 'pay_due_on', g.pay_due_on,
            'subject_words', g.subject_words, 'benefit_words', g.benefit_words, 'evidence', g.evidence, 'steps', (
              select json_agg(json_build_object('kind', s.kind, 'on', s.done_on, 'evidence', s.evidence) order by s.id)
              from ambassador_step s where s.workspace_id = g.workspace_id and s.agreement_id = g.id)) order by g.id)
          from ambassador_agreement g where g.workspace_id = a.workspace_id and g.ambassador_id = a.id) as agreements
      from ambassador a where a.workspace_id = ${tx.workspaceId} and a.customer_id = any(${customerIds}::uuid[]) order by a.id`,
  },
  { name: 'contests', query: (tx, { customerIds }) => heldEntries(tx, customerIds) },
  {
    name: 'mentions',
    query: (tx, { customerIds }) => sql<Record<string, unknown>>`
      select s.post_id as id, s.network, s.posted_at, v.version, v.address, v.author, v.title, v.text, v.score::float8 as score,
        v.seen_at, s.sentiment, s.type, s.emptied_for as words_removed_for, s.emptied_at as words_removed_at, (
          select json_agg(json_build_object('text', a.text, 'how', a.how, 'address', a.address, 'at', a.written_at) order by a.id)
          from mention_answer a where a.workspace_id = s.workspace_id and a.post_id = s.post_id) as answers
      from mention_standing s left join mention_version v on v.workspace_id = s.workspace_id and v.post_id = s.post_id
      where s.workspace_id = ${tx.workspaceId} and s.customer_id = any(${customerIds}::uuid[])
        and (v.version is not null or s.emptied_at is not null) order by s.post_id, v.version`,
  },
  { name: 'voices', query: (tx, { customerIds }) => heldVoices(tx, customerIds) },
  { name: 'activity', query: ofConversations('activity', 'id, conversation_id, at, kind, data', 'id') },
];

export function readPart(tx: Tx, part: Part, held: Held): Promise<Record<string, unknown>[]> {
  return tx.many(part.query(tx, held));
}

export type HeldFile = { id: string; name: string };

/** Attachments, mails as they came, and photos handed in to contests. */
export function findFiles(tx: Tx, { customerIds, conversationIds }: Held): Promise<HeldFile[]> {
  return tx.many(sql<HeldFile>`
    select a.file_id as id, 'attachments/' || a.id || '-' || a.name as name
    from attachment a join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
    where a.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[])
    union all
    select s.file_id, 'mails/' || m.id || '.eml'
    from source s join message m on m.workspace_id = s.workspace_id and m.source_id = s.id
    where s.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${conversationIds}::uuid[])
    union all ${heldPhotos(tx, customerIds)}
    order by name`);
}

export function readFile(tx: Tx, id: string): Promise<{ bytes: Buffer } | undefined> {
  return tx.maybe(sql<{ bytes: Buffer }>`
    select bytes from file where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
