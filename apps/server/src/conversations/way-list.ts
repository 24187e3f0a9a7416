import type { AnswerWay, AnswerWays } from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { noSuchConversation } from './known.ts';
import { answeredBy } from './message-queries.store.ts';
import { channelsToSendBy, findPlace } from './sending.store.ts';
import { isSame, knownSubject, personAt, usualWay, type Answering, type Way } from './ways.ts';

/** Every way in which a conversation can be answered now, the usual one first. @throws AppError `not_found` */
export async function listWays(dependencies: Answering, tx: Tx, conversationId: string): Promise<AnswerWays> {
  const place = await findPlace(tx, conversationId);
  if (place === undefined) throw noSuchConversation();
  const { used, way, answered } = await usualWay(dependencies, tx, place);
  const items: AnswerWay[] = [];
  if (way !== undefined) {
    const { channel, kind, to } = way;
    const [first = { name: null, address: '' }] = to;
    const person = await personAt(tx, kind, channel.id, first.address);
    const { name = first.name, reachable = true } = person ?? {};
    items.push({ ...shown(way, first.address), name, reachable, usual: true });
  }
  // Where nobody wrote yet, its writer has chosen the way on the page where they began.
  if (answered === undefined && place.firstTo !== null) return { items, used: null };
  const points = (await findCustomer(tx, place.customerId))?.contactPoints ?? [];
  for (const channel of await channelsToSendBy(tx)) {
    const kind = dependencies.answering(channel.type);
    if (kind?.reaches === undefined) continue;
    const theirs = points.filter((point) => point.kind === kind.reaches);
    for (const { value } of theirs) {
      if (items.some((item) => item.channelId === channel.id && isSame(item.to, value))) continue;
      const person = await personAt(tx, kind, channel.id, value);
      if (person === null) continue;
      const tail = kind.letter ? await answeredBy(tx, place.id, channel.type) : undefined;
      const subject = kind.letter ? await knownSubject(dependencies, tx, place, tail) : null;
      items.push({ ...shown({ channel, kind, subject }, value), ...person, usual: false });
    }
  }
  return { items, used: used?.type ?? null };
}

function shown({ channel, kind, subject }: Pick<Way, 'channel' | 'kind' | 'subject'>, to: string) {
  return {
    channelId: channel.id,
    channelType: channel.type,
    channelName: channel.name,
    to,
    letter: kind.letter,
    subject: kind.letter ? subject : null,
  };
}
