const views = ['mine', 'unassigned', 'active', 'on_hold', 'done', 'all'] as const;
const sorts = ['urgency', 'newest', 'oldest'] as const;

export type InboxView = (typeof views)[number];
export type InboxSort = (typeof sorts)[number];

/** What the inbox's address says; a view without an address of its own is for the screen to choose. */
export type InboxSearch = { view?: InboxView; assignee?: string; channel?: string; sort?: InboxSort };

/** Reads the inbox's search parameters; unknown words are dropped, so that an old link still opens. */
export function parseInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const view = views.find((word) => word === raw['view']);
  const sort = sorts.find((word) => word === raw['sort']);
  const { assignee, channel } = raw;
  return {
    ...(view === undefined ? {} : { view }),
    ...(typeof assignee === 'string' && assignee !== '' ? { assignee } : {}),
    ...(typeof channel === 'string' && channel !== '' ? { channel } : {}),
    ...(sort === undefined ? {} : { sort }),
  };
}

/** Where to go after signing in, whether only the code is left to enter, and whether the password was just reset. */
export type SignInSearch = { next?: string; step?: 'code'; reset?: true };

/** Reads the sign-in screen's address: `next` is a path of ours, never another site's address. */
export function parseSignInSearch(raw: Record<string, unknown>): SignInSearch {
  const { next, step, reset } = raw;
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/u.test(next) && next !== '/' ? { next } : {}),
    ...(step === 'code' ? { step } : {}),
    ...(reset === true ? { reset } : {}),
  };
}
