import type {
  ChangeExperiment,
  CreateExperiment,
  DecideExperiment,
  EndExperiment,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import {
  experimentNews,
  movedOn,
  noSuchExperiment,
  wrong,
  type ExperimentDependencies,
} from './dependencies.ts';
import { faultOfPlan, plannedEnd, sizeOfAll } from './domain.ts';
import { readResult } from './queries.ts';
import * as store from './store.ts';
import { findBroadcast, findLink, tagExists } from './subject.store.ts';

/** Locks an experiment as it was seen. @throws AppError `not_found`, `conflict` */
async function lockSeen(
  tx: Tx,
  id: string,
  basedOn: number | null,
  state: store.ExperimentRow['state'],
): Promise<store.ExperimentRow> {
  const row = await store.lockExperiment(tx, id);
  if (row === undefined) throw noSuchExperiment();
  if (basedOn !== null && row.revision !== basedOn) throw movedOn();
  if (row.state !== state)
    throw new AppError(
      'conflict',
      `This experiment is «${row.state}»: that is possible only while it is «${state}».`,
    );
  return row;
}

/** Looks at everything a plan names. @throws AppError `invalid_request`, `not_found` */
async function checkPlan(tx: Tx, { unknownVariables }: ExperimentDependencies, plan: CreateExperiment) {
  const fault = faultOfPlan(plan);
  if (fault !== null) throw wrong(fault.path, fault.message);
  const gone = (what: string) => new AppError('not_found', `This ${what} does not exist in this workspace.`);
  if (plan.linkId !== null) {
    const link = await findLink(tx, plan.linkId);
    if (link === undefined) throw gone('link');
    if (link.archived) throw wrong('linkId', 'is a link that has ended');
    if (plan.withinDays > link.windowDays)
      throw wrong(
        'withinDays',
        `is more than the ${link.windowDays} days for which clicks on this link count`,
      );
  }
  if (plan.broadcastId !== null) {
    const broadcast = await findBroadcast(tx, plan.broadcastId);
    if (broadcast === undefined) throw gone('broadcast');
    if (broadcast.state !== 'draft') throw wrong('broadcastId', 'is no draft any more');
    if (broadcast.channelType === 'email' && plan.variants.some(({ subject }) => subject === ''))
      throw wrong('variants.subject', 'must not be empty for a mail');
    for (const { subject, text } of plan.variants) {
      const [unknown] = unknownVariables(`${subject}\n${text}`);
      if (unknown !== undefined) throw wrong('variants.text', `has {${unknown}}, which means nothing here`);
    }
  }
  if (plan.tagId !== null && !(await tagExists(tx, plan.tagId))) throw gone('tag');
}

/** @throws AppError `invalid_request` for an address that short links may not lead to */
async function checkTargets(
  { faultOfTarget }: ExperimentDependencies,
  { kind, variants }: CreateExperiment,
  origin: string,
): Promise<void> {
  if (kind !== 'landing') return;
  for (const { target } of variants) {
    const fault = await faultOfTarget(target, origin);
    if (fault !== null) throw wrong('variants.target', fault);
  }
}

async function sized(plan: CreateExperiment): Promise<store.Plan> {
  const { sizeOfEach } = await import('../statistics/index.ts');
  const { baseRate: base, difference, alpha, power, variants } = plan;
  const each = sizeOfEach({ base, difference, alpha, power, comparisons: variants.length - 1 });
  return {
    ...plan,
    size: sizeOfAll(
      each,
      variants.map(({ share }) => share),
    ),
  };
}

/** Plans an experiment. @throws AppError `invalid_request`, `not_found` */
export async function createExperiment(
  dependencies: ExperimentDependencies,
  { workspaceId, memberId }: Actor,
  given: CreateExperiment,
  origin: string,
): Promise<string> {
  await checkTargets(dependencies, given, origin);
  return changing(dependencies, workspaceId, async (tx, events) => {
    await checkPlan(tx, dependencies, given);
    const id = await store.insertExperiment(tx, await sized(given), memberId);
    events.push(experimentNews(id));
    return id;
  });
}

/** Changes a plan: once people were sent, nothing of it changes any more. @throws AppError `not_found`, `conflict`, `invalid_request` */
export async function changeExperiment(
  dependencies: ExperimentDependencies,
  { workspaceId }: Actor,
  { id, origin }: { id: string; origin: string },
  { basedOn, ...given }: ChangeExperiment,
): Promise<void> {
  await checkTargets(dependencies, given, origin);
  await changing(dependencies, workspaceId, async (tx, events) => {
    await lockSeen(tx, id, basedOn, 'planned');
    await checkPlan(tx, dependencies, given);
    await store.updateExperiment(tx, id, await sized(given));
    events.push(experimentNews(id));
  });
}

/** Throws a plan away. @throws AppError `not_found`, `conflict` once it was started: its record stays */
export async function deleteExperiment(
  dependencies: ExperimentDependencies,
  { workspaceId }: Actor,
  id: string,
): Promise<void> {
  await changing(dependencies, workspaceId, async (tx, events) => {
    await lockSeen(tx, id, null, 'planned');
    await store.deleteExperiment(tx, id);
    events.push(experimentNews(id));
  });
}

/** Begins to send people to variants. @throws AppError `not_found`, `conflict` */
export async function startExperiment(
  dependencies: ExperimentDependencies,
  actor: Actor,
  id: string,
  basedOn: number,
): Promise<void> {
  const at = new Date();
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockSeen(tx, id, basedOn, 'planned');
    const { link, broadcast } = row;
    if (row.kind === 'message') {
      const draft = broadcast === null ? undefined : await findBroadcast(tx, broadcast.id);
      if (draft?.state !== 'draft')
        throw new AppError('conflict', 'The broadcast of this experiment is no draft any more.');
    }
    if (row.kind === 'landing' && (link === null || (await findLink(tx, link.id))?.archived !== false))
      throw new AppError('conflict', 'The link of this experiment has ended.');
    if (await store.isTaken(tx, { id, linkId: link?.id ?? null, broadcastId: broadcast?.id ?? null }))
      throw new AppError('conflict', 'Another experiment runs here already. End that one first.');
    await store.startRow(tx, id, { at, endsAt: plannedEnd(at, row) });
    await recordAudit(tx, actor, 'experiment.started', {
      subject: { type: 'experiment', id, name: row.name },
      after: { kind: row.kind, count: row.size },
    });
    events.push(experimentNews(id));
  });
  dependencies.forgetTargets();
}

