import type { AnswerVia, StartWay } from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import { startWays } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { AcknowledgementDependencies } from './dependencies.ts';

/** How a call that nobody took is told of: by mail or LINE, as the customer is used to. */
export type CallWay = { way: StartWay; free: boolean | null };

const subjects = { ja: 'お電話をいただいた件', en: 'Your call to us' } as const;

/**
 * The first way to a customer by which something may go out now: where LINE would count a message and the lead has not
 * allowed that, their mail. Null where there is none; then the call-back alone is left.
 */
export async function wayAfterCall(
  { answering, isFree }: Pick<AcknowledgementDependencies, 'answering' | 'isFree'>,
  tx: Tx,
  customerId: string,
  push: boolean,
): Promise<CallWay | null> {
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined) return null;
  let counted: CallWay | null = null;
  for (const way of await startWays({ answering }, tx, customer)) {
    if (!way.reachable) continue;
    const free = await isFree(tx, { id: way.channelId, type: way.channelType }, way.to);
    if (free !== false || push) return { way, free };
    counted ??= { way, free };
  }
  return counted;
}

/** The same as an answer in the call's own conversation goes. */
export const viaOf = ({ way }: CallWay, locale: 'ja' | 'en'): AnswerVia => ({
  channelId: way.channelId,
  to: way.to,
  confirmed: true,
  subject: subjects[locale],
});
