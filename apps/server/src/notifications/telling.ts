import type { Tx } from '../platform/db/index.ts';
import {
  everybody,
  findActivity,
  findMessage,
  findUndelivered,
  followersOf,
  mentionedIn,
  type ActivityFacts,
  type Cause,
  type MessageFacts,
} from './cause.store.ts';
import { leads } from './call-cause.store.ts';
import { ofCall, ofCallback, ofCallbackSet } from './call-telling.ts';
import { ofDeadline } from './deadline-telling.ts';
import { ofCare } from './care-telling.ts';
import type { ConversationTelling, Telling } from './domain.ts';
import { ofMentionAlarm, ofMentionCase } from './mention-telling.ts';
import { ofPeople } from './people-telling.ts';
import { ofContest, ofVoiceConsent, ofVoiceConsentEnd } from './voice-telling.ts';

/** Who may approve replies; told by the feature that knows. */
export type Approvers = (tx: Tx) => Promise<string[]>;

/** What a reminder of a promise tells whom; undefined when there is nothing to tell any more. Told by the feature that knows. */
export type PromiseReminder = (
  tx: Tx,
  id: string,
) => Promise<Pick<ConversationTelling, 'conversationId' | 'detail' | 'memberIds'> | undefined>;

/** What other features know of whom something concerns. */
export type Sources = { approvers: Approvers; promiseReminder: PromiseReminder };

/** What a cause means to whom; nothing when what it was about is gone. */
export async function tellingsOf(
  tx: Tx,
  cause: Cause,
  { approvers, promiseReminder }: Sources,
): Promise<Telling[]> {
  if (cause.source === 'activity') {
    const activity = await findActivity(tx, cause.id);
    return activity === undefined ? [] : ofActivity(tx, cause.id, activity, approvers);
  }
  if (cause.source === 'call') return ofCall(tx, cause.id);
  if (cause.source === 'callback') return ofCallback(tx, cause.id);
  if (cause.source === 'deadline_soon' || cause.source === 'deadline_late')
    return ofDeadline(tx, cause.source, cause.id, new Date());
  if (cause.source === 'care') return ofCare(tx, cause.id);
  if (cause.source === 'promise') {
    const due = await promiseReminder(tx, cause.id);
    return due === undefined ? [] : [{ kind: 'promise_due', subject: cause.id, actorId: null, ...due }];
  }
  if (cause.source === 'mention_alarm') return ofMentionAlarm(tx, cause.id);
  if (
    cause.source === 'mention_case' ||
    cause.source === 'mention_case_soon' ||
    cause.source === 'mention_case_late'
  )
    return ofMentionCase(tx, cause.source, cause.id, new Date());
  if (cause.source === 'voice_consent') return ofVoiceConsent(tx, cause.id);
  if (cause.source === 'voice_consent_ending' || cause.source === 'voice_consent_ended')
    return ofVoiceConsentEnd(tx, cause.source, cause.id);
  if (cause.source === 'contest_full' || cause.source === 'contest_ended')
    return ofContest(tx, cause.source, cause.id);
  const message = await findMessage(tx, cause.id);
  if (message === undefined || !message.recent) return [];
  const common = { subject: cause.id, conversationId: message.conversationId, detail: null };
  switch (cause.source) {
    case 'message':
      return [{ ...common, actorId: null, ...(await ofInbound(tx, message)) }];
    case 'mention':
      return [
        {
          ...common,
          kind: 'mention',
          actorId: message.authorId,
          memberIds: await mentionedIn(tx, cause.id),
        },
      ];
    case 'reading':
      return ofReading(tx, message, { ...common, actorId: null });
  }
}

async function ofInbound(
  tx: Tx,
  { first, assigneeId, conversationId }: MessageFacts,
): Promise<Pick<Telling, 'kind' | 'memberIds'>> {
  if (first && assigneeId === null) return { kind: 'new_unassigned', memberIds: await everybody(tx) };
  return {
    kind: 'customer_reply',
    memberIds: [assigneeId, ...(await followersOf(tx, conversationId))].flatMap(some),
  };
}

