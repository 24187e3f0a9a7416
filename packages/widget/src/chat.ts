import type {
  ChatArticle,
  ChatConfig,
  ChatLineCode,
  ChatMessage,
  ChatState,
  ChatVisitor,
} from '@madoguchi/contract';
import { Refused, type Api } from './api.ts';
import { Connection } from './connection.ts';
import type { ServerEvent } from './events.ts';
import { Outbox, type Deed, type Pending } from './outbox.ts';
import type { PageInfo } from './protocol.ts';
import type { Storage } from './storage.ts';
import { joined, reached, unreadOf } from './thread.ts';
import type { Language } from './words/index.ts';

/** All that is shown. A new object at each change. */
export type View = {
  config: ChatConfig;
  language: Language;
  visitor: ChatVisitor | null;
  messages: readonly ChatMessage[];
  pending: readonly Pending[];
  /** Whether there are older messages than those at hand. */
  more: boolean;
  loading: boolean;
  state: ChatState;
  /** Whether news come in; null before a line was needed. */
  connected: boolean | null;
  shown: boolean;
  unread: number;
};

/** How the desk is before it has said anything. */
function silence({ assistant }: ChatConfig): ChatState {
  return { typing: false, writer: null, deskRead: 0, visitorRead: 0, assistant: assistant !== null };
}

/** The desk's «somebody is writing» is renewed at least this often while it lasts, in milliseconds. */
const typingMs = 4000;

type Options = { api: Api; storage: Storage; config: ChatConfig; language: Language; onChange: () => void };

/** One visitor's chat: what is known, and everything they do. */
export class Chat {
  readonly #api: Api;
  readonly #storage: Storage;
  readonly #onChange: () => void;
  readonly #outbox: Outbox;
  readonly #line: Connection;
  #view: View;
  #floor = 0;
  #page: PageInfo | undefined;
  #identity: string | null = null;
  #opening: Promise<boolean> | null = null;
  #typedAt = 0;

