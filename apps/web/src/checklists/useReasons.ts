import type { ChecklistReason } from '@madoguchi/contract';
import { readingMarks } from '../automation/logic/lists.ts';
import { useT } from '../kit/i18n.tsx';
import { channels, matters } from './logic.ts';
import { useWords } from './words.ts';

/** Says values of conditions in words: `タグ「食物アレルギー」、「苦情」と読み取り`. */
export function useReasons(
  tags: readonly { id: string; name: string }[],
): (reasons: readonly ChecklistReason[]) => string {
  const t = useT();
  const words = useWords();

  function valueOf({ kind, value }: ChecklistReason): string {
    const channel = channels.find((known) => known === value);
    const mark = readingMarks.find((known) => known === value);
    const matter = matters.find((known) => known === value);
    if (kind === 'channel' && channel !== undefined) return words(`channel.${channel}`);
    if (kind === 'mark' && mark !== undefined) return t(`automation.mark.${mark}`);
    if (kind === 'matter' && matter !== undefined) return words(`matter.${matter}`);
    return tags.find(({ id }) => id === value)?.name ?? words('tagGone');
  }

  return (reasons) =>
    reasons.map((reason) => words(`because.${reason.kind}`, { value: valueOf(reason) })).join(words('comma'));
}
