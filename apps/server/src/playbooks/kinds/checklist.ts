import type { Checklist, CreateChecklist } from '@madoguchi/contract';
import { portableChecklists } from '../../checklists/index.ts';
import { here, resolve, type Adapter, type PartOf, type Targets } from './kind.ts';

function partOf({ name, points, conditions }: Checklist): PartOf<'checklist'> {
  const { tagIds: tags, ...rest } = conditions;
  return { kind: 'checklist', key: here, language: null, checklist: { name, points, ...rest }, tags };
}

function listOf({ checklist, tags }: PartOf<'checklist'>, targets: Targets): CreateChecklist {
  const { name, points, ...conditions } = checklist;
  return { name, points, conditions: { ...conditions, tagIds: resolve(tags, targets) } };
}

export const checklistKind: Adapter<'checklist'> = {
  async list(tx, locked) {
    return (await portableChecklists.list(tx, locked)).map((list) => ({
      target: list.id,
      name: list.name,
      inUse: list.atWork,
      part: partOf(list),
    }));
  },

  async put(tx, { memberId }, changes, targets) {
    const made: string[] = [];
    for (const { part, target } of changes) {
      const list = listOf(part, targets);
      if (target !== null) await portableChecklists.save(tx, memberId, target, list);
      made.push(target ?? (await portableChecklists.add(tx, memberId, list)));
    }
    return made;
  },

  async remove(tx, _actor, targets) {
    for (const target of targets) await portableChecklists.remove(tx, target);
    return targets;
  },
};
