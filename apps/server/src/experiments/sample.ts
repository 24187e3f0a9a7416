import type { CreateExperiment } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { variantOf, type Seen } from './assign.ts';
import { recordSeen } from './assignment.store.ts';
import { plannedEnd, sizeOfAll } from './domain.ts';
import { readResult, requireExperiment } from './queries.ts';
import { decideRow, endRow, insertExperiment, startRow } from './store.ts';

export type SampleExperiment = {
  plan: CreateExperiment;
  startedAt: Date;
  /** Who saw it, by what and when; of a click, the click itself is who. */
  seen: readonly { unit: string; causeId: string; at: Date }[];
  ended?: { at: Date; decision: 'keep' | 'again'; learnt: string; nextStep: string };
};

/** An experiment as the sample has it: planned, run by its own rules, and decided where it has ended. */
export async function insertSampleExperiment(
  tx: Tx,
  memberId: string,
  sample: SampleExperiment,
): Promise<void> {
  const { plan, startedAt, seen, ended } = sample;
  const { baseRate: base, difference, alpha, power, variants } = plan;
  const shares = variants.map(({ share }) => share);
  const { sizeOfEach } = await import('../statistics/index.ts');
  const each = sizeOfEach({ base, difference, alpha, power, comparisons: variants.length - 1 });
  const id = await insertExperiment(tx, { ...plan, size: sizeOfAll(each, shares) }, memberId);
  await startRow(tx, id, { at: startedAt, endsAt: plannedEnd(startedAt, plan) });
  const { salt } = await requireExperiment(tx, id);
  const facts = seen.map(({ unit, causeId, at }): Seen => {
    return { experimentId: id, unit, variant: variantOf(salt, unit, shares), causeId, at: at.toISOString() };
  });
  await recordSeen(tx, facts);
  if (ended === undefined) return;
  await endRow(tx, id, null, ended.at);
  const result = await readResult(tx, await requireExperiment(tx, id), ended.at);
  const { decision, learnt, nextStep } = ended;
  await decideRow(tx, id, { decision, variant: null, learnt, nextStep, result, at: ended.at }, memberId);
}
