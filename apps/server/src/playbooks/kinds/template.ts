import { sharedTemplates } from '../../templates/index.ts';
import { here, type Adapter } from './kind.ts';

export const templateKind: Adapter<'template'> = {
  async list(tx, locked) {
    return (await sharedTemplates.list(tx, locked)).map(({ id, fields }) => ({
      target: id,
      name: fields.name,
      inUse: false,
      part: { kind: 'template', key: here, language: fields.language, template: fields },
    }));
  },

  async put(tx, { memberId }, changes) {
    const made: string[] = [];
    for (const { part, target } of changes) {
      if (target !== null) await sharedTemplates.save(tx, memberId, target, part.template);
      made.push(target ?? (await sharedTemplates.add(tx, memberId, part.template)));
    }
    return made;
  },

  async remove(tx, _actor, targets) {
    for (const target of targets) await sharedTemplates.remove(tx, target);
    return targets;
  },
};
