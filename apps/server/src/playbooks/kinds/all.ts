import type { PlaybookKind, PlaybookPart } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import type { Adapter, Change, PartOf, Standing, Targets } from './kind.ts';
import { acknowledgementKind } from './acknowledgement.ts';
import { automationKind } from './automation.ts';
import { checklistKind } from './checklist.ts';
import { letterKind } from './letter.ts';
import { planKind } from './plan.ts';
import { questionKind } from './question.ts';
import { ruleKind } from './rule.ts';
import { tagKind } from './tag.ts';
import { templateKind } from './template.ts';

const adapters: { [Kind in PlaybookKind]: Adapter<Kind> } = {
  tag: tagKind,
  template: templateKind,
  deadline_rule: ruleKind,
  care_plan: planKind,
  question: questionKind,
  letter: letterKind,
  acknowledgement: acknowledgementKind,
  automation: automationKind,
  checklist: checklistKind,
};

/** In the order in which they are written: what others name comes first. They are taken away the other way round. */
export const kindsInOrder = [
  'tag',
  'template',
  'deadline_rule',
  'care_plan',
  'question',
  'letter',
  'acknowledgement',
  'checklist',
  'automation',
] as const;

export type Standings = Record<PlaybookKind, Standing[]>;

/** Everything that stands here of every kind. */
export async function readStandings(tx: Tx, locked = false): Promise<Standings> {
  return {
    tag: await tagKind.list(tx, locked),
    template: await templateKind.list(tx, locked),
    deadline_rule: await ruleKind.list(tx, locked),
    care_plan: await planKind.list(tx, locked),
    question: await questionKind.list(tx, locked),
    letter: await letterKind.list(tx, locked),
    acknowledgement: await acknowledgementKind.list(tx, locked),
    checklist: await checklistKind.list(tx, locked),
    automation: await automationKind.list(tx, locked),
  };
}

const isOf = <Kind extends PlaybookKind>(part: PlaybookPart, kind: Kind): part is PartOf<Kind> =>
  part.kind === kind;

export type AnyChange = { part: PlaybookPart; target: string | null };

/** Writes the changes of one kind; answers the targets by the keys of the parts. */
export async function putKind<Kind extends PlaybookKind>(
  tx: Tx,
  actor: Actor,
  kind: Kind,
  all: readonly AnyChange[],
  targets: Targets,
): Promise<[string, string][]> {
  const changes = all.flatMap(({ part, target }): Change<Kind>[] =>
    isOf(part, kind) ? [{ part, target }] : [],
  );
  if (changes.length === 0) return [];
  const made = await adapters[kind].put(tx, actor, changes, targets);
  return changes.flatMap(({ part }, at): [string, string][] => {
    const target = made[at];
    return target === undefined ? [] : [[part.key, target]];
  });
}

export const removeKind = (
  tx: Tx,
  actor: Actor,
  kind: PlaybookKind,
  targets: readonly string[],
): Promise<readonly string[]> => adapters[kind].remove(tx, actor, targets);
