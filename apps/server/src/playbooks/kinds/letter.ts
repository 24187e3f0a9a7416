import { portableLetters } from '../../letters/index.ts';
import { here, type Adapter } from './kind.ts';

export const letterKind: Adapter<'letter'> = {
  async list(tx, locked) {
    return (await portableLetters.list(tx, locked)).map(({ key: target, kind, language, name, fields }) => ({
      target,
      name,
      inUse: false,
      part: { kind: 'letter', key: here, language, letter: { kind, language, name, fields } },
    }));
  },

  async put(tx, { memberId }, changes) {
    const made: string[] = [];
    for (const { part, target } of changes) {
      if (target !== null) await portableLetters.save(tx, memberId, target, part.letter);
      made.push(target ?? (await portableLetters.add(tx, memberId, part.letter)));
    }
    return made;
  },

  async remove(tx, _actor, targets) {
    for (const target of targets) await portableLetters.remove(tx, target);
    return targets;
  },
};
