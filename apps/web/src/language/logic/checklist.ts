import type { CheckItem, ChecklistLine, Finding } from '@madoguchi/contract';

/** The rules about what a reply as a whole lacks; each has a line of its own in the list before sending. */
const ofOccasion: Readonly<Record<string, CheckItem>> = {
  'unanswered-question': 'questions',
  'name-mismatch': 'name',
  'apology-first': 'apology',
};

/** The line of the list before sending that a finding belongs to. */
export function itemOf({ rule, source }: Pick<Finding, 'rule' | 'source'>): CheckItem {
  return source === 'workspace' ? 'words' : (ofOccasion[rule] ?? 'keigo');
}

/** Whether a finding is about words, and not about what is missing. */
export function isAboutWords(finding: Finding): boolean {
  const item = itemOf(finding);
  return item === 'keigo' || item === 'words';
}

/** A line with what was found for it. */
export type OpenLine = ChecklistLine & { findings: Finding[] };

/**
 * The lines with their findings. Those about words go by the findings alone, which are right while one writes; the
 * others keep what the server last said.
 */
export function openLines(checklist: readonly ChecklistLine[], findings: readonly Finding[]): OpenLine[] {
  return checklist.map((line) => {
    const found = findings.filter((finding) => itemOf(finding) === line.item);
    if (found.length > 0) return { ...line, state: 'attention', findings: found };
    const byWords = line.item === 'keigo' || line.item === 'words';
    return { ...line, state: byWords && line.state !== 'none' ? 'ok' : line.state, findings: found };
  });
}
