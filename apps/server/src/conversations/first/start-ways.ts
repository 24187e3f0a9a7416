import type { ContactPoint, Customer, StartWay } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { channelsToSendBy } from '../sending.store.ts';
import { isSame, personAt, type Answering } from '../ways.ts';
import { lastUsedChannel } from './first-message.store.ts';

/**
 * Every way in which we can write to a customer first: their addresses that a channel which is on reaches. The channel they
 * used last stands first, and in it the contact point that is their first.
 */
export async function startWays({ answering }: Answering, tx: Tx, customer: Customer): Promise<StartWay[]> {
  if (customer.erasedAt !== null) return [];
  const used = (await lastUsedChannel(tx, customer.id))?.channelId;
  const ways: StartWay[] = [];
  for (const channel of await channelsToSendBy(tx)) {
    const kind = answering(channel.type);
    if (kind?.reaches === undefined) continue;
    for (const { value } of pointsOf(customer, kind.reaches)) {
      const person = await personAt(tx, kind, channel.id, value);
      if (person === null) continue;
      ways.push({
        channelId: channel.id,
        channelType: channel.type,
        channelName: channel.name,
        to: value,
        letter: kind.letter,
        usual: channel.id === used,
        ...person,
      });
    }
  }
  return ways.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ usual, reachable }: StartWay): number => (reachable ? 0 : 2) + (usual ? 0 : 1);

const pointsOf = ({ contactPoints }: Customer, kind: string): ContactPoint[] =>
  contactPoints.filter((point) => point.kind === kind);

export const noWay = () =>
  new AppError(
    'unprocessable',
    'There is no way to write to this customer: add an e-mail address to their record, or switch a mailbox on under settings.',
  );

/**
 * The way that was asked for, or the first there is.
 * @throws AppError `unprocessable` when there is none, it is not theirs, or nothing arrives there.
 */
export function chooseWay(
  ways: readonly StartWay[],
  { channelId, to }: { channelId?: string | undefined; to?: string | undefined },
): StartWay {
  if (ways.length === 0) throw noWay();
  const way = ways.find(
    (each) =>
      (channelId === undefined || each.channelId === channelId) && (to === undefined || isSame(each.to, to)),
  );
  if (way === undefined)
    throw new AppError(
      'unprocessable',
      'This customer has no such contact point that this channel reaches, or the channel is off (channelId, to). Choose one of their ways.',
    );
  if (!way.reachable)
    throw new AppError(
      'unprocessable',
      'Nothing arrives there: the customer has blocked the account, or it is suspended. Write to them by another channel.',
    );
  return way;
}
