import type { CreateFirstMessage, Customer, FirstMessage, UpdateFirstMessage } from '@madoguchi/contract';
import { customerOf, findCustomer, readEmail } from '../../customers/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import type { NewEvent } from '../../platform/realtime/index.ts';
import { changing, type ChangeDependencies } from '../changing.ts';
import { provisionalName, storable } from '../domain.ts';
import { lockKnown } from '../known.ts';
import type { Answering } from '../ways.ts';
import { saveDraft } from '../writing.store.ts';
import * as store from './first-message.store.ts';
import { chooseWay, startWays } from './start-ways.ts';

export type FirstMessageDependencies = ChangeDependencies & Answering;

const noSuchFirstMessage = () =>
  new AppError('not_found', 'There is no such new message in this workspace; it may have been sent already.');

/** The customer one writes to. @throws AppError `not_found`; `invalid_request` for what is no address; `conflict` */
async function recipient(
  tx: Tx,
  events: NewEvent[],
  { customerId, email, name }: CreateFirstMessage,
): Promise<Customer> {
  const id = customerId ?? (await customerAt(tx, events, email ?? '', name));
  const customer = await findCustomer(tx, id);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace (customerId).');
  if (customer.erasedAt !== null)
    throw new AppError(
      'conflict',
      'The data of this customer was erased on request: nobody can write to them.',
    );
  return customer;
}

/** Whose address it is; somebody new where it is nobody's. */
async function customerAt(tx: Tx, events: NewEvent[], email: string, name = ''): Promise<string> {
  const read = readEmail(storable(email));
  if (read === null) {
    const message = 'This is no e-mail address. Write it like hanako@example.jp.';
    throw new AppError('invalid_request', message, { errors: [{ path: 'email', message }] });
  }
  const customerId = await customerOf(tx, {
    kind: 'email',
    ...read,
    name: provisionalName(name, read.value),
  });
  events.push({ type: 'customer.updated', conversationId: null, data: { customerId } });
  return customerId;
}

/** An empty conversation for a first message, in the caller's transaction. Without `id`, what is begun already is gone on with. */
export async function openWithin(
  dependencies: Answering,
  tx: Tx,
  events: NewEvent[],
  memberId: string,
  { id, ...given }: CreateFirstMessage & { id?: string },
): Promise<string> {
  const customer = await recipient(tx, events, given);
  // Of who is named by an address, that address is meant.
  const asked =
    given.email === undefined ? given : { ...given, to: given.to ?? readEmail(given.email)?.value };
  const { channelId, to } = chooseWay(await startWays(dependencies, tx, customer), asked);
  const place = { customerId: customer.id, channelId, to, memberId };
  const subject = storable(given.subject);
  const same = id === undefined ? await store.findSame(tx, place) : undefined;
  if (same !== undefined) {
    if (same.subject === '' && subject !== '')
      await store.changeFirstMessage(tx, same.id, { ...place, subject });
    return same.id;
  }
  const made = id ?? newId();
  await store.insertFirstMessage(tx, { id: made, ...place, subject });
  return made;
}

/** Begins a first message to a customer. Nothing is sent, and nobody else sees it yet. */
export function createFirstMessage(
  dependencies: FirstMessageDependencies,
  actor: Actor,
  given: CreateFirstMessage,
): Promise<FirstMessage> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const id = await openWithin(dependencies, tx, events, actor.memberId, given);
    return readFirstMessage(tx, actor, id);
  });
}

/** @throws AppError `not_found`, also when its message has been sent */
export async function readFirstMessage(tx: Tx, { memberId }: Actor, id: string): Promise<FirstMessage> {
  const found = await store.findFirstMessage(tx, memberId, id);
  if (found === undefined) throw noSuchFirstMessage();
  return found;
}

/** Gives it another subject, or another way of the same customer. */
export function updateFirstMessage(
  dependencies: FirstMessageDependencies,
  actor: Actor,
  id: string,
  change: UpdateFirstMessage,
): Promise<FirstMessage> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const conversation = await lockBeginning(tx, id, actor);
    const before = { channelId: conversation.channelId, to: conversation.firstTo ?? '' };
    const subject = storable(change.subject ?? conversation.subject);
    const way =
      change.channelId === undefined && change.to === undefined
        ? before
        : await otherWay(dependencies, tx, conversation.customerId, {
            channelId: change.channelId ?? before.channelId,
            to: change.to ?? (change.channelId === undefined ? before.to : undefined),
          });
    await store.changeFirstMessage(tx, id, { ...way, subject });
    events.push({ type: 'conversation.updated', conversationId: id });
    return readFirstMessage(tx, actor, id);
  });
}

async function otherWay(
  dependencies: Answering,
  tx: Tx,
  customerId: string,
  asked: { channelId: string; to: string | undefined },
): Promise<{ channelId: string; to: string }> {
  const customer = await findCustomer(tx, customerId);
  return chooseWay(customer === undefined ? [] : await startWays(dependencies, tx, customer), asked);
}

/** What is not sent yet is its writer's alone; of a writer who has left, anybody's. */
async function lockBeginning(tx: Tx, id: string, actor: Actor) {
  const conversation = await lockKnown(tx, id);
  const { assigneeId } = conversation;
  if (!conversation.beginning || (assigneeId !== null && assigneeId !== actor.memberId))
    throw noSuchFirstMessage();
  return conversation;
}

/** Throws a first message away that was not sent. @throws AppError `not_found`; `conflict` where more is in it */
export function discardFirstMessage(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx) => {
    await lockBeginning(tx, id, actor);
    if (!(await store.deleteFirstMessage(tx, id)))
      throw new AppError(
        'conflict',
        'There are notes in this conversation already: it cannot be thrown away.',
      );
  });
}

/**
 * Lays a first message before a member, as a draft of theirs to look through and send: for features that propose one
 * (after-care, promises). Answers its id; its page is `/inbox/new?draft=<id>`.
 * @throws AppError as `createFirstMessage`
 */
export async function proposeFirstMessage(
  dependencies: Answering,
  tx: Tx,
  events: NewEvent[],
  memberId: string,
  { text, ...given }: CreateFirstMessage & { text: string },
): Promise<string> {
  const id = await openWithin(dependencies, tx, events, memberId, { ...given, id: newId() });
  await saveDraft(tx, id, memberId, { text: storable(text), basedOn: null, attachmentIds: [], cc: [] });
  return id;
}

/** Beginnings that nothing was written in are forgotten after this many days. */
const blankDays = 2;

export function forgetBlank(dependencies: ChangeDependencies, workspaceId: string): Promise<unknown> {
  return changing(dependencies, workspaceId, (tx) => store.forgetBlank(tx, blankDays));
}
