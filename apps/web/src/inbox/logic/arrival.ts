import type { Conversation } from '@madoguchi/contract';
import type { Page } from '../../kit/contract.ts';
import { flattenRows, placeRow } from './rows.ts';
import { matchesFilter } from './views.ts';
import type { ListFilter } from './views.ts';

type List = {
  pages: Page<Conversation>[];
  filter: ListFilter;
  memberId: string;
  selectedId: string | null;
};

/**
 * What a changed conversation means to a list: `place` when it is news to be put in its place, `leave` when it does
 * not belong here (any more), `stay` when the row that is there has only to show its new state.
 */
export function arrivalOf(
  after: Conversation,
  before: Conversation | undefined,
  { pages, filter, memberId, selectedId }: List,
): 'place' | 'leave' | 'stay' {
  if (!matchesFilter(after, filter, memberId)) return 'leave';
  // Whether an older note mentions one is the server's to know.
  const isListed = flattenRows(pages).some((row) => row.id === after.id);
  if (isListed) {
    const hasNews = before?.lastMessageId !== after.lastMessageId && after.lastDirection === 'inbound';
    return hasNews && after.id !== selectedId ? 'place' : 'stay';
  }
  if (filter.view === 'mentioned' && !after.mentioned) return 'leave';
  const placed = placeRow(pages, after, filter.sort);
  return flattenRows(placed).some((row) => row.id === after.id) ? 'place' : 'leave';
}
