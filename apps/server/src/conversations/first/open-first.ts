import type { StartWay } from '@madoguchi/contract';
import { findCustomer } from '../../customers/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { NewEvent } from '../../platform/realtime/index.ts';
import type { Answering } from '../ways.ts';
import { openWithin } from './first-messages.ts';
import { noWay, startWays } from './start-ways.ts';

/**
 * The way in which a first message to a customer goes: by the kind of channel that is asked for where they can be reached by
 * it, else as they prefer: the channel they used last, and in it the contact point that is their first. Undefined where
 * nothing arrives at them.
 */
export async function firstWay(
  dependencies: Answering,
  tx: Tx,
  customerId: string,
  channelType: string | null,
): Promise<StartWay | undefined> {
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined) return undefined;
  const ways = (await startWays(dependencies, tx, customer)).filter(({ reachable }) => reachable);
  return ways.find((way) => way.channelType === channelType) ?? ways[0];
}

/**
 * The conversation that a member's first message to a customer is written in, by `firstWay`: one they have begun to the same
 * address already is gone on with. Answers its id; what stands there is the caller's to leave as it is.
 * @throws AppError `unprocessable` where there is no way to them
 */
export async function openFirst(
  dependencies: Answering,
  tx: Tx,
  events: NewEvent[],
  memberId: string,
  given: { customerId: string; channelType: string | null; subject: string },
): Promise<string> {
  const { customerId, subject } = given;
  const way = await firstWay(dependencies, tx, customerId, given.channelType);
  if (way === undefined) throw noWay();
  const { channelId, to, letter } = way;
  return openWithin(dependencies, tx, events, memberId, {
    customerId,
    channelId,
    to,
    subject: letter ? subject : '',
  });
}
