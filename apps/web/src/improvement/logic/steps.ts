import type { Improvement, ImprovementStep, StepContents } from '@madoguchi/contract';
import { stepNames } from './names.ts';
import { tidied } from './whys.ts';

/** A step as it is being edited: what it holds, whose it is, until when. */
export type StepDraft = {
  [S in ImprovementStep]: { step: S; ownerId: string | null; dueAt: string | null; content: StepContents[S] };
}[ImprovementStep];

/** A step as the server has it. */
export function draftOf({ steps }: Pick<Improvement, 'steps'>, step: ImprovementStep): StepDraft {
  const { owner, dueAt } = steps[step];
  const common = { ownerId: owner?.id ?? null, dueAt };
  switch (step) {
    case 'apology':
      return { step, ...common, content: steps.apology.content };
    case 'facts':
      return { step, ...common, content: steps.facts.content };
    case 'remedy':
      return { step, ...common, content: steps.remedy.content };
    case 'cause':
      return { step, ...common, content: steps.cause.content };
    case 'prevention':
      return { step, ...common, content: steps.prevention.content };
    case 'spread':
      return { step, ...common, content: steps.spread.content };
    case 'effect':
      return { step, ...common, content: steps.effect.content };
  }
}

/** What is sent: lines that were begun and left empty are not. */
export function sentContent(draft: StepDraft): object {
  switch (draft.step) {
    case 'facts':
      return { ...draft.content, entries: draft.content.entries.filter(({ text }) => text.trim() !== '') };
    case 'cause':
      return { occurrence: tidied(draft.content.occurrence), escape: tidied(draft.content.escape) };
    case 'prevention':
      return { actions: draft.content.actions.filter(({ text }) => text.trim() !== '') };
    default:
      return draft.content;
  }
}

/** A step in words, to see whether somebody else has changed it since one began. */
export const printOf = (found: Improvement, step: ImprovementStep): string =>
  JSON.stringify([draftOf(found, step), found.steps[step].doneAt]);

export type StepStanding = 'done' | 'late' | 'next' | 'later';

/** How a step stands now. */
export function standingOf(found: Improvement, step: ImprovementStep, now: Date): StepStanding {
  const { doneAt, dueAt } = found.steps[step];
  if (doneAt !== null) return 'done';
  if (found.status === 'closed') return 'later';
  if (dueAt !== null && new Date(dueAt) <= now) return 'late';
  return found.next?.step === step ? 'next' : 'later';
}

export const doneCount = ({ steps }: Pick<Improvement, 'steps'>): number =>
  stepNames.filter((step) => steps[step].doneAt !== null).length;

/** Whether it may be closed without a word. */
export const isProven = ({ steps }: Pick<Improvement, 'steps'>): boolean =>
  steps.prevention.doneAt !== null && steps.effect.doneAt !== null;

/** What a step says in a line while it is folded. */
export function briefOf({ steps }: Pick<Improvement, 'steps'>, step: ImprovementStep): string {
  switch (step) {
    case 'apology':
      return [steps.apology.content.by, steps.apology.content.note].filter((part) => part !== '').join(' · ');
    case 'facts':
      return steps.facts.content.summary;
    case 'remedy':
      return steps.remedy.content.text;
    case 'cause':
      return steps.cause.content.occurrence.at(-1)?.text ?? '';
    case 'prevention':
      return steps.prevention.content.actions.map(({ text }) => text).join(' · ');
    case 'spread':
      return steps.spread.content.text;
    case 'effect':
      return [steps.effect.content.measure, steps.effect.content.result]
        .filter((part) => part !== '')
        .join(' · ');
  }
}
