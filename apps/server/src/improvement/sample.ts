import type { ImprovementStep } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { changeCase, settleCase } from './case.store.ts';
import { causeKey, isProven, statusOf } from './domain.ts';
import { noteEvent } from './linked.store.ts';
import { openWithin } from './open.ts';
import { listSteps, markDone, saveStep } from './step.store.ts';

export type SampleStep = { step: ImprovementStep; content: object; doneAt: Date | null };

export type SampleCase = {
  conversationId: string;
  subject: string;
  causeName: string;
  ownerId: string;
  openedAt: Date;
  steps: readonly SampleStep[];
  closedAt: Date | null;
};

/** Puts a case into the sample as if people had worked on it. Facts that are not told are taken from the record. */
export async function insertSampleCase(tx: Tx, sample: SampleCase): Promise<void> {
  const { conversationId, ownerId, causeName, openedAt, closedAt, subject } = sample;
  const opening = { conversationId, messageId: null, title: subject, ownerId, by: ownerId, now: openedAt };
  const id = await openWithin(tx, opening, subject, []);
  await changeCase(tx, id, { title: subject, ownerId, causeName, causeKey: causeKey(causeName) });
  const done = new Set<ImprovementStep>();
  for (const { step, content, doneAt } of sample.steps) {
    const row = (await listSteps(tx, id)).find((each) => each.step === step);
    const before = typeof row?.content === 'object' ? row.content : {};
    await saveStep(tx, id, { step, ownerId, dueAt: row?.dueAt ?? null, content: { ...before, ...content } });
    if (doneAt === null) continue;
    done.add(step);
    await markDone(tx, id, done, { memberId: ownerId, at: doneAt });
    await noteEvent(tx, id, 'step_done', ownerId, { step }, doneAt);
  }
  const state = { closed: closedAt !== null, done };
  const at = closedAt ?? openedAt;
  await settleCase(tx, id, {
    status: statusOf(state),
    reason: null,
    confirmed: state.closed && isProven(state),
    at,
  });
  if (closedAt !== null) await noteEvent(tx, id, 'closed', ownerId, {}, closedAt);
}
