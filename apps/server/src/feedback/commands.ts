import type {
  CreateFeedback,
  FeedbackItem,
  FeedbackTold,
  MoveFeedback,
  UpdateFeedback,
} from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type NewEvent } from '../platform/realtime/index.ts';
import { feedbackNews, noSuchItem, type FeedbackDependencies } from './dependencies.ts';
import { isClosed, refusalOf, type Refusal } from './domain.ts';
import { dueWithin, usualDays } from './due.ts';
import * as store from './item.store.ts';
import { noteEvent } from './trail.store.ts';

async function requireMember(
  { memberExists }: Pick<FeedbackDependencies, 'memberExists'>,
  tx: Tx,
  id: string | null,
) {
  if (id !== null && !(await memberExists(tx, id)))
    throw new AppError('not_found', 'This workspace has no such member (ownerId).');
}

/** Where feedback is from. @throws AppError `not_found`, `invalid_request` */
async function sourceOf(tx: Tx, given: CreateFeedback) {
  const { conversationId, messageId } = given;
  if (conversationId === null) {
    if (messageId !== null)
      throw new AppError('invalid_request', 'Say of which conversation the message is (conversationId).', {
        errors: [{ path: 'conversationId', message: 'is missing' }],
      });
    const customer = given.customerId === null ? undefined : await findCustomer(tx, given.customerId);
    if (given.customerId !== null && (customer === undefined || customer.erasedAt !== null))
      throw new AppError('not_found', 'This workspace has no such customer (customerId).');
    const contact = customer === undefined ? null : await store.contactPersonOf(tx, customer.id);
    return { customerId: customer?.id ?? null, contact, source: 'hand' as const };
  }
  const place = await store.placeOf(tx, conversationId, messageId);
  if (place === undefined)
    throw new AppError(
      'not_found',
      'This workspace has no such conversation or message (conversationId, messageId).',
    );
  return {
    customerId: place.customerId,
    contact: place.contactPersonId,
    source: messageId === null ? ('hand' as const) : ('message' as const),
  };
}

/** Writes down what a customer said. Answers its id. @throws AppError `not_found`, `invalid_request` */
export function createItem(
  dependencies: FeedbackDependencies,
  actor: Actor,
  given: CreateFeedback,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { customerId, contact, source } = await sourceOf(tx, given);
    await requireMember(dependencies, tx, given.ownerId ?? null);
    const id = newId();
    const now = new Date();
    await store.insertItem(tx, {
      id,
      text: storable(given.text),
      kind: given.kind,
      source,
      customerId,
      conversationId: given.conversationId,
      messageId: given.messageId,
      answerId: null,
      ownerId: given.ownerId === undefined ? (contact ?? actor.memberId) : given.ownerId,
      dueAt: given.dueAt === undefined ? await dueWithin(tx, now, usualDays) : new Date(given.dueAt),
      createdBy: actor.memberId,
    });
    await noteEvent(tx, id, 'made', actor.memberId, { source });
    events.push(feedbackNews(id));
    if (given.conversationId !== null)
      events.push({ type: 'conversation.updated', conversationId: given.conversationId });
    return id;
  });
}

/** @throws AppError `not_found`, `conflict` when somebody was faster */
export async function lockSeen(tx: Tx, id: string, basedOn: number | null): Promise<FeedbackItem> {
  const item = await store.lockItem(tx, id);
  if (item === undefined) throw noSuchItem();
  if (basedOn !== null && item.revision !== basedOn)
    throw new AppError(
      'conflict',
      'Somebody has changed this feedback since you opened it. Nothing was changed: look at it as it is now.',
    );
  return item;
}

/** What everybody may read is whole: what was said, and what was done. @throws AppError `invalid_request` */
function refuseHalf({ publicVoice, publicAction }: Pick<FeedbackItem, 'publicVoice' | 'publicAction'>): void {
  if ((publicVoice ?? '') === '' || (publicAction ?? '') !== '') return;
  throw new AppError('invalid_request', 'Say what was done about it too, or take it off the list.', {
    errors: [{ path: 'publicAction', message: 'is missing' }],
  });
}

const words = (text: string | null): string | null => (text === null || text === '' ? null : storable(text));

/** Changes what is written down about it. @throws AppError `not_found`, `conflict`, `invalid_request` */
export function changeItem(
  dependencies: FeedbackDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...change }: UpdateFeedback,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const item = await lockSeen(tx, id, basedOn);
    const ownerId = change.ownerId === undefined ? (item.owner?.id ?? null) : change.ownerId;
    const improvementId =
      change.improvementId === undefined ? (item.improvement?.id ?? null) : change.improvementId;
    await requireMember(dependencies, tx, change.ownerId ?? null);
    if (improvementId !== null && !(await store.caseExists(tx, improvementId)))
      throw new AppError('not_found', 'This workspace has no such case (improvementId).');
    const after = {
      text: storable(change.text ?? item.text),
      kind: change.kind ?? item.kind,
      outcome: storable(change.outcome ?? item.outcome),
      dueAt: change.dueAt ?? item.dueAt,
      ownerId,
      improvementId,
      publicVoice: words(change.publicVoice === undefined ? item.publicVoice : change.publicVoice),
      publicAction: words(change.publicAction === undefined ? item.publicAction : change.publicAction),
    };
    refuseHalf(after);
    await store.saveItem(tx, id, after);
    await noteEvent(tx, id, 'changed', actor.memberId, { fields: Object.keys(change).join(',') });
    events.push(feedbackNews(id));
  });
}

