import type { Conversation, ConversationStatus, Counts } from '@madoguchi/contract';

export const views = ['mine', 'unassigned', 'active', 'on_hold', 'done', 'all'] as const;
export type View = (typeof views)[number];

export const sorts = ['urgency', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** What the list shows; part of the address, so that a list can be shared. */
export type ListFilter = {
  view: View;
  /** A member's id, or `none`; only asked for in views that do not decide it themselves. */
  assignee: string | null;
  channel: string | null;
  sort: Sort;
};

type Search = { [key: string]: unknown };

/** Reads a filter from the address; anything unknown falls back to the default. */
export function filterFromSearch(search: Search): ListFilter {
  const view = views.find((known) => known === search['view']) ?? 'active';
  return {
    view,
    assignee: decidesAssignee(view) ? null : textOrNull(search['assignee']),
    channel: textOrNull(search['channel']),
    sort: sorts.find((known) => known === search['sort']) ?? 'urgency',
  };
}

/** The search parameters of a filter, without what is the default anyway. */
export function searchFromFilter(filter: ListFilter): Record<string, string> {
  const search: Record<string, string> = {};
  if (filter.view !== 'active') search['view'] = filter.view;
  if (filter.assignee !== null && !decidesAssignee(filter.view)) search['assignee'] = filter.assignee;
  if (filter.channel !== null) search['channel'] = filter.channel;
  if (filter.sort !== 'urgency') search['sort'] = filter.sort;
  return search;
}

/** The query of `GET /conversations` for a filter. */
export function queryFromFilter(filter: ListFilter): Record<string, string> {
  const query: Record<string, string> = { sort: filter.sort };
  const statuses = statusesOf(filter.view);
  if (statuses !== null) query['status'] = statuses.length === 3 ? 'active' : statuses.join(',');
  const assignee = assigneeOf(filter);
  if (assignee !== null) query['assignee'] = assignee;
  if (filter.channel !== null) query['channel'] = filter.channel;
  return query;
}

/** Whether a conversation belongs in the list, judged as the server judges it. */
export function matchesFilter(conversation: Conversation, filter: ListFilter, memberId: string): boolean {
  const statuses = statusesOf(filter.view);
  if (statuses !== null && !statuses.includes(conversation.status)) return false;
  if (filter.channel !== null && conversation.channelId !== filter.channel) return false;
  const assignee = assigneeOf(filter);
  if (assignee === null) return true;
  if (assignee === 'none') return conversation.assigneeId === null;
  return conversation.assigneeId === (assignee === 'me' ? memberId : assignee);
}

/** Whether the view itself says whose conversations it shows. */
export function decidesAssignee(view: View): boolean {
  return view === 'mine' || view === 'unassigned';
}

/** The figure beside a view, or null where none is kept. */
export function countOf(view: View, counts: Counts): number | null {
  if (view === 'mine') return counts.mine;
  if (view === 'unassigned') return counts.unassigned;
  if (view === 'active') return counts.active;
  return view === 'on_hold' ? counts.onHold : null;
}

function statusesOf(view: View): ConversationStatus[] | null {
  if (view === 'all') return null;
  if (view === 'done') return ['done'];
  if (view === 'on_hold') return ['on_hold'];
  return ['open', 'in_progress', 'on_hold'];
}

function assigneeOf(filter: ListFilter): string | null {
  if (filter.view === 'mine') return 'me';
  return filter.view === 'unassigned' ? 'none' : filter.assignee;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