async function ofReading(
  tx: Tx,
  { dissatisfied, harassing }: MessageFacts,
  common: Omit<ConversationTelling, 'kind' | 'memberIds'>,
): Promise<Telling[]> {
  const memberIds = await everybody(tx);
  const tellings: Telling[] = [];
  if (harassing) tellings.push({ ...common, kind: 'harassment', memberIds });
  if (dissatisfied) tellings.push({ ...common, kind: 'dissatisfaction', memberIds });
  return tellings;
}

async function ofActivity(
  tx: Tx,
  subject: string,
  activity: ActivityFacts,
  approvers: Approvers,
): Promise<Telling[]> {
  const { kind, actorId, data, conversationId, assigneeId } = activity;
  const common = { subject, conversationId, actorId, detail: null };
  switch (kind) {
    case 'assigned':
      return ofAssignment(common, data['from'] ?? null, data['to'] ?? null);
    case 'approval_requested':
      return [{ ...common, kind: 'approval_wanted', memberIds: await approvers(tx) }];
    case 'approval_approved':
      return [{ ...common, kind: 'approved', memberIds: some(data['writer']) }];
    case 'approval_sent_back':
      return [{ ...common, kind: 'sent_back', memberIds: some(data['writer']) }];
    case 'handover_offered':
    case 'handover_accepted':
    case 'handover_declined':
    case 'acting_set':
      return ofPeople(common, kind, data);
    case 'attention_raised':
      return ofAttention(tx, common, data['owner'] ?? null);
    case 'callback_set':
      return ofCallbackSet(common, data);
    case 'improvement_due':
      return [
        {
          ...common,
          kind: 'improvement_due',
          detail: data['detail'] === 'lead' ? 'lead' : null,
          memberIds: (data['to'] ?? '').split(' ').filter((id) => id !== ''),
        },
      ];
    case 'hold_ended':
      return [
        { ...common, kind: 'hold_returned', memberIds: await responsible(tx, conversationId, [assigneeId]) },
      ];
    case 'send_failed':
    case 'bounced': {
      const lost = await findUndelivered(tx, conversationId);
      const detail = lost === undefined || lost.delivery === 'failed' ? null : lost.delivery;
      const memberIds = await responsible(tx, conversationId, [lost?.authorId ?? null, assigneeId]);
      return [{ ...common, kind: 'delivery_failed', detail, memberIds }];
    }
    default:
      return [];
  }
}

/** A customer needs care at once: who looks after them is told, or, where nobody does, who leads. */
async function ofAttention(
  tx: Tx,
  common: Omit<ConversationTelling, 'kind' | 'memberIds'>,
  owner: string | null,
): Promise<Telling[]> {
  return [{ ...common, kind: 'attention_urgent', memberIds: owner === null ? await leads(tx) : [owner] }];
}

/** Who is given a conversation that was somebody's takes it over; whom it is taken from is told too. */
function ofAssignment(
  common: Omit<ConversationTelling, 'kind' | 'memberIds'>,
  from: string | null,
  to: string | null,
): Telling[] {
  if (from === null) return [{ ...common, kind: 'assigned', memberIds: some(to) }];
  return [
    { ...common, kind: 'handed_over', detail: 'received', memberIds: some(to) },
    { ...common, kind: 'handed_over', detail: 'given', memberIds: some(from) },
  ];
}

/** Those who have to do with it, or, where there is nobody, those who follow. */
async function responsible(
  tx: Tx,
  conversationId: string,
  memberIds: readonly (string | null)[],
): Promise<string[]> {
  const known = memberIds.flatMap(some);
  return known.length > 0 ? known : followersOf(tx, conversationId);
}

function some(id: string | null | undefined): string[] {
  return id === null || id === undefined ? [] : [id];
}
