import type { CarePlan, CreateCarePlan } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import * as store from './plan.store.ts';
import { addPlan, checkDefinition, refuseTooMany } from './plans.ts';

/** Plans of after-care as sets carry them. Changes are told by whoever makes them. */
export const portablePlans = {
  /** All of them; locked, so that nobody changes them while a set is put in or taken away. */
  async list(tx: Tx, locked: boolean): Promise<CarePlan[]> {
    if (!locked) return store.listPlans(tx);
    await store.lockPlans(tx);
    for (const { id } of await store.listPlans(tx)) await store.lockPlan(tx, id);
    return store.listPlans(tx);
  },

  /** Adds a plan, switched off. @throws AppError as when one is made */
  async add(tx: Tx, actor: Actor, plan: CreateCarePlan): Promise<string> {
    await checkDefinition(tx, plan.definition);
    refuseTooMany((await store.lockPlans(tx)).count + 1);
    return (await addPlan(tx, actor, plan, null)).id;
  },

  /** Writes a new version of one; whether it is on stays as it is. */
  async save(tx: Tx, actor: Actor, before: CarePlan, plan: CreateCarePlan): Promise<void> {
    await checkDefinition(tx, plan.definition);
    await store.savePlan(tx, { ...plan, id: before.id, enabled: before.enabled });
    await store.recordVersion(tx, before.id, actor.memberId);
  },

  async remove(tx: Tx, id: string): Promise<void> {
    await store.lockPlan(tx, id);
    await store.retirePlan(tx, id);
  },
};
