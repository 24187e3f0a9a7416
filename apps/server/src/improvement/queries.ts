import {
  type Improvement,
  type ImprovementStepsState,
  type ImprovementSummary,
  type StepContents,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { findCase, sameCause, type CaseRow } from './case.store.ts';
import { causeKey, hintsOf } from './domain.ts';
import { listEvents, listLinked } from './linked.store.ts';
import { contentsOf, doneSteps, listSteps, type StepRow } from './step.store.ts';

export const noSuchCase = (): AppError =>
  new AppError('not_found', 'This case does not exist in this workspace.');

export function toSummary({
  revision: _revision,
  closeReason: _reason,
  ...row
}: CaseRow): ImprovementSummary {
  return row;
}

function stateOf(rows: readonly StepRow[], contents: StepContents): ImprovementStepsState {
  const of = <S extends keyof StepContents>(step: S) => {
    const row = rows.find((each) => each.step === step);
    return {
      owner: row?.owner ?? null,
      dueAt: row?.dueAt ?? null,
      doneAt: row?.doneAt ?? null,
      doneBy: row?.doneBy ?? null,
      content: contents[step],
    };
  };
  return {
    apology: of('apology'),
    facts: of('facts'),
    remedy: of('remedy'),
    cause: of('cause'),
    prevention: of('prevention'),
    spread: of('spread'),
    effect: of('effect'),
  };
}

/** A case with all that is known of it. @throws AppError `not_found` */
export async function readCase(tx: Tx, id: string): Promise<Improvement> {
  const row = await findCase(tx, id);
  if (row === undefined) throw noSuchCase();
  const steps = await listSteps(tx, id);
  const contents = contentsOf(steps);
  return {
    ...row,
    steps: stateOf(steps, contents),
    hints: hintsOf(contents, doneSteps(steps)),
    linked: await listLinked(tx, id),
    sameCause: await sameCause(tx, id, causeKey(row.causeName)),
    events: await listEvents(tx, id),
  };
}
