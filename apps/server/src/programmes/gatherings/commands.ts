import {
  createGathering,
  type ChangeGathering,
  type CreateGathering,
  type GatheringAnswer,
  type GatheringInvitation,
  type Gathering,
  type InviteToGathering,
} from '@madoguchi/contract';
import { recordAudit } from '../../audit/index.ts';
import { lockCustomer, wholePerson } from '../../customers/index.ts';
import { codeKey, newCode } from '../../growth/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, hashOfAddress, newSecretAddress, type Actor } from '../../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../../platform/realtime/index.ts';
import { movedOn, noSuch, programmeNews, wrong } from '../dependencies.ts';
import * as store from './gathering.store.ts';
import * as invitations from './invitation.store.ts';

/** @throws AppError `invalid_request` */
function checkTimes({
  startsAt,
  endsAt,
  answerBy,
}: Pick<CreateGathering, 'startsAt' | 'endsAt' | 'answerBy'>): void {
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt))
    throw wrong('endsAt', 'must be after «startsAt»');
  if (answerBy !== null && Date.parse(answerBy) > Date.parse(startsAt))
    throw wrong('answerBy', 'must not be after «startsAt»');
}

export function create(
  dependencies: ChangeDependencies,
  actor: Actor,
  given: CreateGathering,
): Promise<string> {
  checkTimes(given);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const id = await store.insertGathering(tx, given, actor.memberId);
    const subject = { type: 'gathering', id, name: given.name.ja };
    await recordAudit(tx, actor, 'gathering.created', {
      subject,
      after: { seats: given.seats, cancelled: false },
    });
    events.push(programmeNews('event', id));
    return id;
  });
}

/** Changes an event. Fewer seats than are taken turn nobody away. @throws AppError `not_found`, `conflict`, `invalid_request` */
export function change(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, cancelled, ...given }: ChangeGathering,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.lockGathering(tx, id);
    if (before === undefined) throw noSuch('event');
    if (before.revision !== basedOn) throw movedOn();
    const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const after = createGathering.parse({ ...before, ...changed });
    checkTimes(after);
    const to = { ...after, cancelled: cancelled ?? before.cancelled };
    await store.updateGathering(tx, id, to);
    await recordAudit(tx, actor, 'gathering.updated', {
      subject: { type: 'gathering', id, name: after.name.ja },
      before: { seats: before.seats, cancelled: before.cancelled },
      after: { seats: to.seats, cancelled: to.cancelled },
    });
    events.push(programmeNews('event', id));
  });
}

type Invited = { invitationId: string; secret: string };
type Told = { broadcastId: string; tokenHash: Buffer };

/** Until when guests may answer by themselves, in milliseconds. */
export const closesAt = ({ startsAt, answerBy }: Pick<Gathering, 'startsAt' | 'answerBy'>): number =>
  Date.parse(answerBy ?? startsAt);

/** Invites a customer by name, once a person. @throws AppError `not_found`, `conflict` */
export function invite(
  dependencies: ChangeDependencies,
  actor: Actor,
  gatheringId: string,
  { customerId, language }: InviteToGathering,
): Promise<Invited> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const customer = await lockCustomer(tx, customerId);
    const gathering = await store.lockGathering(tx, gatheringId);
    if (gathering === undefined) throw noSuch('event');
    if (customer === undefined) throw noSuch('customer');
    if (customer.erasedAt !== null)
      throw new AppError('conflict', 'Their data was erased on request: they are not written to any more.');
    if (gathering.cancelled) throw new AppError('conflict', 'This event does not take place.');
    const person = await wholePerson(tx, customer.id);
    if ((await invitations.findInvitationOf(tx, gatheringId, person)) !== undefined)
      throw new AppError(
        'conflict',
        'They are invited already. Make a new link for them where the first one was lost.',
      );
    const secret = newSecretAddress(tx.workspaceId);
    const given = { gatheringId, customerId: customer.id, language, tokenHash: hashOfAddress(secret) };
    const invitationId = await addGuest(tx, given, actor.memberId);
    events.push(programmeNews('event', gatheringId));
    return { invitationId, secret };
  });
}

/** Adds a guest with a free code for the door. @throws AppError `conflict` where chance finds none */
async function addGuest(
  tx: Tx,
  given: Omit<invitations.NewInvitation, 'doorCode'>,
  memberId: string | null,
): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const doorCode = newCode({ prefix: '', length: 6, checkDigit: true });
    const id = await invitations.insertInvitation(tx, { ...given, doorCode }, memberId);
    if (id !== null) return id;
  }
  throw new AppError('conflict', 'No free code was found for the door. Try again.');
}

