import type { SavedView, ViewFilter } from '@madoguchi/contract';
import {
  draftFirst,
  findDraft,
  findMessage,
  listConversations,
  listMessages,
  proposeDraft,
  proposeNote,
  proposeTags,
  readConversation,
  requireConversation,
  toMessage,
  type ListQuery,
} from './conversations/index.ts';
import type { Context } from './context.ts';
import { readCustomer, readTimeline } from './customers/index.ts';
import { checkProposal } from './language/index.ts';
import type { AssistantDesk } from './mcp/index.ts';
import type { Tx } from './platform/db/index.ts';
import { AppError, type Actor } from './platform/http/index.ts';
import { search } from './search/index.ts';
import { readToday } from './today/index.ts';
import { listTags } from './tags/index.ts';
import { fillFor, listFor, suggestFor } from './templates/index.ts';
import { builtIn, countViews, listViews } from './views/index.ts';

/** What an assistant reaches of the desk (docs/mcp.md): put together here, so that its tools know no feature. */
export function assistantDesk({ database, realtime, delivery }: Context): AssistantDesk {
  const changes = { database, realtime };
  const within = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.inWorkspace(actor.workspaceId, work);
  const savedViews = (actor: Actor) => within(actor, (tx) => listViews(tx, actor.memberId));

  async function filterOf(actor: Actor, view: string): Promise<ViewFilter> {
    const named = new Map<string, ViewFilter>(Object.entries(builtIn)).get(view);
    const found = named ?? (await savedViews(actor)).find(({ id }) => id === view)?.filter;
    if (found === undefined)
      throw new AppError('not_found', 'There is no such view. list_views names those there are.');
    return found;
  }

  return {
    search: (actor, query) => search(database, actor, query, actor.scopes.has('customers:read')),
    listConversations: async (actor, { view, ...query }) =>
      listConversations(
        database,
        actor,
        view === undefined ? query : { ...inView(await filterOf(actor, view)), ...paged(query) },
      ),
    today: (actor, member) => within(actor, (tx) => readToday(tx, actor, member)),
    readConversation: (actor, id) => readConversation(database, actor, id),
    listMessages: (actor, id, page) => listMessages(database, actor, id, { ...page, order: 'desc' }),
    readMessage: async (actor, id) => {
      const row = await within(actor, (tx) => findMessage(tx, id));
      if (row === undefined)
        throw new AppError('not_found', 'This message does not exist in this workspace.');
      return toMessage(row);
    },
    ownDraft: (actor, id) =>
      within(actor, async (tx) => {
        const [draft] = await Promise.all([findDraft(tx, id, actor.memberId), requireConversation(tx, id)]);
        return draft ?? null;
      }),
    readCustomer: (actor, id) => within(actor, (tx) => readCustomer(tx, id)),
    readTimeline: (actor, id, page) => readTimeline(database, actor, id, page),
    listViews: async (actor) => {
      const [saved, counts] = await Promise.all([savedViews(actor), countViews(database, actor)]);
      return { saved: saved.map(toView), counts };
    },
    listTags: (actor) => within(actor, listTags),
    listTemplates: (actor, query) => listFor(database, actor, query),
    suggestTemplates: (actor, id) => within(actor, (tx) => suggestFor(tx, actor, id)),
    fillTemplate: (actor, templateId, id) => fillFor(database, actor, templateId, id),
    check: (actor, conversationId, text) =>
      checkProposal(delivery.language, actor.workspaceId, { conversationId, text }),
    proposeDraft: (actor, proposal, draft) =>
      proposeDraft({ dependencies: changes, actor, ...proposal }, draft),
    draftFirst: (actor, alsoStore, draft) =>
      draftFirst({ ...changes, answering: delivery.answering }, actor, draft, alsoStore),
    proposeNote: (actor, proposal, note) => proposeNote({ dependencies: changes, actor, ...proposal }, note),
    proposeTags: (actor, proposal, tagIds) =>
      proposeTags({ dependencies: changes, actor, ...proposal }, tagIds),
  };
}

const toView = ({ id, name, ownerId, filter }: Omit<SavedView, 'shared'> & { ownerId: string | null }) => ({
  id,
  name,
  shared: ownerId === null,
  filter,
});

const paged = ({ limit, cursor }: Pick<ListQuery, 'limit' | 'cursor'>) => ({ limit, cursor });

function inView(filter: ViewFilter): Omit<ListQuery, 'limit' | 'cursor'> {
  const { assignee, channel, customer, tag, waiting, ...rest } = filter;
  return {
    ...rest,
    assignee: assignee ?? undefined,
    channel: channel ?? undefined,
    customer: customer ?? undefined,
    tag: tag ?? undefined,
    waiting: waiting ?? undefined,
  };
}
