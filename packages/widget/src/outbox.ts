import type { ChatDeed, ChatSent } from '@madoguchi/contract';
import { Refused, type Api } from './api.ts';
import type { Storage } from './storage.ts';

export type Problem = 'failed' | 'too_large' | 'not_taken' | 'too_many';

/** What is pressed in place of being written; its name is the message's. */
export type Deed = ChatDeed extends infer Each
  ? Each extends ChatDeed
    ? Omit<Each, 'clientId'>
    : never
  : never;

/** A message of the visitor that the desk has not confirmed yet. */
export type Pending = {
  clientId: string;
  text: string;
  file: File | null;
  deed: Deed | null;
  at: string;
  state: 'waiting' | 'sending' | 'failed';
  problem: Problem | null;
};

type Options = {
  api: Pick<Api, 'send' | 'sendFile' | 'deed'>;
  storage: Storage;
  /** Resolves when there is a visitor to send as. */
  ready: () => Promise<boolean>;
  onSent: (sent: ChatSent) => void;
  /** The desk does not know the visitor any more. */
  onUnknown: () => void;
  onChange: () => void;
};

const name = 'outbox';

/** A name that no other message has. */
export function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * What was written and is not confirmed: sent one after the other, again after a loss with the same name, so that the
 * desk takes each once. Texts outlive a reload.
 */
export class Outbox {
  readonly #options: Options;
  #items: readonly Pending[];
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#items = restored(options.storage.get(name));
  }

  get items(): readonly Pending[] {
    return this.#items;
  }

  add(text: string, file: File | null, deed: Deed | null = null): void {
    const at = new Date().toISOString();
    const item: Pending = { clientId: newClientId(), text, file, deed, at, state: 'waiting', problem: null };
    this.#keep([...this.#items, item]);
    void this.flush();
  }

  retry(clientId: string): void {
    this.#change(clientId, { state: 'waiting', problem: null });
    void this.flush();
  }

  discard(clientId: string): void {
    this.#keep(this.#items.filter((item) => item.clientId !== clientId));
  }

  /** Forgets all: the visitor is another one. */
  clear(): void {
    this.#keep([]);
  }

  async flush(): Promise<void> {
    if (this.#busy || !this.#items.some(({ state }) => state === 'waiting')) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      if (!(await this.#options.ready())) return;
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        if (!(await this.#send(next))) return;
      }
    } finally {
      this.#busy = false;
    }
  }

  #next(): Pending | undefined {
    return this.#items.find(({ state }) => state === 'waiting');
  }

  /** False when sending must wait. */
  async #send({ clientId, text, file, deed }: Pending): Promise<boolean> {
    this.#change(clientId, { state: 'sending' });
    const { api, onSent, onUnknown } = this.#options;
    try {
      const sent = await (deed !== null
        ? api.deed({ ...deed, clientId })
        : file === null
          ? api.send(clientId, text)
          : api.sendFile(clientId, file));
      // In this order: what was written is in view at every moment.
      onSent(sent);
      this.discard(clientId);
      return true;
    } catch (error) {
      const { status, wait } = error instanceof Refused ? error : new Refused(500, 'internal');
      if (deed !== null && status === 409) {
        // What was pressed is not offered any more: the thread shows what is.
        this.discard(clientId);
        return true;
      }
      const later = status === 0 || status === 401 || status === 429 || status >= 500;
      this.#change(clientId, {
        state: later ? 'waiting' : 'failed',
        problem: status === 429 ? 'too_many' : later ? null : problemOf(status),
      });
      if (status === 401) onUnknown();
      // Without a network the line tells when it is back; a busy desk is asked again.
      if (later) this.#timer = setTimeout(() => void this.flush(), Math.max(wait, 5) * 1000);
      return !later;
    }
  }

  #change(clientId: string, change: Partial<Pending>): void {
    this.#keep(this.#items.map((item) => (item.clientId === clientId ? { ...item, ...change } : item)));
  }

  #keep(items: readonly Pending[]): void {
    this.#items = items;
    const texts = items.filter(({ file }) => file === null);
    this.#options.storage.set(name, texts.length === 0 ? null : JSON.stringify(texts));
    this.#options.onChange();
  }
}

function problemOf(status: number): Problem {
  if (status === 413) return 'too_large';
  return status === 415 ? 'not_taken' : 'failed';
}

/** What an earlier page left unsent: what was on its way may have arrived, and is sent again under its name. */
function restored(text: string | null): Pending[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    if (!Array.isArray(kept)) return [];
    return (kept as Pending[])
      .filter(({ clientId, text: words }) => typeof clientId === 'string' && typeof words === 'string')
      .map((item) => ({
        ...item,
        file: null,
        deed: item.deed ?? null,
        state: item.state === 'failed' ? 'failed' : 'waiting',
      }));
  } catch {
    return [];
  }
}
