import type { CreateMessage } from '@madoguchi/contract';

/** What an answer by LINE may carry beside its text. */
export type Extra = NonNullable<CreateMessage['content']>;

/** Whether it says something without words: buttons for an answer need something to answer. */
export const goesAlone = (extra: Extra | null): boolean =>
  extra !== null && (extra.type === 'sticker' || extra.type === 'account_link');

/** LINE's limits of quick replies. */
const mostChoices = 13;
const longestChoice = 20;

const range = (packageId: string, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ packageId, stickerId: String(from + n) }));

/** Stickers that every account may send (LINE's list of sendable stickers): Moon, Sally, Brown & Cony. */
export const sendable = [
  ...range('446', 1988, 16),
  ...range('789', 10_855, 8),
  ...range('11537', 52_002_734, 16),
];

export type ChoicesRead = { content: Extra } | { wrong: 'none' | 'tooMany' | 'tooLong' };

/** One choice a line, as buttons below the answer; tapping one says its words. */
export function readChoices(text: string): ChoicesRead {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  if (lines.length === 0) return { wrong: 'none' };
  if (lines.length > mostChoices) return { wrong: 'tooMany' };
  if (lines.some((line) => line.length > longestChoice)) return { wrong: 'tooLong' };
  return { content: { type: 'quick_replies', items: lines.map((line) => ({ label: line, text: line })) } };
}
