import { attentionEvidence, type AttentionEvidence, type SignalKind } from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { lookAgain } from './queue.store.ts';
import { emptyEvidence, endTold, keepSignal } from './signal.store.ts';

/** A sign that another part of the desk knows of. The same circumstance has the same key whenever it is told. */
type ToldSignal = {
  customerId: string;
  kind: SignalKind;
  key: string;
  at: Date;
  evidence: AttentionEvidence;
  /** From 0 to 1, 1 unless told. */
  strength?: number;
};

/**
 * Tells of a sign that a customer needs care; once, however often. What a person has called no sign of anything stays so.
 * The customer is looked at some moments later, by the worker. Of somebody unknown nothing is kept.
 *
 * @throws ZodError for evidence that is none: an error of the one who tells
 */
export async function noteSignal(tx: Tx, told: ToldSignal): Promise<void> {
  const customer = await findCustomer(tx, told.customerId);
  if (customer === undefined || customer.erasedAt !== null) return;
  const evidence = attentionEvidence.parse(told.evidence);
  const kept = await keepSignal(tx, {
    customerId: customer.id,
    kind: told.kind,
    key: told.key,
    own: false,
    at: told.at,
    strength: Math.min(1, Math.max(0.01, told.strength ?? 1)),
    evidence,
    conversationId: 'conversationId' in evidence ? evidence.conversationId : null,
  });
  if (kept) await lookAgain(tx, customer.id, null);
}

/** The circumstance is over: the promise was kept, the order came, the report went out. What was not told of is no matter. */
export async function settleSignal(
  tx: Tx,
  told: Pick<ToldSignal, 'customerId' | 'kind' | 'key'> & { why?: string },
): Promise<void> {
  const customer = await findCustomer(tx, told.customerId);
  if (customer === undefined) return;
  const { kind, key } = told;
  const end = { kind: 'settled', by: null, why: told.why ?? null, at: new Date() } as const;
  if ((await endTold(tx, { customerId: customer.id, kind, key }, end)) > 0)
    await lookAgain(tx, customer.id, null);
}

/** The words that stand as evidence of a sign may be kept no longer; that there is a sign, and where it opens, stays. */
export async function quietSignal(
  tx: Tx,
  told: Pick<ToldSignal, 'customerId' | 'kind' | 'key'>,
): Promise<void> {
  const customer = await findCustomer(tx, told.customerId);
  if (customer !== undefined) await emptyEvidence(tx, { ...told, customerId: customer.id });
}
