import type { PromiseAct, ReportVisit, SheetPromise } from '@madoguchi/contract';
import { dueFrom, isOver } from '../../promises/logic/due.ts';

export type PromiseLine = { key: string; sentence: string; act: PromiseAct; day: string; time: string };

let count = 0;
export const emptyLine = (): PromiseLine => {
  count += 1;
  return { key: `line-${count}`, sentence: '', act: 'contact', day: '', time: '' };
};

/** What is wrong with a line that something stands in. */
export function faultOf(
  { sentence, day, time }: PromiseLine,
  now: Date,
  timeZone: string,
): 'words' | 'due' | null {
  if (sentence.trim() === '' && day === '') return null;
  if (sentence.trim() === '') return 'words';
  const due = dueFrom(day, time);
  return due === null || isOver(due, now, timeZone) ? 'due' : null;
}

/** The lines as the report sends them; those in which nothing stands are none. */
export function promisesOf(lines: readonly PromiseLine[]): NonNullable<ReportVisit['promises']> {
  return lines.flatMap(({ sentence, act, day, time }) => {
    const due = dueFrom(day, time);
    return sentence.trim() === '' || due === null ? [] : [{ sentence: sentence.trim(), act, due }];
  });
}

/** A promise that was due by the day after the visit was most likely what one went for. */
export function likelyKept(promises: readonly SheetPromise[], at: string): string[] {
  const until = Date.parse(at) + 86_400_000;
  return promises.filter(({ dueAt }) => Date.parse(dueAt) <= until).map(({ id }) => id);
}