/**
 * A guest whom a broadcast tells their address: invited by it, or long before; then they keep their answer and the addresses that
 * they had. Whoever calls this holds the customer and the event.
 */
export async function inviteByBroadcast(
  tx: Tx,
  { broadcastId, tokenHash, ...given }: Omit<invitations.NewInvitation, 'doorCode' | 'tokenHash'> & Told,
): Promise<void> {
  const person = await wholePerson(tx, given.customerId);
  const before = await invitations.findInvitationOf(tx, given.gatheringId, person);
  const invitationId = before?.id ?? (await addGuest(tx, { ...given, tokenHash: null }, null));
  await invitations.putAddress(tx, { invitationId, broadcastId, tokenHash });
}

/** A new personal address; the one before opens nothing any more. @throws AppError `not_found`, `conflict` */
export function renewLink(dependencies: ChangeDependencies, actor: Actor, id: string): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { invitation } = await lockInvitation(tx, id);
    const customer =
      invitation.customer === null ? undefined : await lockCustomer(tx, invitation.customer.id);
    if (customer === undefined || customer.erasedAt !== null)
      throw new AppError('conflict', 'Their data was erased on request: they are not written to any more.');
    const secret = newSecretAddress(tx.workspaceId);
    await invitations.setToken(tx, id, hashOfAddress(secret));
    events.push(programmeNews('event', invitation.gatheringId));
    return secret;
  });
}

type Locked = { gathering: Gathering; invitation: GatheringInvitation };

/** An invitation as it is while nobody else can change anything about its event. @throws AppError `not_found` */
export async function lockInvitation(tx: Tx, id: string): Promise<Locked> {
  const seen = await invitations.findInvitation(tx, id);
  const gathering = seen && (await store.lockGathering(tx, seen.gatheringId));
  const invitation = gathering && (await invitations.findInvitation(tx, id));
  if (gathering === undefined || invitation === undefined) throw noSuch('invitation');
  return { gathering, invitation };
}

/** What came of an answer: taken, or why it was not. */
export type Taken = 'taken' | 'full' | 'closed';

/**
 * Takes an answer, by the guest or for them. A seat is given only while one is free; to say again what was said changes nothing.
 */
export async function takeAnswer(
  tx: Tx,
  id: string,
  answer: GatheringAnswer,
  { memberId, now }: { memberId: string | null; now: Date },
): Promise<{ taken: Taken; gatheringId: string }> {
  const { gathering, invitation } = await lockInvitation(tx, id);
  const gatheringId = gathering.id;
  if (invitation.answer === answer) return { taken: 'taken', gatheringId };
  // By telephone it may be later than it is for themselves, until it begins.
  const closes = memberId === null ? closesAt(gathering) : Date.parse(gathering.startsAt);
  if (gathering.cancelled || now.getTime() > closes) return { taken: 'closed', gatheringId };
  if (answer === 'yes' && gathering.counts.yes >= gathering.seats) return { taken: 'full', gatheringId };
  await invitations.insertAnswer(tx, id, answer, memberId);
  return { taken: 'taken', gatheringId };
}

/** Somebody told us what they answer. @throws AppError `not_found`, `conflict` where no seat is free, or it has begun */
export function answerFor(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  id: string,
  answer: GatheringAnswer,
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const { taken, gatheringId } = await takeAnswer(tx, id, answer, { memberId, now: new Date() });
    if (taken === 'full')
      throw new AppError('conflict', 'Every seat is taken. Add seats, or wait until one is given back.');
    if (taken === 'closed')
      throw new AppError(
        'conflict',
        'This event has begun or does not take place: answers are not taken any more.',
      );
    events.push(programmeNews('event', gatheringId));
  });
}

/** Ticks that somebody came, or takes that back; what is so already stays as it is. @throws AppError `not_found` */
export function tick(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  id: string,
  came: boolean,
): Promise<{ already: boolean }> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const { invitation } = await lockInvitation(tx, id);
    const already = (invitation.cameAt !== null) === came;
    if (already) return { already };
    await invitations.insertArrival(tx, id, came, memberId);
    events.push(programmeNews('event', invitation.gatheringId));
    return { already };
  });
}

/** Whose code was scanned or entered at the door. @throws AppError `not_found` */
export async function guestOf(tx: Tx, gatheringId: string, code: string): Promise<GatheringInvitation> {
  const found = await invitations.findByDoorCode(tx, gatheringId, codeKey(code));
  if (found === undefined)
    throw new AppError(
      'not_found',
      'Nobody is invited to this event with this code. Look for them by name in the list.',
    );
  return found;
}
