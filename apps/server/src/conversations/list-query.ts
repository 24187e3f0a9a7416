import {
  conversationStatus,
  type ConversationStatus,
  type ViewFilter,
  type Waiting,
} from '@madoguchi/contract';
import { AppError } from '../platform/http/index.ts';
import type { ConversationCriteria } from './filter.store.ts';

/** What a list is asked for, as the API takes it. */
export type ListQuery = {
  status?: string | undefined;
  assignee?: string | undefined;
  channel?: string | undefined;
  customer?: string | undefined;
  tag?: string | undefined;
  waiting?: Waiting | undefined;
  unread?: boolean | undefined;
  mentioned?: boolean | undefined;
  following?: boolean | undefined;
  sort: 'urgency' | 'newest' | 'oldest';
  limit: number;
  cursor?: string | undefined;
};

function statusesOf(text: string | undefined): ConversationStatus[] | 'active' | null {
  if (text === undefined || text === '' || text === 'all') return null;
  if (text === 'active') return 'active';
  return text.split(',').map((part) => {
    const parsed = conversationStatus.safeParse(part.trim());
    if (!parsed.success) {
      throw new AppError(
        'invalid_request',
        `«${part}» is no status. There are ${conversationStatus.options.join(', ')} and active.`,
      );
    }
    return parsed.data;
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function idOf(name: string, value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (!uuid.test(value)) throw new AppError('invalid_request', `«${name}» takes an id.`);
  return value;
}

/**
 * What belongs into the list that is asked for, for the member who asks.
 * @throws AppError `invalid_request` for a status or an id that is none.
 */
export function criteriaOf(query: Omit<ListQuery, 'sort' | 'limit'>, memberId: string): ConversationCriteria {
  const { assignee } = query;
  return {
    statuses: statusesOf(query.status),
    assigneeId: assignee === 'me' ? memberId : assignee === 'none' ? 'none' : idOf('assignee', assignee),
    channelId: idOf('channel', query.channel),
    customerId: idOf('customer', query.customer),
    tagId: query.tag ?? null,
    waiting: query.waiting ?? null,
    unread: query.unread ?? false,
    mentioned: query.mentioned ?? false,
    following: query.following ?? false,
  };
}

/** The same for a saved view's filter. */
export function criteriaOfView(filter: ViewFilter, memberId: string): ConversationCriteria {
  const { status, assignee, channel, customer, tag, waiting, unread, mentioned, following } = filter;
  const query = { status, unread, mentioned, following };
  return {
    ...criteriaOf({ ...query, assignee: assignee ?? undefined, channel: channel ?? undefined }, memberId),
    customerId: customer,
    tagId: tag,
    waiting,
  };
}