  constructor({ api, storage, config, language, onChange }: Options) {
    this.#api = api;
    this.#storage = storage;
    this.#onChange = onChange;
    this.#view = {
      config,
      language,
      visitor: null,
      messages: [],
      pending: [],
      more: false,
      loading: false,
      state: silence(config),
      connected: null,
      shown: false,
      unread: 0,
    };
    this.#outbox = new Outbox({
      api,
      storage,
      ready: () => this.#open(),
      onSent: ({ message, replies }) => this.#take([message, ...replies]),
      onUnknown: () => this.#forget(),
      onChange: () => this.#set({ pending: this.#outbox.items }),
    });
    this.#view = { ...this.#view, pending: this.#outbox.items };
    this.#line = new Connection({
      api,
      after: () => reached(this.#view.messages, this.#floor),
      onEvent: (event) => this.#hear(event),
      onLine: (connected) => this.#set({ connected }),
      onGone: () => this.#forget(),
    });
  }

  get view(): View {
    return this.#view;
  }

  /** The page around the chat introduced itself: who wrote before finds their thread again. */
  async hello(page: PageInfo, identity: string | null): Promise<void> {
    this.#page = page;
    this.#identity = identity;
    if (identity !== null || this.#storage.get('token') !== null) await this.#open();
    await this.#outbox.flush();
  }

  /** Who the visitor is according to the site; null: nobody any more. */
  async identify(identity: string | null): Promise<void> {
    this.#identity = identity;
    if (identity === null) {
      this.#outbox.clear();
      this.#forget();
      return;
    }
    this.#opening = null;
    await this.#open();
  }

  show(shown: boolean, page?: PageInfo): void {
    if (page !== undefined) this.#page = page;
    this.#set({ shown });
    this.see();
    if (shown) void this.#refreshConfig();
  }

  send(text: string): void {
    this.#typedAt = 0;
    this.#outbox.add(text, null);
  }

  sendFile(file: File): void {
    this.#outbox.add('', file);
  }

  /** Presses a button of the assistant's; `text` is what that says. */
  press(deed: Deed, text: string): void {
    this.#outbox.add(text, null, deed);
  }

  article(number: number): Promise<ChatArticle> {
    return this.#api.article(number, this.#view.language);
  }

  /** A code by which the visitor goes on by LINE; null when there is none now. */
  async line(): Promise<ChatLineCode | null> {
    return (await this.#open()) ? this.#api.line().catch(() => null) : null;
  }

  retry(clientId: string): void {
    this.#outbox.retry(clientId);
  }

  discard(clientId: string): void {
    this.#outbox.discard(clientId);
  }

  /** Tells the desk that the visitor writes, or has stopped; nothing before there is a conversation. */
  typed(hasText: boolean): void {
    const now = Date.now();
    const stopped = !hasText && this.#typedAt !== 0;
    if (
      this.#view.messages.length === 0 ||
      this.#view.state.assistant ||
      (!stopped && (!hasText || now - this.#typedAt < typingMs))
    )
      return;
    this.#typedAt = hasText ? now : 0;
    void this.#api.typing(hasText).catch(() => undefined);
  }

  async earlier(): Promise<void> {
    const [first] = this.#view.messages;
    if (first === undefined || this.#view.loading) return;
    this.#set({ loading: true });
    try {
      const { items, more } = await this.#api.messages(first.seq);
      this.#floor = (items[0]?.seq ?? 1) - 1;
      this.#take(items);
      this.#set({ more });
    } catch {
      // The button stays for another try.
    } finally {
      this.#set({ loading: false });
    }
  }

  /** Keeps an address for answers. False when the desk did not take it. */
  async leaveEmail(email: string): Promise<boolean> {
    try {
      if (!(await this.#open())) return false;
      this.#set({ visitor: await this.#api.contact(email) });
      return true;
    } catch {
      return false;
    }
  }

  file(id: string): Promise<Blob> {
    return this.#api.file(id);
  }

  /** What is in view now counts as seen. */
  see(): void {
    const { messages, shown, state } = this.#view;
    const newest = messages.findLast(({ from }) => from === 'desk')?.seq ?? 0;
    if (!shown || document.visibilityState !== 'visible' || newest <= state.visitorRead) return;
    this.#set({ state: { ...state, visitorRead: newest } });
    void this.#api.read(newest).catch(() => undefined);
  }

  /** There is a visitor to act as; made when first needed, so that who only looks leaves nothing behind. */
  #open(): Promise<boolean> {
    this.#opening ??= this.#begin().catch(() => {
      this.#opening = null;
      return false;
    });
    return this.#opening;
  }

  async #begin(): Promise<boolean> {
    const { language } = this.#view;
    const page = this.#page === undefined ? {} : { page: this.#page };
    const identity = this.#identity === null ? {} : { identity: this.#identity };
    let opened;
    try {
      opened = await this.#api.open({ locale: language, ...page, ...identity });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'identity_refused') throw error;
      // For whoever builds the site; the visitor goes on without a name.
      console.warn(
        'Madoguchi: the desk did not accept the identity given. Check its secret, «sub» and «exp».',
      );
      this.#identity = null;
      opened = await this.#api.open({ locale: language, ...page });
    }
    const { token, visitor } = opened;
    if (token !== null) this.#storage.set('token', token);
    if (this.#view.visitor?.id !== visitor.id) {
      this.#line.stop();
      this.#floor = 0;
      this.#set({ messages: [], state: silence(this.#view.config) });
    }
    this.#set({ visitor });
    const { items, more, state } = await this.#api.messages();
    this.#floor = (items[0]?.seq ?? 1) - 1;
    this.#set({ more, state });
    this.#take(items);
    this.#line.start();
    return true;
  }

  #hear({ event, data }: ServerEvent): void {
    if (event === 'message') {
      const message = JSON.parse(data) as ChatMessage;
      // In this order: what was written is in view at every moment.
      this.#take([message]);
      if (message.clientId !== null) this.#outbox.discard(message.clientId);
    } else if (event === 'state') {
      const state = JSON.parse(data) as ChatState;
      const visitorRead = Math.max(state.visitorRead, this.#view.state.visitorRead);
      this.#set({ state: { ...state, visitorRead } });
    } else if (event === 'hello') void this.#outbox.flush();
  }

  #take(messages: readonly ChatMessage[]): void {
    this.#set({ messages: joined(this.#view.messages, messages) });
    this.see();
  }

  /** The desk does not know this visitor (any more): the next message begins anew. */
  #forget(): void {
    this.#line.stop();
    this.#storage.set('token', null);
    this.#opening = null;
    this.#floor = 0;
    this.#set({
      visitor: null,
      messages: [],
      more: false,
      state: silence(this.#view.config),
      connected: null,
    });
  }

  async #refreshConfig(): Promise<void> {
    try {
      this.#set({ config: await this.#api.config() });
    } catch {
      // What was known a moment ago will do.
    }
  }

  #set(change: Partial<View>): void {
    const next = { ...this.#view, ...change };
    this.#view = { ...next, unread: unreadOf(next.messages, next.state.visitorRead) };
    this.#onChange();
  }
}

/** What the screen needs of a chat. */
export type Talk = Pick<
  Chat,
  | 'view'
  | 'send'
  | 'sendFile'
  | 'press'
  | 'article'
  | 'line'
  | 'retry'
  | 'discard'
  | 'typed'
  | 'earlier'
  | 'leaveEmail'
  | 'file'
>;
