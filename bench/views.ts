import type { ConversationFilter } from '../apps/server/src/conversations/page.store.ts';
import { busyTag } from './fill.ts';

/** A view of the inbox: as the API is asked for it, and as the database is. */
export type View = { name: string; query: string; filter: Partial<ConversationFilter> };

/** Has no conversations yet: the most that a search for the next page could pass over for nothing. */
const nobody = '00000000-0000-7000-8000-000000000000';

/** The views of the inbox, with what members and channels have most and least of. */
export const views = ({ memberId, channelId }: { memberId: string; channelId: string }): View[] => [
  { name: 'mine', query: 'status=active&assignee=me', filter: { statuses: 'active', assigneeId: memberId } },
  {
    name: "a new member's own",
    query: `status=active&assignee=${nobody}`,
    filter: { statuses: 'active', assigneeId: nobody },
  },
  {
    name: 'unassigned',
    query: 'status=active&assignee=none',
    filter: { statuses: 'active', assigneeId: 'none' },
  },
  { name: 'active', query: 'status=active', filter: { statuses: 'active' } },
  { name: 'on hold', query: 'status=on_hold', filter: { statuses: ['on_hold'] } },
  { name: 'done', query: 'status=done', filter: { statuses: ['done'] } },
  { name: 'all', query: '', filter: {} },
  { name: "a member's", query: `assignee=${memberId}`, filter: { assigneeId: memberId } },
  { name: "a new member's", query: `assignee=${nobody}`, filter: { assigneeId: nobody } },
  {
    name: 'waiting for the customer',
    query: 'waiting=customer',
    filter: { waiting: 'customer' },
  },
  {
    name: 'late',
    query: 'waiting=late',
    filter: { waiting: 'late', now: new Date() },
  },
  { name: 'of a new customer', query: `customer=${nobody}`, filter: { customerId: nobody } },
  { name: 'with a tag of few', query: `tag=${nobody}`, filter: { tagId: nobody } },
  { name: 'with a tag of many', query: `tag=${busyTag}`, filter: { tagId: busyTag } },
  { name: 'that one follows', query: 'following=true', filter: { following: true } },
  { name: 'that mentions one', query: 'mentioned=true', filter: { mentioned: true } },
  { name: "a channel's", query: `channel=${channelId}`, filter: { channelId } },
  { name: "a new channel's", query: `channel=${nobody}`, filter: { channelId: nobody } },
];

export const sorts = ['newest', 'oldest', 'urgency'] as const;

/** The first page of fifty, and one more to know whether another follows. */
export const firstPage: ConversationFilter = {
  statuses: null,
  assigneeId: null,
  channelId: null,
  customerId: null,
  sort: 'newest',
  after: null,
  limit: 51,
};
