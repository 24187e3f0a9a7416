import {
  improvementSteps,
  type ImprovementHint,
  type ImprovementStatus,
  type ImprovementStep,
  type StepContents,
  type Why,
} from '@madoguchi/contract';

/** Where a case stands: its status follows from what is done, but that only closing closes. */
export type CaseState = { closed: boolean; done: ReadonlySet<ImprovementStep> };

export type CaseMove =
  | { type: 'done'; step: ImprovementStep }
  | { type: 'undone'; step: ImprovementStep }
  /** The check showed that it does not work: the prevention is to be thought of anew. */
  | { type: 'not_effective' }
  | { type: 'close'; reason: string | null; byLead: boolean }
  | { type: 'reopen' }
  /** The same thing happened again. */
  | { type: 'recurred' };

/** Why a move is not possible. */
export type Refusal = 'is_closed' | 'not_closed' | 'prevention_first' | 'reason_needed' | 'only_a_lead';

/** What a case needs, so that it may be closed by anybody without a word. */
const needed: readonly ImprovementStep[] = ['prevention', 'effect'];

export function statusOf({ closed, done }: CaseState): ImprovementStatus {
  if (closed) return 'closed';
  return improvementSteps.every((step) => step === 'effect' || done.has(step)) ? 'effect' : 'open';
}

/** Whether prevention and the check of its effect are there. */
export const isProven = ({ done }: Pick<CaseState, 'done'>): boolean =>
  needed.every((step) => done.has(step));

const without = (done: ReadonlySet<ImprovementStep>, gone: readonly ImprovementStep[]) =>
  new Set([...done].filter((step) => !gone.includes(step)));

/** The case after a move, or why there is none. Never closes a case without prevention and effect but by a lead's word. */
export function moveCase(state: CaseState, move: CaseMove): CaseState | Refusal {
  const { closed, done } = state;
  if (move.type === 'reopen') return closed ? { closed: false, done } : 'not_closed';
  // What was done against it did not hold: its check is open again.
  if (move.type === 'recurred') return { closed: false, done: closed ? without(done, ['effect']) : done };
  if (closed) return 'is_closed';
  switch (move.type) {
    case 'done':
      if (move.step === 'effect' && !done.has('prevention')) return 'prevention_first';
      return { closed, done: new Set([...done, move.step]) };
    case 'undone':
      // An effect of what is not done cannot have been seen.
      return { closed, done: without(done, move.step === 'prevention' ? needed : [move.step]) };
    case 'not_effective':
      return { closed, done: without(done, ['cause', ...needed]) };
    case 'close':
      if (isProven(state)) return { closed: true, done };
      if (!move.byLead) return 'only_a_lead';
      return (move.reason ?? '').trim() === '' ? 'reason_needed' : { closed: true, done };
  }
}

const has = (text: string): boolean => text.trim() !== '';

/** What is still missing for a step to be done, as paths of its content; none: it may be. */
export function missingOf<S extends ImprovementStep>(step: S, contents: Pick<StepContents, S>): string[];
export function missingOf(step: ImprovementStep, contents: Partial<StepContents>): string[] {
  const { apology, facts, remedy, cause, prevention, spread, effect } = contents;
  const missing: Record<ImprovementStep, Record<string, boolean>> = {
    apology: {
      by: !has(apology?.by ?? ''),
      how: (apology?.how ?? '') === '',
      at: (apology?.at ?? null) === null,
    },
    facts: { summary: !has(facts?.summary ?? '') },
    remedy: { text: !has(remedy?.text ?? '') },
    cause: {
      occurrence: (cause?.occurrence ?? []).length === 0,
      escape: (cause?.escape ?? []).length === 0,
    },
    prevention: {
      actions: (prevention?.actions ?? []).length === 0,
      ...Object.fromEntries(
        (prevention?.actions ?? []).flatMap(({ owner, due, seen }, at) => [
          [`actions.${at}.owner`, !has(owner)],
          [`actions.${at}.due`, due === null],
          [`actions.${at}.seen`, !has(seen)],
        ]),
      ),
    },
    spread: { text: !has(spread?.text ?? '') },
    effect: {
      checkOn: (effect?.checkOn ?? null) === null,
      measure: !has(effect?.measure ?? ''),
      result: !has(effect?.result ?? ''),
      effective: (effect?.effective ?? null) === null,
    },
  };
  return Object.entries(missing[step]).flatMap(([path, isMissing]) => (isMissing ? [path] : []));
}

/** A cause that is a person’s carelessness is where asking begins, not where it ends. */
const careless =
  /不注意|うっかり|確認不足|注意不足|気の緩み|ケアレスミス|人為(的)?ミス|ヒューマンエラー|見落と|失念|忘れ(て|た)|careless|human error|forgot|did not pay attention|overlook/iu;

/** The causes at which a tree ends. */
export function rootsOf(whys: readonly Why[]): Why[] {
  const asked = new Set(whys.map(({ parent }) => parent));
  return whys.filter(({ id }) => !asked.has(id));
}

function depthOf(whys: readonly Why[]): number {
  const depths = new Map<string, number>();
  for (const { id, parent } of whys) depths.set(id, (depths.get(parent ?? '') ?? 0) + 1);
  return Math.max(0, ...depths.values());
}

/** What a person should look at again. Nothing here refuses anything. */
export function hintsOf(contents: StepContents, done: ReadonlySet<ImprovementStep>): ImprovementHint[] {
  const { occurrence, escape } = contents.cause;
  const hints: ImprovementHint[] = [];
  if (!done.has('apology') && (done.has('facts') || done.has('cause'))) hints.push('apology_late');
  if ([occurrence, escape].some((whys) => rootsOf(whys).some(({ text }) => careless.test(text))))
    hints.push('cause_person');
  if ([occurrence, escape].some((whys) => whys.length > 0 && depthOf(whys) < 3)) hints.push('cause_shallow');
  return hints;
}

/** How a cause is compared: without differences of width, case and spaces. */
export const causeKey = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** After how many business days a step is due when a case is opened, and by when on that day. 0: within hours. */
export const dueAfterDays: Record<ImprovementStep, number> = {
  apology: 0,
  facts: 1,
  remedy: 1,
  cause: 3,
  prevention: 5,
  spread: 7,
  effect: 25,
};
