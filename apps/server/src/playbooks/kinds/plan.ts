import type { CarePlan, CreateCarePlan } from '@madoguchi/contract';
import { portablePlans } from '../../care/index.ts';
import { here, resolve, type Adapter, type PartOf, type Targets } from './kind.ts';

/** A plan as a part; null when it names companies. */
function partOf({ name, definition }: CarePlan): PartOf<'care_plan'> | null {
  const { conditions, ...rest } = definition;
  const { tagIds, companyIds, amountAtLeast } = conditions;
  if (companyIds.length > 0) return null;
  const plan = { ...rest, name, amountAtLeast };
  return { kind: 'care_plan', key: here, language: definition.language, plan, tags: tagIds };
}

function planOf({ plan, tags }: PartOf<'care_plan'>, targets: Targets): CreateCarePlan {
  const { name, amountAtLeast, ...rest } = plan;
  const conditions = { tagIds: resolve(tags, targets), companyIds: [], amountAtLeast };
  return { name, definition: { ...rest, conditions } };
}

export const planKind: Adapter<'care_plan'> = {
  async list(tx, locked) {
    return (await portablePlans.list(tx, locked)).map((plan) => ({
      target: plan.id,
      name: plan.name,
      // What is switched on works for customers.
      inUse: plan.enabled || plan.running > 0,
      part: partOf(plan),
    }));
  },

  async put(tx, actor, changes, targets) {
    const before = await portablePlans.list(tx, true);
    const made: string[] = [];
    for (const { part, target } of changes) {
      const there = before.find(({ id }) => id === target);
      const plan = planOf(part, targets);
      if (there !== undefined) await portablePlans.save(tx, actor, there, plan);
      made.push(there?.id ?? (await portablePlans.add(tx, actor, plan)));
    }
    return made;
  },

  async remove(tx, _actor, targets) {
    for (const target of targets) await portablePlans.remove(tx, target);
    return targets;
  },
};
