import { keepOfErased, type HashAddress } from '../consent/index.ts';
import { eraseAmbassadors } from '../ambassadors/index.ts';
import { eraseEntries } from '../contests/index.ts';
import { eraseFromLists } from '../lists/index.ts';
import { eraseMentionsOf } from '../mentions/index.ts';
import { eraseFromCases } from '../improvement/index.ts';
import { eraseFromProgrammes } from '../programmes/index.ts';
import { eraseVoices } from '../voices/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { eraseBadRows, textsOf } from './bad-rows.store.ts';
import type { Held } from './held.store.ts';

/** What stands where a name or subject was. */
export const erasedName = '（消去済み）';

type Step = { name: string | null; change: (tx: Tx, held: Held) => RawBuilder<unknown> };

const conversationsOf = (tx: Tx, { conversationIds }: Held) =>
  sql`workspace_id = ${tx.workspaceId} and conversation_id = any(${conversationIds}::uuid[])`;
const messagesOf = (tx: Tx, held: Held) => sql`select id from message where ${conversationsOf(tx, held)}`;
/** Texts in which one of the ids stands. */
const naming = ({ customerIds, conversationIds }: Held): string[] =>
  [...customerIds, ...conversationIds].map((id) => `%${id}%`);
const customersOf = (tx: Tx, { customerIds }: Held) =>
  sql`workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[])`;

/** What a person is known by at LINE. */
const chatOf = (tx: Tx, { customerIds }: Held) =>
  sql`p.workspace_id = ${tx.workspaceId} and p.kind = 'line' and p.customer_id = any(${customerIds}::uuid[])`;

