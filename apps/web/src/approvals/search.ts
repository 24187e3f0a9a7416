type Shown = 'mine' | 'decided';

/** What the address of the approvals says: the list shown; the waiting ones when it says nothing. */
export type ApprovalsSearch = { list?: Shown };

/** Reads the address; anything it does not know is left out. */
export function parseApprovalsSearch(search: Record<string, unknown>): ApprovalsSearch {
  const { list } = search;
  return list === 'mine' || list === 'decided' ? { list } : {};
}
