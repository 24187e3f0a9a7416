import type { AnswerVia, Correspondent } from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { AnswerKind, WritingDependencies } from './dependencies.ts';
import { answeredBy, answeredMessage, type ThreadTail } from './message-queries.store.ts';
import { channelForSending, findPlace, type Place, type SendingChannel } from './sending.store.ts';

/** How an answer goes: by which channel, to whom, and what of the conversation it follows there. */
export type Way = {
  channel: SendingChannel;
  kind: AnswerKind;
  to: Correspondent[];
  /** The message there that it follows; undefined where it is the first one. */
  tail: ThreadTail | undefined;
  /** What it quotes, when its writer wants that; null where there is nothing that may be quoted there. */
  quotable: string | null;
  /** Null where customers know none yet. */
  subject: string | null;
  /** The kind of channel that the customer used, where this is another way than theirs; null for theirs. */
  otherThan: string | null;
};

/** What the customer used last, and the way back to them; the way is undefined where nothing can be sent there. */
export type Usual = {
  used: SendingChannel | undefined;
  answered: ThreadTail | undefined;
  way: Way | undefined;
};

export type Answering = Pick<WritingDependencies, 'answering'>;

/** An answer goes where the customer asked for it (Reply-To), else to whom they wrote as. */
function recipientsOf(answered: ThreadTail): Correspondent[] {
  if (answered.direction === 'outbound') return answered.recipients.to ?? [];
  return [answered.recipients.replyTo ?? { name: answered.fromName, address: answered.fromAddress }];
}

/** The addresses an answer to this conversation would go to now; none while there is nothing to answer. */
export async function recipientsFor(tx: Tx, conversationId: string): Promise<string[]> {
  const answered = await answeredMessage(tx, conversationId);
  if (answered !== undefined) return recipientsOf(answered).map(({ address }) => address);
  const firstTo = (await findPlace(tx, conversationId))?.firstTo ?? null;
  return firstTo === null ? [] : [firstTo];
}

/**
 * The way an answer goes unless another is chosen: by the channel that the customer used last in this conversation, else
 * by the conversation's own.
 */
export async function usualWay({ answering }: Answering, tx: Tx, place: Place): Promise<Usual> {
  const answered = await answeredMessage(tx, place.id);
  const own = await channelForSending(tx, place.channelId);
  if (answered === undefined && place.firstTo !== null)
    return { used: own, answered, way: firstWay(answering, own, place, place.firstTo) };
  const isElsewhere = answered !== undefined && answered.channelId !== place.channelId;
  const used = isElsewhere ? await channelForSending(tx, answered.channelId) : own;
  const [ownKind, usedKind] = [own, used].map((one) => (one === undefined ? undefined : answering(one.type)));
  const carried = used !== undefined && ownKind?.carriesOnTo?.includes(used.type) === true;
  const stays = usedKind === undefined || carried;
  const [channel, kind] = stays ? [own, ownKind] : [used, usedKind];
  if (channel === undefined || kind === undefined) return { used, answered, way: undefined };
  // What cannot be answered where it was said (a call) is answered where the conversation is, to whom was there.
  const tail = isElsewhere && stays && !carried ? await answeredBy(tx, place.id, channel.type) : answered;
  if (tail === undefined) return { used, answered, way: undefined };
  const subject = kind.letter ? subjectOf(place, ownKind, tail) : place.subject;
  const way = { channel, kind, to: recipientsOf(tail), tail, quotable: tail.id, subject, otherThan: null };
  return { used, answered, way };
}

/** How our first message goes to whoever has not written yet; undefined while that channel is off. */
function firstWay(
  answering: Answering['answering'],
  channel: SendingChannel | undefined,
  { subject }: Place,
  to: string,
): Way | undefined {
  const kind = channel === undefined ? undefined : answering(channel.type);
  if (channel?.enabled !== true || kind?.reaches === undefined) return undefined;
  const way = { channel, kind, to: [{ name: null, address: to }], subject };
  return { ...way, tail: undefined, quotable: null, otherThan: null };
}

/** A subject that customers may read: of a conversation by mail, else of an earlier mail in it. What others are called is for the house. */
export function subjectOf(
  place: Place,
  own: AnswerKind | undefined,
  tail: ThreadTail | undefined,
): string | null {
  if (own?.letter === true) return place.subject;
  const known = tail?.subject ?? '';
  return known.trim() === '' ? null : known;
}

/**
 * Finds out how an answer goes, the usual way or a chosen one.
 * @throws AppError `unprocessable` when nothing can be sent that way; `not_found`; `other_channel_unconfirmed` for a way
 * that is not the customer's own and that nobody was asked about.
 */