const refusals: Record<Refusal, ['conflict' | 'unprocessable', string, string | null]> = {
  same: ['conflict', 'It stands there already.', null],
  reopen_first: ['conflict', 'This feedback is closed. Take it up again first (considering).', null],
  reason_needed: ['unprocessable', 'Say in «reason» why nothing follows: it stays on record.', 'reason'],
  outcome_needed: [
    'unprocessable',
    'Say in «outcome» what was done, so that the customer can be told.',
    'outcome',
  ],
  tell_first: ['unprocessable', 'Tell the customer first what came of it, then close it (told).', null],
};

function refuse(refusal: Refusal): AppError {
  const [code, detail, path] = refusals[refusal];
  return new AppError(code, detail, path === null ? {} : { errors: [{ path, message: 'is missing' }] });
}

/** Moves feedback on; those that say the same go with it, but each is told and closed for itself. */
export function moveItem(
  dependencies: FeedbackDependencies,
  actor: Actor,
  id: string,
  { basedOn, to, ...given }: MoveFeedback,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const item = await lockSeen(tx, id, basedOn);
    const reason = storable(given.reason ?? item.reason);
    const outcome = storable(given.outcome ?? item.outcome);
    const standing = {
      ...item,
      reason,
      outcome,
      hasCustomer: item.customer !== null,
      told: item.toldAt !== null,
    };
    const refusal = refusalOf(standing, to);
    if (refusal !== null) throw refuse(refusal);
    await moveOne(dependencies, tx, events, actor, item, { to, reason, outcome });
    if (to === 'done') return;
    for (const { id: memberId } of await store.listMembers(tx, id)) {
      const other = await store.lockItem(tx, memberId);
      if (other === undefined || isClosed(other.state) || other.state === to) continue;
      await moveOne(dependencies, tx, events, actor, other, { to, reason, outcome });
    }
  });
}

async function moveOne(
  { ended }: Pick<FeedbackDependencies, 'ended'>,
  tx: Tx,
  events: NewEvent[],
  actor: Actor,
  item: FeedbackItem,
  { to, reason, outcome }: { to: FeedbackItem['state']; reason: string; outcome: string },
): Promise<void> {
  const closedAt = isClosed(to) ? new Date() : null;
  await store.moveItem(tx, item.id, { state: to, reason, outcome, closedAt });
  await noteEvent(tx, item.id, 'moved', actor.memberId, { from: item.state, to });
  if (closedAt !== null && item.answerId !== null && item.customer !== null)
    await ended(tx, { customerId: item.customer.id, answerId: item.answerId });
  events.push(feedbackNews(item.id));
}

/** The customer was told what came of it. @throws AppError `unprocessable` where there is none to tell, or nothing to tell */
export function tellItem(
  dependencies: FeedbackDependencies,
  actor: Actor,
  id: string,
  { basedOn, how }: { basedOn: number; how: FeedbackTold },
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const item = await lockSeen(tx, id, basedOn);
    if (item.customer === null)
      throw new AppError('unprocessable', 'Nobody knows who said this: there is no customer to be told.');
    if (item.outcome.trim() === '' && item.reason.trim() === '') throw refuse('outcome_needed');
    await store.noteTold(tx, id, how);
    await noteEvent(tx, id, 'told', actor.memberId, { how });
    events.push(feedbackNews(id));
  });
}

/** Puts feedback together with what says the same. @throws AppError `not_found`, `conflict` */
export function groupItem(
  dependencies: FeedbackDependencies,
  actor: Actor,
  id: string,
  withId: string | null,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    // In the order of their ids, so that two who put the same together do not wait for each other.
    const ids = [id, ...(withId === null ? [] : [withId])].toSorted();
    const found = new Map<string, FeedbackItem>();
    for (const each of ids) found.set(each, await lockSeen(tx, each, null));
    const other = withId === null ? undefined : found.get(withId);
    const headId = other === undefined ? null : (other.groupId ?? other.id);
    if (headId === id) throw new AppError('conflict', 'These stand together already.');
    await store.setGroup(tx, id, headId);
    await noteEvent(tx, id, headId === null ? 'ungrouped' : 'grouped', actor.memberId, { head: headId });
    events.push(feedbackNews(id));
  });
}