/** Files go with their rows; what a channel received stays known by its own identity, so that it is not received again. */
const steps: readonly Step[] = [
  {
    // Who wrote by web chat is not known any more: their browsers begin anew.
    name: null,
    change: (tx, held) => sql`
      delete from chat_visitor where workspace_id = ${tx.workspaceId} and id in (
        select visitor_id from chat_message where workspace_id = ${tx.workspaceId} and message_id in (${messagesOf(tx, held)})
        union all select p.value_key::uuid from contact_point p
        where p.workspace_id = ${tx.workspaceId} and p.kind = 'chat' and p.customer_id = any(${held.customerIds}::uuid[]))`,
  },
  {
    name: 'attachments',
    change: (tx, held) => sql`
      with gone as (
        delete from attachment where workspace_id = ${tx.workspaceId} and (message_id in (${messagesOf(tx, held)})
          -- What is put to an answer that was not sent.
          or message_id is null and id in (
            select unnest(attachment_ids) from draft where ${conversationsOf(tx, held)}
            union all select unnest(attachment_ids) from approval where ${conversationsOf(tx, held)}))
        returning file_id
      )
      delete from file f using gone where f.workspace_id = ${tx.workspaceId} and f.id = gone.file_id`,
  },
  {
    name: 'sources',
    change: (tx, held) => sql`
      with emptied as (
        update source set sender = null, subject = null, reason = null
        where workspace_id = ${tx.workspaceId} and id in (
          select source_id from message where ${conversationsOf(tx, held)} and source_id is not null)
        returning file_id
      )
      update file f set bytes = '', size = 0, sha256 = '' from emptied
      where f.workspace_id = ${tx.workspaceId} and f.id = emptied.file_id`,
  },
  { name: 'approvals', change: (tx, held) => sql`delete from approval where ${conversationsOf(tx, held)}` },
  {
    name: null,
    change: (tx, held) => sql`
      update template_use set text = '', question_terms = '{}' where ${conversationsOf(tx, held)}`,
  },
  {
    // Groups of answers that are alike: whatever was theirs is counted no more, and shown no more as what stands for a group.
    name: null,
    change: (tx, { conversationIds }) => sql`
      delete from answer_group where workspace_id = ${tx.workspaceId}
        and sample_conversation_id = any(${conversationIds}::uuid[])`,
  },
  {
    // Merges and splits of conversations: they cannot be taken back from now on.
    name: null,
    change: (tx, { conversationIds }) => sql`
      delete from thread_change where workspace_id = ${tx.workspaceId}
        and (source_id = any(${conversationIds}::uuid[]) or target_id = any(${conversationIds}::uuid[]))`,
  },
  {
    name: null,
    change: (tx, held) => sql`
      delete from bulk_change where workspace_id = ${tx.workspaceId} and states::text like any(${naming(held)}::text[])`,
  },
  {
    // With what receivers answered. What waits to be told is not told.
    name: 'webhookDeliveries',
    change: (tx, held) => sql`
      delete from webhook_delivery where workspace_id = ${tx.workspaceId} and body like any(${naming(held)}::text[])`,
  },
  {
    name: null,
    change: (tx, held) => sql`
      delete from message_reading where workspace_id = ${tx.workspaceId} and message_id in (${messagesOf(tx, held)})`,
  },
  {
    name: null,
    change: (tx, held) => sql`
      delete from outbox where workspace_id = ${tx.workspaceId} and message_id in (${messagesOf(tx, held)})`,
  },
  { name: null, change: (tx, held) => sql`delete from draft where ${conversationsOf(tx, held)}` },
  { name: null, change: (tx, held) => sql`delete from draft_mark where ${conversationsOf(tx, held)}` },
  {
    name: null,
    change: (tx, held) => sql`update activity set data = '{}' where ${conversationsOf(tx, held)}`,
  },
  {
    // What telephone systems told, and whom one was to call back. That there was a call stays.
    name: 'calls',
    change: (tx, held) => sql`
      with told as (
        update call set number = null, recording_id = null, recording_seconds = null, recording_url = null
        where workspace_id = ${tx.workspaceId} and message_id in (${messagesOf(tx, held)}) returning id
      ), events as (
        delete from call_event where workspace_id = ${tx.workspaceId} and call_id in (select id from told)
      ), drafts as (
        delete from call_draft where workspace_id = ${tx.workspaceId} and (
          about in (select id::text from told) or fields ->> 'customerId' = any(${held.customerIds}::text[]))
      )
      select id from told`,
  },
  {
    name: 'callbacks',
    change: (tx, held) => sql`
      update callback set number = null, note = '', state = case when state = 'open' then 'dropped' else state end,
        closed_at = coalesce(closed_at, now())
      where ${conversationsOf(tx, held)}`,
  },
  {
    // That a promise was kept or not stays; what it was about does not.
    name: 'promises',
    change: (tx, held) => sql`
      update promise set sentence = '', place = null, condition = case when condition is null then null else '' end,
        reason = '', told = '', pending_due = null, state = case when state = 'open' then 'not_promise' else state end,
        closed_at = coalesce(closed_at, now()), closed_how = coalesce(closed_how, 'hand')
      where ${conversationsOf(tx, held)}`,
  },
  {
    name: 'messages',
    change: (tx, held) => sql`
      update message set subject = null, text = '', html = null, quoted_from = null, remote_images = 0, from_name = null,
        from_address = '', recipients = '{}', content = null, header_id = null, header_references = '{}', delivery_detail = null,
        delivery = case when delivery = 'queued' then 'failed' else delivery end
      where ${conversationsOf(tx, held)}`,
  },
  {
    name: 'conversations',
    change: (tx, { conversationIds }) => sql`
      update conversation set subject = ${erasedName}, preview = '', status = 'done', hold_reason = null, hold_until = null,
        waiting_since = null, mood = null, harassed = false, revision = revision + 1
      where workspace_id = ${tx.workspaceId} and id = any(${conversationIds}::uuid[])`,
  },
  {
    name: null,
    change: (tx, held) => sql`
      with gone as (delete from line_chat c using contact_point p where ${chatOf(tx, held)} and c.workspace_id = p.workspace_id and c.chat = p.value_key)
      delete from line_event e using contact_point p where ${chatOf(tx, held)} and e.workspace_id = p.workspace_id and e.chat = p.value_key`,
  },
  {
    // Webhooks that are still to be passed on to other tools.
    name: null,
    change: (tx, held) => sql`
      delete from line_forwarding f using contact_point p where ${chatOf(tx, held)} and f.workspace_id = p.workspace_id
        and position(convert_to(p.value_key, 'UTF8') in f.body) > 0`,
  },
  {
    // What colleagues wrote for each other about them. That the contact person changed stays counted.
    name: null,
    change: (tx, held) => sql`delete from handover where ${customersOf(tx, held)}`,
  },
  {
    // Whoever has its address sees nothing any more.
    name: null,
    change: (tx, held) => sql`delete from contact_card where ${customersOf(tx, held)}`,
  },
  {
    // Tasks go with the events they come from and the visits they are about.
    name: 'afterCare',
    change: (tx, held) => sql`
      with events as (delete from care_event where ${customersOf(tx, held)}),
        visits as (delete from care_visit where ${customersOf(tx, held)}),
        dates as (delete from care_date where ${customersOf(tx, held)}),
        gifts as (delete from care_gift where ${customersOf(tx, held)}),
        profile as (delete from care_profile where ${customersOf(tx, held)})
      delete from care_task where ${customersOf(tx, held)}`,
  },
  {
    // Ways for them to show who they are: nobody can be joined with somebody whose data is gone.
    name: null,
    change: (tx, held) => sql`
      with codes as (delete from line_link_code where ${customersOf(tx, held)})
      delete from line_link where ${customersOf(tx, held)}`,
  },
  {
    // That something went to somebody stays; what is still to go does not go any more.
    name: null,
    change: (tx, held) => sql`
      update broadcast_recipient set address = null, header_id = null, detail = null,
        state = case when state in ('waiting', 'claimed') then 'skipped' else state end,
        reason = case when state in ('waiting', 'claimed') then 'erased' else reason end
      where ${customersOf(tx, held)}`,
  },
  {
    // Which browser was theirs. That somebody clicked stays counted; what was made of it is made anew, without them.
    name: 'clicks',
    change: (tx, held) => sql`
      with theirs as materialized (
        select b.id from click b where b.workspace_id = ${tx.workspaceId} and b.visitor in (
          select k.visitor from customer_order o
          join click k on k.workspace_id = o.workspace_id and k.id = o.click_id
          where o.workspace_id = ${tx.workspaceId} and o.customer_id = any(${held.customerIds}::uuid[]) and k.visitor is not null)
      ), tried as ( -- An experiment knows the click alone then.
        update experiment_assignment a set unit = a.cause_id from theirs
        where a.workspace_id = ${tx.workspaceId} and a.cause_id = theirs.id
      )
      update click k set visitor = null from theirs where k.workspace_id = ${tx.workspaceId} and k.id = theirs.id`,
  },
  {
    // Codes of theirs count for nobody any more by their name.
    name: null,
    change: (tx, held) => sql`delete from growth_code where ${customersOf(tx, held)}`,
  },
  {
    // That there was an order, and what it came to, stays for the books; whose it was, and how it came, does not.
    name: 'orders',
    change: (tx, held) => sql`
      with theirs as (
        select id from customer_order where ${customersOf(tx, held)}
      ), told as (
        update order_fact set raw = null, document = case kind
          when 'order' then jsonb_set(document - 'heardOf' - 'clickId', '{customer}', '{"externalId": null, "name": "", "email": null, "phone": null}')
          when 'return' then jsonb_set(document, '{reason}', '""') else document end
        where workspace_id = ${tx.workspaceId} and order_id in (select id from theirs)
      ), returned as (
        update order_return set reason = '' where workspace_id = ${tx.workspaceId} and order_id in (select id from theirs)
      ), returns as (
        update return_case set note = '', end_reason = '', revision = revision + 1
        where workspace_id = ${tx.workspaceId} and order_id in (select id from theirs) returning id
      ), steps as (
        update return_step set note = '' where workspace_id = ${tx.workspaceId} and case_id in (select id from returns)
      ), evidence as (
        delete from return_evidence where workspace_id = ${tx.workspaceId} and case_id in (select id from returns)
      ), trail as (
        update return_event set data = '{}' where workspace_id = ${tx.workspaceId} and case_id in (select id from returns)
      ), known as (
        delete from order_customer where ${customersOf(tx, held)}
      ), led as (
        update customer_order set click_id = null, heard_of = null where ${customersOf(tx, held)}
      ), sent as (
        update order_delivery d set body = '', reason = null, state = case when state = 'quarantined' then 'dropped' else state end
        where d.workspace_id = ${tx.workspaceId} and (d.order_id in (select id from theirs) or d.state <> 'taken' and exists (
          select from contact_point p where ${customersOf(tx, held)} and p.kind in ('email', 'phone')
            and position(convert_to(p.value, 'UTF8') in d.body) > 0))
      )
      select id from theirs`,
  },
  {
    name: 'contactPoints',
    change: (tx, held) => sql`delete from contact_point where ${customersOf(tx, held)}`,
  },
  { name: 'careNotes', change: (tx, held) => sql`delete from care_note where ${customersOf(tx, held)}` },
  {
    name: null,
    change: (tx, held) => sql`update customer_event set data = '{}' where ${customersOf(tx, held)}`,
  },
  { name: null, change: (tx, held) => sql`delete from customer_gram where ${customersOf(tx, held)}` },
  {
    name: null,
    change: (tx, { customerIds }) => sql`
      update customer_merge set moved = '{}'
      where workspace_id = ${tx.workspaceId} and (kept_id = any(${customerIds}::uuid[]) or merged_id = any(${customerIds}::uuid[]))`,
  },
  {
    name: null,
    change: (tx, { customerIds }) => sql`
      delete from customer_duplicate
      where workspace_id = ${tx.workspaceId} and (first_id = any(${customerIds}::uuid[]) or second_id = any(${customerIds}::uuid[]))`,
  },
  {
    // Signs that they needed care, and what was done about it.
    name: null,
    change: (tx, held) => sql`
      with looks as (delete from attention_look where ${customersOf(tx, held)}),
        signals as (delete from attention_signal where ${customersOf(tx, held)})
      delete from attention_case where ${customersOf(tx, held)}`,
  },
  {
    // What they answered in their own words. That somebody gave a score, and when, stays: figures are reckoned from it.
    name: null,
    change: (tx, held) => sql`
      with addresses as (update survey_invitation set token_hash = null where ${customersOf(tx, held)})
      delete from survey_reply where workspace_id = ${tx.workspaceId} and text is not null and answer_id in (
        select id from survey_answer where ${customersOf(tx, held)})`,
  },
  {
    name: null,
    change: (tx, held) => sql`
      with theirs as (
        update feedback_item set text = '', reason = '', outcome = '', public_voice = null, public_action = null,
          state = case when closed_at is null then 'declined' else state end, closed_at = coalesce(closed_at, now()),
          revision = revision + 1
        where workspace_id = ${tx.workspaceId} and (customer_id = any(${held.customerIds}::uuid[])
          or conversation_id = any(${held.conversationIds}::uuid[]))
        returning id
      )
      update feedback_event e set data = '{}' from theirs
      where e.workspace_id = ${tx.workspaceId} and e.item_id = theirs.id`,
  },
  {
    name: null,
    change: (tx, { customerIds }) => eraseMentionsOf(tx, customerIds),
  },
  {
    // Answers of requests are kept for a day, to be given again.
    name: null,
    change: (tx, held) => sql`
      delete from idempotency_key
      where workspace_id = ${tx.workspaceId} and body like any(${naming(held)}::text[])`,
  },
  {
    name: 'records',
    change: (tx, { customerIds }) => sql`
      update customer set name = ${erasedName}, reading = null, reading_guessed = false, reading_tried = true, honorific = '',
        company_id = null, title = null, postal_code = null, address = null, note = '', contact_person_id = null,
        backup_person_id = null, name_key = '', reading_key = '', search_text = '', indexed = true, erased_at = now()
      where workspace_id = ${tx.workspaceId} and id = any(${customerIds}::uuid[])`,
  },
  {
    // The index follows some moments later; until then nothing is found, instead of what was there.
    name: null,
    change: (tx, held) => sql`
      delete from search_doc where workspace_id = ${tx.workspaceId} and (
        kind = 0 and id in (${messagesOf(tx, held)}) or kind = 1 and id = any(${held.customerIds}::uuid[]))`,
  },
];

/** Removes what was written and who it was; that there was someone, and when, stays. Answers how much went. */
export async function erase(tx: Tx, held: Held, hash: HashAddress): Promise<Record<string, number>> {
  const texts = await textsOf(tx, held);
  // What the law asks to keep is told apart while the addresses are still there.
  const consents = await keepOfErased(tx, held.customerIds, hash);
  await eraseFromLists(tx, texts);
  // By their codes it is known which referrals were theirs.
  await eraseFromProgrammes(tx, held.customerIds);
  const cases = await eraseFromCases(tx, held.conversationIds, erasedName);
  const ambassadors = await eraseAmbassadors(tx, held.customerIds, erasedName);
  const contests = await eraseEntries(tx, held.customerIds);
  const counts: Record<string, number> = { consents, cases, ambassadors, contests };
  for (const { name, change } of steps) {
    const changed = await tx.run(change(tx, held));
    if (name !== null) counts[name] = changed;
  }
  await eraseBadRows(tx, texts);
  return { ...counts, voices: await eraseVoices(tx, held.customerIds) };
}
