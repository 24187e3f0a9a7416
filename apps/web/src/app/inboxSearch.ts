import type { Waiting } from '@madoguchi/contract';

export const inboxViews = [
  'mine',
  'unassigned',
  'late',
  'waiting',
  'mentioned',
  'following',
  'active',
  'on_hold',
  'done',
  'all',
] as const;
export const inboxSorts = ['urgency', 'newest', 'oldest'] as const;
const statuses = ['open', 'in_progress'] as const;
const waitings = ['us', 'late', 'customer'] as const satisfies readonly Waiting[];

export type InboxView = (typeof inboxViews)[number];
export type InboxSort = (typeof inboxSorts)[number];

/** What the inbox's address says; a view without an address of its own is for the screen to choose. */
export type InboxSearch = {
  view?: InboxView;
  /** A saved view's id. */
  saved?: string;
  status?: (typeof statuses)[number];
  assignee?: string;
  channel?: string;
  customer?: string;
  tag?: string;
  waiting?: Waiting;
  unread?: true;
  sort?: InboxSort;
  /** A promise whose sentence is shown in the thread. */
  promise?: string;
};

/** Reads the inbox's search parameters; unknown words are dropped, so that an old link still opens. */
export function parseInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const search: InboxSearch = {};
  const view = inboxViews.find((word) => word === raw['view']);
  if (view !== undefined) search.view = view;
  const status = statuses.find((word) => word === raw['status']);
  if (status !== undefined) search.status = status;
  const waiting = waitings.find((word) => word === raw['waiting']);
  if (waiting !== undefined) search.waiting = waiting;
  for (const name of ['saved', 'assignee', 'channel', 'customer', 'tag', 'promise'] as const) {
    const value = raw[name];
    if (typeof value === 'string' && value !== '') search[name] = value;
  }
  if (raw['unread'] === true) search.unread = true;
  const sort = inboxSorts.find((word) => word === raw['sort']);
  if (sort !== undefined) search.sort = sort;
  return search;
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
