import type { CarePlan, CarePlanDefinition, CreateCarePlan, UpdateCarePlan } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { checkTemplateText } from '../templates/index.ts';
import { careNews, type CareDependencies } from './events.ts';
import * as store from './plan.store.ts';
import { startersIn } from './starters.ts';

/** More plans than anybody keeps in mind. */
const most = 100;

/** @throws AppError `unprocessable` for a text that cannot be read; `not_found` when it names what is not here */
export async function checkDefinition(tx: Tx, definition: CarePlanDefinition): Promise<void> {
  for (const { text } of definition.steps) checkTemplateText(text);
  const { tagIds, companyIds } = definition.conditions;
  const named = new Set(tagIds).size + new Set(companyIds).size;
  if ((await store.countNamed(tx, definition.conditions)) !== named)
    throw new AppError(
      'not_found',
      'A tag or company that this plan names does not exist here any more. Choose another.',
    );
}

export async function knownPlan(tx: Tx, id: string): Promise<CarePlan> {
  const plan = await store.findPlan(tx, id);
  if (plan === undefined) throw new AppError('not_found', 'This plan does not exist any more.');
  return plan;
}

const auditOf = ({ id, name, version, enabled, definition }: CarePlan) => ({
  subject: { type: 'care_plan', id, name },
  after: { version, event: definition.event, switchedOn: enabled },
});

/** Makes a plan, switched off. @throws AppError as `checkDefinition`; `unprocessable` beyond the limit */
export function createPlan(
  dependencies: CareDependencies,
  actor: Actor,
  { name, definition }: CreateCarePlan,
): Promise<CarePlan> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await checkDefinition(tx, definition);
    refuseTooMany((await store.lockPlans(tx)).count + 1);
    const plan = await addPlan(tx, actor, { name, definition }, null);
    events.push(careNews(null));
    return plan;
  });
}

/** @throws AppError `unprocessable` */
export function refuseTooMany(count: number): void {
  if (count > most) throw new AppError('unprocessable', `There are ${most} plans already. Delete one first.`);
}

/** Adds a plan, switched off, with its first version. */
export async function addPlan(
  tx: Tx,
  actor: Actor,
  plan: CreateCarePlan,
  starter: string | null,
): Promise<CarePlan> {
  const id = newId();
  await store.insertPlan(tx, { ...plan, id, enabled: false }, starter);
  await store.recordVersion(tx, id, actor.memberId);
  const made = await knownPlan(tx, id);
  await recordAudit(tx, actor, 'care_plan.created', auditOf(made));
  return made;
}

/** Adds the plans we bring along that are not there yet, switched off; answers all plans. */
export function addStarters(
  dependencies: CareDependencies,
  actor: Actor,
  language: 'ja' | 'en',
): Promise<CarePlan[]> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { count, starters } = await store.lockPlans(tx);
    const missing = startersIn(language).filter(({ key }) => !starters.includes(key));
    refuseTooMany(count + missing.length);
    for (const { key, ...plan } of missing) await addPlan(tx, actor, plan, key);
    events.push(careNews(null));
    return store.listPlans(tx);
  });
}

/**
 * Changes a plan, or switches it on or off. What it has made already stays as it is.
 * @throws AppError `conflict` when somebody else has changed it since; else as `createPlan`
 */
export function changePlan(
  dependencies: CareDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...change }: UpdateCarePlan,
): Promise<CarePlan> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockPlan(tx, id);
    const before = await knownPlan(tx, id);
    if (before.version !== basedOn)
      throw new AppError(
        'conflict',
        `This plan was changed meanwhile (version ${before.version}). Load it again and make your change there.`,
      );
    const definition = change.definition ?? before.definition;
    const enabled = change.enabled ?? before.enabled;
    // What it names may have gone while it was off.
    if (change.definition !== undefined || (enabled && !before.enabled))
      await checkDefinition(tx, definition);
    await store.savePlan(tx, { id, name: change.name ?? before.name, enabled, definition });
    await store.recordVersion(tx, id, actor.memberId);
    const after = await knownPlan(tx, id);
    await recordAudit(tx, actor, 'care_plan.updated', { ...auditOf(after), before: auditOf(before).after });
    events.push(careNews(null));
    return after;
  });
}

/** Takes a plan away; what it has made and what it was stay. @throws AppError `not_found` */
export function deletePlan(dependencies: CareDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockPlan(tx, id);
    const before = await knownPlan(tx, id);
    await store.retirePlan(tx, id);
    const { subject, after } = auditOf(before);
    await recordAudit(tx, actor, 'care_plan.deleted', { subject, before: after });
    events.push(careNews(null));
  });
}
