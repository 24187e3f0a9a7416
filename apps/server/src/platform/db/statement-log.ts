import { createHash } from 'node:crypto';

/** One statement that was slow: its text as it stands in the program, without values, and how long it took. */
export type SlowStatement = {
  name: string;
  text: string;
  calls: number;
  slow: number;
  totalMs: number;
  maxMs: number;
};

type Tally = { calls: number; slow: number; totalMs: number; maxMs: number };

/** Beyond this many different texts no new one is counted, so that memory stays flat. */
const mostTexts = 2_000;

/** Counts how long this process's statements take. Times hold the wait for those before them in a pipeline. */
export class StatementLog {
  readonly #slowMs: number;
  readonly #onSlow: (name: string, ms: number) => void;
  #tallies = new Map<string, Tally>();
  /** Slow statements since the process began. */
  slow = 0;

  constructor(slowMs: number, onSlow: (name: string, ms: number) => void = () => undefined) {
    this.#slowMs = slowMs;
    this.#onSlow = onSlow;
  }

  note(text: string, ms: number): void {
    let tally = this.#tallies.get(text);
    if (tally === undefined) {
      if (this.#tallies.size >= mostTexts) return;
      tally = { calls: 0, slow: 0, totalMs: 0, maxMs: 0 };
      this.#tallies.set(text, tally);
    }
    tally.calls += 1;
    tally.totalMs += ms;
    tally.maxMs = Math.max(tally.maxMs, ms);
    if (ms < this.#slowMs) return;
    tally.slow += 1;
    this.slow += 1;
    this.#onSlow(statementName(text), ms);
  }

  /** What has been slow since the last call, with all its calls since then; the count begins anew. */
  take(): SlowStatement[] {
    const taken = this.#tallies;
    this.#tallies = new Map();
    return [...taken]
      .filter(([, tally]) => tally.slow > 0)
      .map(([text, tally]) => ({ name: statementName(text), text: oneLine(text), ...tally }));
  }
}

/** The same in every process: `select conversation 3f9a1c`, of its verb, its first table and its text. */
export function statementName(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 6);
  const verb = /\w+/.exec(text)?.[0]?.toLowerCase() ?? 'statement';
  const table = /\b(?:from|into|update)\s+"?(\w+)/i.exec(text)?.[1]?.toLowerCase();
  return [verb, ...(table === undefined ? [] : [table]), hash].join(' ');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 4_000);
