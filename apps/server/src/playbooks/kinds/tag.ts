import { portableTags } from '../../tags/index.ts';
import { here, type Adapter } from './kind.ts';

export const tagKind: Adapter<'tag'> = {
  async list(tx) {
    return (await portableTags.list(tx)).map(({ id, name, colour, used }) => ({
      target: id,
      name,
      inUse: used,
      part: { kind: 'tag', key: here, language: null, tag: { name, colour } },
    }));
  },

  async put(tx, _actor, changes) {
    const made: string[] = [];
    for (const { part, target } of changes) {
      if (target !== null) await portableTags.save(tx, target, part.tag);
      made.push(target ?? (await portableTags.add(tx, part.tag)));
    }
    return made;
  },

  async remove(tx, _actor, targets) {
    for (const target of targets) await portableTags.remove(tx, target);
    return targets;
  },
};
