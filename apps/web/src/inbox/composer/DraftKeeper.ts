import type { Attachment, Draft, ReplyLock } from '@madoguchi/contract';
import { hasCode } from '../../kit/api.ts';
import { partsOf } from '../logic/cc.ts';
import { emptyDraft, fromServer, isEmpty, reconcileDraft } from '../logic/draft.ts';
import type { LocalDraft } from '../logic/draft.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'locked' | 'failed';
export type DraftNotice = { kind: 'taken' } | { kind: 'offer'; other: Draft };
export type DraftView = { draft: LocalDraft; loaded: boolean; state: SaveState; notice: DraftNotice | null };

type SavedDraft = { text: string; basedOn: string | null; attachmentIds: string[]; cc: string[] };

export type DraftServer = {
  load: () => Promise<Draft | null>;
  save: (draft: SavedDraft) => Promise<Draft | null>;
  remove: () => Promise<unknown>;
};

/** Where words wait on this machine until the server has them, so that neither a reload nor a dead line loses them. */
export type DraftMirror = { read: () => LocalDraft | null; write: (draft: LocalDraft | null) => void };

type Dependencies = {
  server: DraftServer;
  mirror: DraftMirror;
  later: (milliseconds: number, action: () => void) => () => void;
  now: () => string;
  onLocked: (lock: ReplyLock | null) => void;
};

const pause = 600;
const retryPause = 10_000;

/**
 * Keeps one conversation's draft: here at once, on the server after a pause, one save at a time, and brought
 * together with what another tab or machine has written.
 */
export class DraftKeeper {
  readonly #dependencies: Dependencies;
  readonly #listeners = new Set<() => void>();
  #view: DraftView;
  #cancelTimer: (() => void) | null = null;
  #running: Promise<void> = Promise.resolve();
  /** How often the server's draft was changed from here. */
  #changes = 0;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    const mirrored = dependencies.mirror.read();
    this.#view = {
      draft: mirrored ?? emptyDraft,
      loaded: false,
      state: mirrored === null ? 'saved' : 'unsaved',
      notice: null,
    };
  }

  get view(): DraftView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks the server for its draft and brings both together. While the server cannot be reached, ours stands. */
  async refresh(): Promise<void> {
    await this.#running;
    const before = this.#changes;
    let server: Draft | null;
    try {
      server = await this.#dependencies.server.load();
    } catch {
      this.#show({ loaded: true });
      return;
    }
    // What was saved or sent from here meanwhile is not in an answer that was on its way: taken, it would undo it.
    if (this.#changes !== before) return this.refresh();
    const result = reconcileDraft(this.#view.draft, server);
    if (result.outcome === 'take') {
      this.#dependencies.mirror.write(null);
      this.#stopTimer();
      this.#show({
        loaded: true,
        draft: result.draft,
        state: 'saved',
        notice: result.notice ? { kind: 'taken' } : null,
      });
      return;
    }
    this.#show({
      loaded: true,
      ...(result.outcome === 'keep' ? {} : { notice: { kind: 'offer', other: result.other } }),
    });
    if (this.#view.draft.dirty) this.#saveLater(pause);
  }

  /** Takes what was written; a draft that was empty is from now on based on `newestSeen`. */
  write(change: { text?: string; attachments?: Attachment[]; cc?: string }, newestSeen: string | null): void {
    const before = this.#view.draft;
    const basedOn = isEmpty(before) || before.basedOn === null ? newestSeen : before.basedOn;
    this.#edit({ ...before, ...change, basedOn });
  }

  /** Notes that its writer has read the thread up to this message. */
  confirm(messageId: string): void {
    this.#edit({ ...this.#view.draft, basedOn: messageId });
  }

  /** Takes the other text that was offered, in place of this one. */
  takeOffered(): void {
    const { notice } = this.#view;
    if (notice?.kind !== 'offer') return;
    this.#edit({ ...fromServer(notice.other) });
    this.#show({ notice: null });
  }

  dismissNotice(): void {
    this.#show({ notice: null });
  }

  /** Saves at once, as when the field is left; resolves when the server has answered or cannot. */
  flush(): Promise<void> {
    this.#stopTimer();
    this.#running = this.#running.then(() => this.#save());
    return this.#running;
  }

  /** Waits for a save that runs and starts no other, so that nothing comes after the message that is sent now. */
  async settle(): Promise<void> {
    this.#stopTimer();
    await this.#running;
  }

  /** Empties the draft here after the message was sent; the server has emptied its own. */
  clear(): void {
    this.#stopTimer();
    this.#changes += 1;
    this.#dependencies.mirror.write(null);
    this.#show({ draft: emptyDraft, state: 'saved', notice: null });
  }

  #edit(draft: LocalDraft): void {
    const edited = { ...draft, dirty: true, editedAt: this.#dependencies.now() };
    this.#dependencies.mirror.write(edited);
    this.#show({ draft: edited, state: 'unsaved' });
    this.#saveLater(pause);
  }

  async #save(): Promise<void> {
    const { draft } = this.#view;
    if (!draft.dirty) return;
    this.#show({ state: 'saving' });
    this.#changes += 1;
    try {
      const saved = await this.#store(draft);
      const unchanged = this.#view.draft.editedAt === draft.editedAt && this.#view.draft.text === draft.text;
      if (unchanged) this.#dependencies.mirror.write(null);
      this.#show({
        draft: { ...this.#view.draft, syncedAt: saved?.updatedAt ?? null, dirty: !unchanged },
        state: unchanged ? 'saved' : 'unsaved',
      });
    } catch (error) {
      this.#fail(error);
    }
  }

  #store(draft: LocalDraft): Promise<Draft | null> {
    const { server } = this.#dependencies;
    if (isEmpty(draft)) return server.remove().then(() => null);
    const attachmentIds = draft.attachments.map((file) => file.id);
    return server.save({ text: draft.text, basedOn: draft.basedOn, attachmentIds, cc: partsOf(draft.cc) });
  }

  #fail(error: unknown): void {
    if (hasCode(error, 'locked_by_other')) {
      this.#show({ state: 'locked' });
      this.#dependencies.onLocked(error.problem.lock ?? null);
      return;
    }
    this.#show({ state: hasCode(error, 'offline', 'database_unavailable', 'busy') ? 'offline' : 'failed' });
    this.#saveLater(retryPause);
  }

  #saveLater(milliseconds: number): void {
    this.#stopTimer();
    this.#cancelTimer = this.#dependencies.later(milliseconds, () => void this.flush());
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #show(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
