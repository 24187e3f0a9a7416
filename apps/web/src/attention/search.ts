import type { AttentionLevel, SignalKind } from '@madoguchi/contract';
import { kinds } from './logic/words.ts';

export const lists = ['open', 'asking', 'closed'] as const;
export const shownLevels = ['urgent', 'care', 'watch'] as const satisfies readonly AttentionLevel[];

/** What the address of the list says; what needs care, of everybody, when it says nothing. */
export type AttentionSearch = {
  list?: 'asking' | 'closed';
  mine?: true;
  level?: (typeof shownLevels)[number];
  kind?: SignalKind;
};

/** Reads the address; unknown words are dropped, so that an old link still opens. */
export function parseAttentionSearch(raw: Record<string, unknown>): AttentionSearch {
  const { list, mine } = raw;
  const level = shownLevels.find((word) => word === raw['level']);
  const kind = kinds.find((word) => word === raw['kind']);
  const open = list !== 'asking' && list !== 'closed';
  return {
    ...(open ? {} : { list }),
    ...(mine === true ? { mine } : {}),
    ...(open && level !== undefined ? { level } : {}),
    ...(open && kind !== undefined ? { kind } : {}),
  };
}
