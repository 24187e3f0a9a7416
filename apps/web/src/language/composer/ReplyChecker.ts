import type { ChecklistLine, CheckReply, CheckResult, Finding, FoundPromise } from '@madoguchi/contract';
import { isWorthRetrying } from '../../kit/problem.ts';
import { carry, editBetween } from '../logic/edit.ts';

/** What is known of a reply. All places are places in `text`. */
export type CheckView = {
  text: string;
  findings: readonly Finding[];
  promises: readonly FoundPromise[];
  checklist: readonly ChecklistLine[];
  /** Whether the last answer was about this very text, one is awaited, or none could be had. */
  state: 'checked' | 'waiting' | 'unavailable';
  /** The findings for which the server last refused to send, as far as they still stand in the text. */
  refused: readonly Finding[];
};

type Dependencies = {
  check: (text: string, signal: AbortSignal, channel: CheckReply['channel']) => Promise<CheckResult>;
  later: (milliseconds: number, action: () => void) => () => void;
};

/** How long one pauses between two keys without wanting to be told anything. */
const pause = 250;

/** After which the same text is asked about again when no answer could be had. */
const retryPause = 4000;

const nothing: CheckView = {
  text: '',
  findings: [],
  promises: [],
  checklist: [],
  state: 'checked',
  refused: [],
};

/**
 * Has a reply checked as it is written: a quarter of a second after the last key, never while an input method
 * composes. What is already known moves with the text, and goes where it was touched; an answer about an earlier text
 * is dropped. Without an answer nothing stands in anybody's way: what was shown stays, and it is asked again.
 */
export class ReplyChecker {
  readonly #dependencies: Dependencies;
  readonly #listeners = new Set<() => void>();
  /** Findings the writer has decided to leave as they are. */
  readonly #left = new Set<string>();
  #view = nothing;
  /** The kind of channel it is to go by; undefined for the conversation's own. */
  #channel: CheckReply['channel'];
  #composing = false;
  #cancelTimer: (() => void) | null = null;
  #running: AbortController | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  get view(): CheckView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes the text as it is now. */
  write(text: string): void {
    if (text === this.#view.text) return;
    this.#stop();
    if (text.trim() === '') {
      this.#left.clear();
      this.#show({ ...nothing, text });
      return;
    }
    this.#show({ ...carried(this.#view, text), state: 'waiting' });
    this.#checkLater(pause);
  }

  /** Takes the kind of channel it is to go by, and looks at the same text once more. */
  goesBy(channel: CheckReply['channel']): void {
    if (channel === this.#channel) return;
    this.#channel = channel;
    if (this.#view.text.trim() === '') return;
    this.#stop();
    this.#show({ state: 'waiting' });
    this.#checkLater(pause);
  }

  /** Notes that an input method has begun to compose, or has ended. */
  compose(composing: boolean): void {
    this.#composing = composing;
    if (composing) this.#cancel();
    else if (this.#view.state !== 'checked' && this.#running === null) this.#checkLater(pause);
  }

  /** No longer shows a finding, until the field is empty again; one that stops sending stays. */
  leave(id: string): void {
    this.#left.add(id);
    this.#show({ findings: this.#view.findings.filter((finding) => this.#isShown(finding)) });
  }

  /** Takes the findings for which the server has refused to send the text as it is now. */
  refuse(findings: readonly Finding[]): void {
    const ids = new Set(findings.map(({ id }) => id));
    const others = this.#view.findings.filter(({ id }) => !ids.has(id));
    const all = [...others, ...findings].toSorted((a, b) => a.start - b.start || a.end - b.end);
    this.#show({ findings: all, refused: findings });
  }

  /** Drops the refusal, as when one tries again. */
  forgetRefusal(): void {
    if (this.#view.refused.length > 0) this.#show({ refused: [] });
  }

  /** Ends whatever runs. */
  stop(): void {
    this.#stop();
  }

  #checkLater(milliseconds: number): void {
    this.#cancel();
    if (this.#composing) return;
    this.#cancelTimer = this.#dependencies.later(milliseconds, () => {
      this.#cancelTimer = null;
      void this.#check();
    });
  }

  async #check(): Promise<void> {
    const controller = new AbortController();
    this.#running = controller;
    const { text } = this.#view;
    try {
      const result = await this.#dependencies.check(text, controller.signal, this.#channel);
      if (this.#running === controller) this.#take(result);
    } catch (error) {
      // Advice that cannot be had is no error to tell; the bar says so quietly.
      if (this.#running !== controller) return;
      this.#running = null;
      this.#show({ state: 'unavailable' });
      if (isWorthRetrying(error)) this.#checkLater(retryPause);
    }
  }

  #take({ findings, promises, checklist }: CheckResult): void {
    this.#running = null;
    const shown = findings.filter((finding) => this.#isShown(finding));
    this.#show({ findings: shown, promises, checklist, state: 'checked' });
  }

  #isShown({ id, action }: Finding): boolean {
    return action === 'block' || !this.#left.has(id);
  }

  #cancel(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #stop(): void {
    this.#cancel();
    this.#running?.abort();
    this.#running = null;
  }

  #show(change: Partial<CheckView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The same knowledge with its places moved to where they are in another text. */
export function carried(view: CheckView, text: string): CheckView {
  if (text === view.text) return view;
  const edit = editBetween(view.text, text);
  return {
    ...view,
    text,
    findings: carry(view.findings, edit),
    promises: carry(view.promises, edit),
    refused: carry(view.refused, edit),
  };
}
