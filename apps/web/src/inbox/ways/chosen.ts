import type { AnswerVia, AnswerWay, AnswerWays, Message } from '@madoguchi/contract';

/** Another way than the usual one, with the subject its mail gets. */
export type Chosen = { channelId: string; to: string; subject: string };

const isOf = (way: AnswerWay, { channelId, to }: Pick<Chosen, 'channelId' | 'to'>): boolean =>
  way.channelId === channelId && way.to.toLowerCase() === to.toLowerCase();

/** The way an answer goes now; undefined while it is not known, and where one must be chosen first. */
export function currentWay(ways: AnswerWays | undefined, chosen: Chosen | null): AnswerWay | undefined {
  const usual = ways?.items.find((way) => way.usual);
  if (chosen === null) return usual;
  // What was chosen may have left the record meanwhile, or become the usual way by an answer of the customer's.
  return ways?.items.find((way) => isOf(way, chosen)) ?? usual;
}

/** What the request says of the way; undefined for the usual one. A person was asked before it was chosen. */
export function viaOf(way: AnswerWay | undefined, chosen: Chosen | null): AnswerVia | undefined {
  if (way === undefined || chosen === null || way.usual || !isOf(way, chosen)) return undefined;
  const { channelId, to, letter } = way;
  const subject = chosen.subject.trim();
  return { channelId, to, confirmed: true, ...(letter && subject !== '' && { subject }) };
}

/** Kinds of channels that have words of their own; any other is called by its name. */
const kinds = ['email', 'line', 'chat', 'phone'] as const;
export type Kind = (typeof kinds)[number];

export function kindOf(type: string | null): Kind | null {
  return kinds.find((kind) => kind === type) ?? null;
}

/** To whom it goes, as people know it: LINE's identifiers say nothing to anybody. */
export function recipientOf({
  channelType,
  name,
  to,
}: Pick<AnswerWay, 'channelType' | 'name' | 'to'>): string {
  if (channelType === 'email') return to;
  return name ?? '';
}

/** The other way that a message went, null for the usual one: taken back it goes so again, since a person was asked. */
export function otherWayOf(
  ways: AnswerWays | undefined,
  { channelId, to, subject }: Pick<Message, 'channelId' | 'to' | 'subject'>,
): Chosen | null {
  const way = { channelId, to: to[0]?.address ?? '', subject: subject ?? '' };
  return viaOf(currentWay(ways, way), way) === undefined ? null : way;
}

/** Whether messages of a thread came or went by another kind of channel than the conversation's. */
export function goesBySeveral(
  thread: readonly Pick<Message, 'channelType' | 'direction'>[],
  own: string,
): boolean {
  return thread.some(({ channelType, direction }) => direction !== 'note' && channelType !== own);
}
