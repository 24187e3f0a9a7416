import type { DeadlineRule } from '@madoguchi/contract';
import { portableRules } from '../../deadlines/index.ts';
import { newId } from '../../platform/db/index.ts';
import { here, resolve, type Adapter, type PartOf, type Targets } from './kind.ts';

/** A rule as a part; null when it names channels, customers or companies, or a condition twice. */
function partOf({ id: _id, conditions, ...fields }: DeadlineRule): PartOf<'deadline_rule'> | null {
  const reading = conditions.filter((each) => each.kind === 'reading');
  const tags = conditions.filter((each) => each.kind === 'tags');
  if (reading.length > 1 || tags.length > 1 || reading.length + tags.length < conditions.length) return null;
  return {
    kind: 'deadline_rule',
    key: here,
    language: null,
    rule: { ...fields, marks: reading[0]?.marks ?? [] },
    tags: tags[0]?.tagIds ?? [],
  };
}

function ruleOf({ rule, tags }: PartOf<'deadline_rule'>, id: string, targets: Targets): DeadlineRule {
  const { marks, ...fields } = rule;
  const tagIds = resolve(tags, targets);
  return {
    ...fields,
    id,
    conditions: [
      ...(marks.length === 0 ? [] : [{ kind: 'reading' as const, marks }]),
      ...(tagIds.length === 0 ? [] : [{ kind: 'tags' as const, tagIds }]),
    ],
  };
}

export const ruleKind: Adapter<'deadline_rule'> = {
  async list(tx) {
    return (await portableRules.list(tx)).map((rule) => ({
      target: rule.id,
      name: rule.name,
      inUse: false,
      part: partOf(rule),
    }));
  },

  /** New ones come first: what holds for everything stands last, and the first that fits decides. */
  async put(tx, { memberId }, changes, targets) {
    const made = changes.map(({ part, target }) => ruleOf(part, target ?? newId(), targets));
    const byId = new Map(made.map((rule) => [rule.id, rule]));
    const before = await portableRules.list(tx);
    const fresh = made.filter((_, at) => changes[at]?.target === null);
    await portableRules.save(tx, memberId, [...fresh, ...before.map((rule) => byId.get(rule.id) ?? rule)]);
    return made.map(({ id }) => id);
  },

  async remove(tx, { memberId }, targets) {
    const left = (await portableRules.list(tx)).filter(({ id }) => !targets.includes(id));
    await portableRules.save(tx, memberId, left);
    return targets;
  },
};
