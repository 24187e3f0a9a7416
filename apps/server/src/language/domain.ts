import type { ChecklistLine, Finding, RuleAction } from '@madoguchi/contract';
import type { CheckAnswer, RawFinding } from './protocol.ts';

/** What is done with a rule until a lead decides otherwise: a machine advises, a person sends. */
export const defaultAction: RuleAction = 'warn';

/** What a workspace has decided, by rule; the others have the default action. */
export type Actions = ReadonlyMap<string, RuleAction>;

export function actionOf(actions: Actions, rule: string): RuleAction {
  return actions.get(rule) ?? defaultAction;
}

/** The findings of rules that are not off, each with what it does. */
export function withActions(findings: readonly RawFinding[], actions: Actions): Finding[] {
  return findings.flatMap((finding) => {
    const action = actionOf(actions, finding.rule);
    return action === 'off' ? [] : [{ ...finding, action }];
  });
}

function ofFindings(
  item: 'keigo' | 'words',
  findings: readonly Finding[],
  looksAtAll: boolean,
): ChecklistLine {
  const count = findings.length;
  if (count === 0) return { item, state: looksAtAll ? 'ok' : 'none', notes: [] };
  const note = {
    ja: `気になる表現が${count}件あります。`,
    en: count === 1 ? '1 finding.' : `${count} findings.`,
  };
  return { item, state: 'attention', notes: [note] };
}

/** Rules that look at the whole reply and its occasion, and so have a line of their own in the list. */
const lines = {
  'unanswered-question': 'questions',
  'name-mismatch': 'name',
  'apology-first': 'apology',
} as const;

/** Whether a rule is about the occasion of one reply: nothing that one could practise, or be counted for. */
export function isOfOccasion(rule: string): boolean {
  return rule in lines;
}

/** The line as it is, unless a rule of its own found something. */
function ofOccasion(
  rule: keyof typeof lines,
  findings: readonly Finding[],
  otherwise: ChecklistLine,
): ChecklistLine {
  const found = findings.filter((finding) => finding.rule === rule);
  if (found.length === 0) return otherwise;
  return { item: lines[rule], state: 'attention', notes: found.map((finding) => finding.message) };
}

function ofPromises(promises: CheckAnswer['promises']): ChecklistLine {
  const open = promises.filter((promise) => promise.due === null && promise.condition === null);
  return {
    item: 'promises',
    state: promises.length === 0 ? 'none' : open.length === 0 ? 'ok' : 'attention',
    notes: open.map(({ at }) => ({
      ja: `「${at}」に期日がありません。`,
      en: `“${at}” says no date.`,
    })),
  };
}

/** The list before sending, always of the same six lines. */
export function checklistOf(
  answer: CheckAnswer,
  findings: readonly Finding[],
  hasWords: boolean,
): ChecklistLine[] {
  return [
    ofFindings(
      'keigo',
      findings.filter((finding) => finding.source !== 'workspace' && !isOfOccasion(finding.rule)),
      true,
    ),
    ofFindings(
      'words',
      findings.filter((finding) => finding.source === 'workspace'),
      hasWords,
    ),
    ofPromises(answer.promises),
    ofOccasion('unanswered-question', findings, {
      item: 'questions',
      state: answer.asksSomething ? 'ok' : 'none',
      notes: [],
    }),
    ofOccasion('name-mismatch', findings, answer.name),
    ofOccasion('apology-first', findings, answer.apology),
  ];
}
