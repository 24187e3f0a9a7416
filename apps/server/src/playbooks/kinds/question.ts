import type { GuideQuestion } from '@madoguchi/contract';
import { portableQuestions } from '../../knowledge/index.ts';
import { here, type Adapter, type Change, type PartOf } from './kind.ts';

/** A question as a part; null when a choice leads to an article of this desk. */
function partOf({ key: _key, ...question }: GuideQuestion): PartOf<'question'> | null {
  if (question.choices.some(({ to }) => to.kind === 'article')) return null;
  return { kind: 'question', key: here, language: null, question };
}

/** The name a new question gets: its own, or with a number behind it. */
function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let nth = 1; ; nth += 1) {
    const key = nth === 1 ? wanted.slice(0, 40) : `${wanted.slice(0, 36)}-${nth}`;
    if (!taken.has(key)) return key;
  }
}

export const questionKind: Adapter<'question'> = {
  async list(tx) {
    const questions = await portableQuestions.list(tx);
    return questions.map((question) => ({
      target: question.key,
      name: question.key,
      inUse: false,
      part: partOf(question),
    }));
  },

  /** All at once, since they lead to each other; new ones come behind those that are there. */
  async put(tx, _actor, changes, targets) {
    const before = await portableQuestions.list(tx);
    const taken = new Set(before.map(({ key }) => key));
    const names = new Map(targets);
    const keyed = changes.map((change: Change<'question'>) => {
      const key = change.target ?? freeKey(change.part.key, taken);
      taken.add(key);
      names.set(change.part.key, key);
      return { key, part: change.part };
    });
    const made = keyed.map(({ key, part }) => ({
      key,
      text: part.question.text,
      choices: part.question.choices.map(({ label, to }) => ({
        label,
        to: to.kind === 'question' ? { ...to, key: names.get(to.key) ?? to.key } : to,
      })),
    }));
    const byKey = new Map(made.map((question) => [question.key, question]));
    const fresh = made.filter((_, at) => changes[at]?.target === null);
    await portableQuestions.save(tx, [
      ...before.map((question) => byKey.get(question.key) ?? question),
      ...fresh,
    ]);
    return made.map(({ key }) => key);
  },

  /** A question stays while one that stays leads to it. */
  async remove(tx, _actor, targets) {
    const questions = await portableQuestions.list(tx);
    let going = targets;
    for (;;) {
      const needed = new Set(
        questions
          .filter(({ key }) => !going.includes(key))
          .flatMap(({ choices }) => choices.flatMap(({ to }) => (to.kind === 'question' ? [to.key] : []))),
      );
      const next = going.filter((key) => !needed.has(key));
      if (next.length === going.length) break;
      going = next;
    }
    await portableQuestions.save(
      tx,
      questions.filter(({ key }) => !going.includes(key)),
    );
    return going;
  },
};
