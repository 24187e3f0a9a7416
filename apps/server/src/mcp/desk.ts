import type {
  CheckResult,
  Conversation,
  ConversationDetail,
  CustomerDetail,
  Draft,
  FilledTemplate,
  Message,
  SavedView,
  SearchResult,
  Tag,
  TemplateSuggestion,
  TemplateSummary,
  TimelineEntry,
  Today,
  ViewCounts,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';

export type Paged<Item> = { items: Item[]; nextCursor: string | null };
type Page = { limit: number; cursor?: string | undefined };

export type ConversationQuery = Page & {
  /** A view that every desk has, or the id of a saved one. */
  view?: string | undefined;
  status?: string | undefined;
  assignee?: string | undefined;
  customer?: string | undefined;
  tag?: string | undefined;
  waiting?: 'us' | 'late' | 'customer' | undefined;
  sort: 'urgency' | 'newest' | 'oldest';
};

/** A write is told which conversation, and what is to be stored in its transaction. */
export type Proposal = { conversationId: string; alsoStore: (tx: Tx) => Promise<void> };

/**
 * All that an assistant's tools can reach of the desk, told by the composition root: reading, and three ways to leave
 * something for people to look at. Sending, approving, deleting, settings and members are not in it, and this folder
 * imports no feature that has them.
 */
export type AssistantDesk = {
  search: (actor: Actor, query: Page & { q: string }) => Promise<SearchResult>;
  listConversations: (actor: Actor, query: ConversationQuery) => Promise<Paged<Conversation>>;
  /** What a member (`me`, an id) or the `team` must do, in order of urgency. */
  today: (actor: Actor, member: string) => Promise<Today>;
  readConversation: (actor: Actor, id: string) => Promise<ConversationDetail>;
  /** Newest first. */
  listMessages: (actor: Actor, conversationId: string, page: Page) => Promise<Paged<Message>>;
  readMessage: (actor: Actor, id: string) => Promise<Message>;
  /** The draft of the member whose key it is. */
  ownDraft: (actor: Actor, conversationId: string) => Promise<Draft | null>;
  readCustomer: (actor: Actor, id: string) => Promise<CustomerDetail>;
  /** Everything there has been with a customer, newest first. */
  readTimeline: (actor: Actor, id: string, page: Page) => Promise<Paged<TimelineEntry>>;
  listViews: (actor: Actor) => Promise<{ saved: SavedView[]; counts: ViewCounts }>;
  listTags: (actor: Actor) => Promise<Tag[]>;
  listTemplates: (actor: Actor, query: Page) => Promise<Paged<TemplateSummary>>;
  suggestTemplates: (actor: Actor, conversationId: string) => Promise<TemplateSuggestion[]>;
  fillTemplate: (actor: Actor, templateId: string, conversationId: string) => Promise<FilledTemplate>;
  check: (actor: Actor, conversationId: string, text: string) => Promise<CheckResult>;
  proposeDraft: (
    actor: Actor,
    proposal: Proposal,
    draft: { text: string; basedOn: string; replaces: string | null },
  ) => Promise<Draft>;
  /** A first message to a customer as a draft of the member whose key it is; answers its id. */
  draftFirst: (
    actor: Actor,
    alsoStore: Proposal['alsoStore'],
    draft: { customerId: string; channelId?: string | undefined; subject: string; text: string },
  ) => Promise<string>;
  /** A note that was left before under the same key of the same person is answered again and not written twice. */
  proposeNote: (
    actor: Actor,
    proposal: Proposal,
    note: { text: string; idempotencyKey: string | null },
  ) => Promise<{ messageId: string; repeated: boolean }>;
  proposeTags: (actor: Actor, proposal: Proposal, tagIds: readonly string[]) => Promise<void>;
};
