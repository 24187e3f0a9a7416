import { portableAutomation, type AutomationRule, type CreateAutomationRule } from '@madoguchi/contract';
import { portableAutomations } from '../../automation/index.ts';
import { here, resolve, type Adapter, type PartOf, type Targets } from './kind.ts';

/** A rule as a part: tags that it adds come first. Null when it names what only this desk has. */
function partOf({
  name,
  stop,
  hourlyLimit,
  definition,
}: Pick<AutomationRule, 'name' | 'stop' | 'hourlyLimit' | 'definition'>): PartOf<'automation'> | null {
  const { trigger, actions, ...rest } = definition;
  const { tagIds, ...when } = trigger;
  const [first, ...others] = actions;
  const tags = first?.kind === 'tag' ? first : null;
  if (tagIds.length > 0 || (tags?.remove.length ?? 0) > 0) return null;
  const left = tags === null ? actions : others;
  const carried = { name, stop, hourlyLimit, definition: { ...rest, trigger: when, actions: left } };
  const rule = portableAutomation.safeParse(carried);
  if (!rule.success) return null;
  return { kind: 'automation', key: here, language: null, rule: rule.data, tags: tags?.add ?? [] };
}

function ruleOf({ rule, tags }: PartOf<'automation'>, targets: Targets): CreateAutomationRule {
  const add = resolve(tags, targets);
  const { trigger, actions, ...rest } = rule.definition;
  return {
    ...rule,
    definition: {
      ...rest,
      trigger: { ...trigger, tagIds: [] },
      actions: [...(add.length === 0 ? [] : [{ kind: 'tag' as const, add, remove: [] }]), ...actions],
    },
  };
}

/** Rules come switched off and last: somebody looks at them, tries them on past messages, and switches them on. */
export const automationKind: Adapter<'automation'> = {
  async list(tx, locked) {
    return (await portableAutomations.list(tx, locked)).map((rule) => ({
      target: rule.id,
      name: rule.name,
      inUse: rule.state === 'on',
      part: partOf(rule),
    }));
  },

  async put(tx, { memberId }, changes, targets) {
    const before = await portableAutomations.list(tx, true);
    const made: string[] = [];
    for (const { part, target } of changes) {
      const there = before.find(({ id }) => id === target);
      const rule = ruleOf(part, targets);
      if (there !== undefined) await portableAutomations.save(tx, memberId, there, rule);
      made.push(there?.id ?? (await portableAutomations.add(tx, memberId, rule)));
    }
    return made;
  },

  async remove(tx, { memberId }, targets) {
    for (const target of targets) await portableAutomations.remove(tx, memberId, target);
    return targets;
  },
};