export async function findWay(
  dependencies: Answering,
  tx: Tx,
  place: Place,
  via: AnswerVia | null,
): Promise<Way> {
  const usual = await usualWay(dependencies, tx, place);
  const { way, used } = usual;
  if (via === null) return way ?? refuse(usual, place);
  if (way?.channel.id === via.channelId && way.to.some(({ address }) => isSame(address, via.to))) return way;
  const { channel, kind } = await chosenChannel(dependencies, tx, via.channelId);
  const to = await addressOf(tx, place.customerId, { channel, kind, to: via.to });
  const { type: channelType, name: channelName } = channel;
  if (!via.confirmed) {
    throw new AppError(
      'other_channel_unconfirmed',
      `The customer wrote ${used === undefined ? 'elsewhere' : `by ${used.type}`}. Ask whether this answer may go to ${to} by ${channelType}, then send it with «confirmed» (via).`,
      { way: { used: used?.type ?? null, channelType, channelName, to } },
    );
  }
  const tail = await answeredBy(tx, place.id, channelType);
  const subject = kind.letter
    ? (via.subject ?? (await knownSubject(dependencies, tx, place, tail)))
    : place.subject;
  const quotable = quotableBy(dependencies, usual, { channel, kind });
  // Where nothing was written yet, the conversation's own channel is no other way than theirs.
  const isFirst = usual.answered === undefined && used?.id === channel.id;
  const otherThan = isFirst ? null : (used?.type ?? '');
  return { channel, kind, to: [{ name: null, address: to }], tail, quotable, subject, otherThan };
}

/** Addresses as people write them. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function refuse({ used, answered }: Usual, { firstTo }: Place): never {
  if (answered === undefined && firstTo !== null) throw cannotBegin();
  if (answered === undefined)
    throw new AppError('unprocessable', 'This conversation has no message to answer.');
  throw new AppError(
    'unprocessable',
    used?.type === 'phone'
      ? 'Nothing can be sent by telephone. Call the customer, or write to them by another channel.'
      : 'Nothing can be sent by this channel: it belongs to the sample. Connect a mailbox under settings.',
  );
}

/** What is told when nothing can be sent by a channel at present. */
export const cannotBegin = () =>
  new AppError(
    'unprocessable',
    'Nothing can be sent by this channel now: it is off, or only answers what is written to it. Choose another.',
  );

async function chosenChannel({ answering }: Answering, tx: Tx, channelId: string) {
  const channel = await channelForSending(tx, channelId);
  if (channel === undefined)
    throw new AppError('not_found', 'This workspace has no such channel (via.channelId).');
  const kind = answering(channel.type);
  if (kind?.reaches === undefined || !channel.enabled)
    throw new AppError(
      'unprocessable',
      'No answer can be sent by this channel now (via.channelId). Choose another.',
    );
  return { channel, kind };
}

/** What is known of whom an address is of, by a kind of channel; anybody where it takes any address. */
export function personAt(tx: Tx, kind: AnswerKind, channelId: string, address: string) {
  return kind.person === undefined
    ? Promise.resolve({ name: null, reachable: true })
    : kind.person(tx, channelId, address);
}

/** The customer's address as it is on record. @throws AppError `unprocessable` when it is none of theirs. */
async function addressOf(
  tx: Tx,
  customerId: string,
  { channel, kind, to }: Pick<Way, 'channel' | 'kind'> & { to: string },
): Promise<string> {
  const points = (await findCustomer(tx, customerId))?.contactPoints ?? [];
  const point = points.find((one) => one.kind === kind.reaches && isSame(one.value, to));
  const person = point === undefined ? null : await personAt(tx, kind, channel.id, point.value);
  if (point === undefined || person === null)
    throw new AppError(
      'unprocessable',
      'The customer has no such contact point that this channel reaches (via.to). Choose one of theirs, or add it to their record.',
    );
  return point.value;
}

/** The subject that a mail would have in a conversation, after its newest one (`tail`). */
export async function knownSubject(
  { answering }: Answering,
  tx: Tx,
  place: Place,
  tail: ThreadTail | undefined,
): Promise<string | null> {
  const own = await channelForSending(tx, place.channelId);
  return subjectOf(place, own === undefined ? undefined : answering(own.type), tail);
}

/** Customers' own words may be quoted in a letter, and where they were written; what was noted of a call never leaves the house. */
function quotableBy(
  { answering }: Answering,
  { used, answered }: Usual,
  { channel, kind }: Pick<Way, 'channel' | 'kind'>,
): string | null {
  if (answered === undefined || used === undefined) return null;
  if (answered.channelId === channel.id) return answered.id;
  const isTheirs = answered.direction === 'inbound' && answering(used.type) !== undefined;
  return kind.letter && isTheirs ? answered.id : null;
}