/** Ends it: nobody is sent to variants any more. @throws AppError `not_found`, `conflict`, `invalid_request` when it ends early without a reason */
export async function endExperiment(
  dependencies: ExperimentDependencies,
  actor: Actor,
  id: string,
  { basedOn, reason }: EndExperiment,
  now = new Date(),
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockSeen(tx, id, basedOn, 'running');
    const { planReached } = await readResult(tx, row, now);
    if (!planReached && reason === '') throw wrong('reason', 'must say why this ends before its planned end');
    await store.endRow(tx, id, planReached ? null : reason, now);
    await recordAudit(tx, actor, 'experiment.ended', {
      subject: { type: 'experiment', id, name: row.name },
      after: { kind: row.kind, reason: planReached ? '' : reason },
    });
    events.push(experimentNews(id));
  });
  dependencies.forgetTargets();
}

/** Writes down what was learnt and what is done now, with the figures as they are in this moment. @throws AppError `not_found`, `conflict`, `invalid_request` */
export async function decideExperiment(
  dependencies: ExperimentDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...given }: DecideExperiment,
  now = new Date(),
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockSeen(tx, id, basedOn, 'ended');
    if (row.decidedAt !== null)
      throw new AppError('conflict', 'It was decided already. What was decided stays as it is.');
    if ((given.decision === 'adopt') !== (given.variant !== null))
      throw wrong('variant', 'says which variant is taken over, and only then');
    if (given.variant !== null && given.variant >= row.variants.length)
      throw wrong('variant', 'is none of this experiment');
    const result = await readResult(tx, row, now);
    await store.decideRow(tx, id, { ...given, result, at: now }, actor.memberId);
    await recordAudit(tx, actor, 'experiment.decided', {
      subject: { type: 'experiment', id, name: row.name },
      after: { action: given.decision, what: result.verdict },
    });
    events.push(experimentNews(id));
  });
}
