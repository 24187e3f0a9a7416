import type { Conversation, SavedView, ViewCounts, ViewFilter, Waiting } from '@madoguchi/contract';
import {
  inboxSorts,
  inboxViews,
  type InboxSearch,
  type InboxSort,
  type InboxView,
} from '../../app/inboxSearch.ts';

export const views = inboxViews;
export type View = InboxView;
export const sorts = inboxSorts;
export type Sort = InboxSort;

/** What the list shows; part of the address, so that a list can be shared. */
export type ListFilter = {
  view: View;
  /** The saved view that says the rest, as it was saved. */
  saved: string | null;
  status: 'open' | 'in_progress' | null;
  /** A member's id, or `none`; only asked for in views that do not decide it themselves. */
  assignee: string | null;
  channel: string | null;
  customer: string | null;
  tag: string | null;
  waiting: Waiting | null;
  unread: boolean;
  sort: Sort;
};

/** Reads a filter from the address; anything unknown falls back to the default. */
export function filterFromSearch(search: InboxSearch): ListFilter {
  const view = search.view ?? 'active';
  return {
    view,
    saved: null,
    status: decidesStatus(view) ? null : (search.status ?? null),
    assignee: decidesAssignee(view) ? null : (search.assignee ?? null),
    channel: search.channel ?? null,
    customer: search.customer ?? null,
    tag: search.tag ?? null,
    waiting: decidesWaiting(view) ? null : (search.waiting ?? null),
    unread: search.unread ?? false,
    sort: search.sort ?? 'urgency',
  };
}

/** The search parameters of a filter, without what is the default anyway. */
export function searchFromFilter(filter: ListFilter): InboxSearch {
  const search: InboxSearch = {};
  if (filter.saved !== null) return { saved: filter.saved };
  if (filter.view !== 'active') search.view = filter.view;
  if (filter.status !== null && !decidesStatus(filter.view)) search.status = filter.status;
  if (filter.assignee !== null && !decidesAssignee(filter.view)) search.assignee = filter.assignee;
  if (filter.channel !== null) search.channel = filter.channel;
  if (filter.customer !== null) search.customer = filter.customer;
  if (filter.tag !== null) search.tag = filter.tag;
  if (filter.waiting !== null && !decidesWaiting(filter.view)) search.waiting = filter.waiting;
  if (filter.unread) search.unread = true;
  if (filter.sort !== 'urgency') search.sort = filter.sort;
  return search;
}

/** What a filter asks for, as it is saved and as the server is asked. */
export function criteriaOf(filter: ListFilter): ViewFilter {
  const { view } = filter;
  return {
    status: filter.status ?? statusOf(view),
    assignee: view === 'mine' ? 'me' : view === 'unassigned' ? 'none' : filter.assignee,
    channel: filter.channel,
    customer: filter.customer,
    tag: filter.tag,
    waiting: view === 'late' ? 'late' : view === 'waiting' ? 'customer' : filter.waiting,
    unread: filter.unread,
    mentioned: view === 'mentioned',
    following: view === 'following',
    sort: filter.sort,
  };
}

/** The list of a saved view. */
export function filterOfView({ id, filter }: Pick<SavedView, 'id' | 'filter'>): ListFilter {
  const { status, assignee } = filter;
  const isPart = status === 'open' || status === 'in_progress';
  const base: View = isPart || status === 'active' ? 'active' : status;
  const view = filter.mentioned ? 'mentioned' : filter.following ? 'following' : base;
  return {
    view,
    saved: id,
    status: isPart ? status : null,
    assignee,
    channel: filter.channel,
    customer: filter.customer,
    tag: filter.tag,
    waiting: filter.waiting,
    unread: filter.unread,
    sort: filter.sort,
  };
}

/** The query of `GET /conversations` for a filter. */
export function queryFromFilter(filter: ListFilter): Record<string, string> {
  const { status, sort, unread, mentioned, following, ...rest } = criteriaOf(filter);
  const query: Record<string, string> = { sort };
  if (status !== 'all') query['status'] = status;
  for (const [name, value] of Object.entries(rest)) if (value !== null) query[name] = value;
  for (const [name, asked] of Object.entries({ unread, mentioned, following }))
    if (asked) query[name] = 'true';
  return query;
}

/**
 * Whether a conversation belongs in the list, judged as the server judges it. What was due before `now` is late. Whether a note of long ago mentions one is the server's to know: what is listed stays listed.
 */
export function matchesFilter(
  conversation: Conversation,
  filter: ListFilter,
  memberId: string,
  now: Date = new Date(),
): boolean {
  const criteria = criteriaOf(filter);
  const { status, waitingSince, dueAt } = conversation;
  if (conversation.mergedInto !== null || conversation.beginning) return false;
  if (
    criteria.status === 'active' ? status === 'done' : criteria.status !== 'all' && criteria.status !== status
  )
    return false;
  if (criteria.channel !== null && conversation.channelId !== criteria.channel) return false;
  if (criteria.customer !== null && conversation.customer.id !== criteria.customer) return false;
  if (criteria.tag !== null && !conversation.tagIds.includes(criteria.tag)) return false;
  if (criteria.unread && (!conversation.unread || status === 'done')) return false;
  if (criteria.following && !conversation.following) return false;
  const isAtWork = status === 'open' || status === 'in_progress';
  if (
    criteria.waiting === 'late' &&
    (status === 'done' || dueAt === null || Date.parse(dueAt) >= now.getTime())
  )
    return false;
  if (criteria.waiting === 'us' && (!isAtWork || waitingSince === null)) return false;
  if (criteria.waiting === 'customer' && (!isAtWork || waitingSince !== null)) return false;
  if (criteria.assignee === null) return true;
  if (criteria.assignee === 'none') return conversation.assigneeId === null;
  return conversation.assigneeId === (criteria.assignee === 'me' ? memberId : criteria.assignee);
}

/** Whether the view itself says whose conversations it shows. */
export function decidesAssignee(view: View): boolean {
  return view === 'mine' || view === 'unassigned';
}

/** Whether the view itself says who is to move next. */
export function decidesWaiting(view: View): boolean {
  return view === 'late' || view === 'waiting' || view === 'on_hold' || view === 'done';
}

function decidesStatus(view: View): boolean {
  return view === 'on_hold' || view === 'done' || view === 'all';
}

function statusOf(view: View): ViewFilter['status'] {
  return view === 'on_hold' || view === 'done' || view === 'all' ? view : 'active';
}

/** Whether something beside the view narrows the list down. */
export function isNarrowed(filter: ListFilter): boolean {
  const { status, assignee, channel, customer, tag, waiting, unread } = filter;
  return [status, assignee, channel, customer, tag, waiting].some((each) => each !== null) || unread;
}

/** The same view without what narrows it down. */
export function widened(filter: ListFilter): ListFilter {
  const nothing = { status: null, assignee: null, channel: null, customer: null, tag: null, waiting: null };
  return { ...filter, ...nothing, saved: null, unread: false };
}

/** The figure beside a view, or null where none is kept. */
export function countOf(view: View, counts: ViewCounts): number | null {
  return view === 'done' || view === 'all' ? null : counts.builtIn[view];
}
