import { Worker } from 'node:worker_threads';
import type { Analyzed, Item } from '@madoguchi/nihongo';
import type { Logger } from '../platform/log.ts';
import { LanguageEngineError } from './engine-error.ts';
import {
  end,
  type CheckAnswer,
  type CheckTask,
  type Exchange,
  type Guide,
  type Reply,
  type Request,
} from './protocol.ts';

/** The Japanese language engine in a thread of its own. Every method rejects with `LanguageEngineError`. */
export type LanguageEngine = {
  analyze: (item: Item) => Promise<Analyzed>;
  /** Looks a reply through. */
  check: (task: CheckTask) => Promise<CheckAnswer>;
  /** The rules with their explanations, and what they are practised with; read once. */
  guide: () => Promise<Guide>;
  /** The readings of personal names in hiragana, as the dictionary has them; null where it has none. */
  readNames: (names: readonly string[]) => Promise<(string | null)[]>;
  close: () => Promise<void>;
};

export type EngineOptions = {
  /** The thread's program. */
  program?: URL;
  /** Requests that may wait; those beyond are refused at once. */
  maxWaiting?: number;
  /** How long one text may take before the thread is given up, in milliseconds. */
  maxTaskMs?: number;
};

type Waiting = {
  request: Request;
  resolve: (answer: Exchange[keyof Exchange]['answer']) => void;
  reject: (error: LanguageEngineError) => void;
};

/** Far beyond what any text of 100,000 characters needs; a thread beyond it is stopped, and the process is not. */
const maxHeapMegabytes = 768;

/** How long a thread that is told to end may finish what it is at, its loading for one, in milliseconds. */
const endingMs = 1_500;

/**
 * Lets a thread end by itself, and stops it when it does not: one that is stopped in the middle of loading its modules can
 * take the process with it.
 */
async function ended(worker: Worker): Promise<void> {
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  const timer = setTimeout(() => void worker.terminate(), endingMs);
  worker.postMessage(end, []);
  await gone;
  clearTimeout(timer);
}

/** One thread that does one request after the other; made when it is needed, and anew after it died. */
class AnalysisThread {
  readonly #log: Logger;
  readonly #options: Required<EngineOptions>;
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #running: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #hasAnswered = false;
  #closed = false;

  constructor(log: Logger, options: Required<EngineOptions>) {
    this.#log = log;
    this.#options = options;
  }

  ask<K extends keyof Exchange>(kind: K, ask: Exchange[K]['ask']): Promise<Exchange[K]['answer']> {
    if (this.#closed) return Promise.reject(new LanguageEngineError('closed'));
    if (this.#queue.length >= this.#options.maxWaiting)
      return Promise.reject(new LanguageEngineError('overloaded'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ request: { kind, ask } as Request, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#rejectAll('closed');
    if (worker !== null) await ended(worker);
  }

  #next(): void {
    if (this.#running !== null) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#running = next;
    const worker = (this.#worker ??= this.#start());
    this.#timer = setTimeout(() => {
      this.#log.warn({ task: next.request.kind }, 'the language engine took too long');
      this.#fail('timed_out');
      void worker.terminate();
    }, this.#options.maxTaskMs).unref();
    worker.postMessage(next.request, []);
  }

  #start(): Worker {
    const worker = new Worker(this.#options.program, {
      name: 'language',
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
    });
    // A thread that waits for work never keeps a process alive.
    worker.unref();
    this.#hasAnswered = false;
    worker.on('message', (reply: Reply) => {
      if (worker === this.#worker) this.#settle(reply);
    });
    worker.on('error', (error) =>
      this.#log.error({ err: { name: error.name, stack: error.stack } }, 'language engine'),
    );
    worker.on('exit', () => this.#ended(worker));
    return worker;
  }

  #settle(reply: Reply): void {
    this.#hasAnswered = true;
    if ('failed' in reply) {
      this.#log.warn({ at: reply.failed }, 'the language engine could not read a text');
      this.#fail('failed', reply.failed);
    } else {
      for (const each of reply.broken ?? []) this.#log.error(each, 'a rule of the language engine is broken');
      this.#finish()?.resolve(reply.answer);
    }
    this.#next();
  }

  #finish(): Waiting | null {
    const done = this.#running;
    this.#running = null;
    clearTimeout(this.#timer);
    return done;
  }

  #fail(problem: LanguageEngineError['problem'], cause?: string): void {
    this.#finish()?.reject(new LanguageEngineError(problem, cause));
  }

  /** What the dead thread was at is given back; what only waited goes to a new one, unless none can start. */
  #ended(worker: Worker): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    if (this.#hasAnswered) this.#fail('stopped');
    else this.#rejectAll('stopped');
    this.#next();
  }

  #rejectAll(problem: LanguageEngineError['problem']): void {
    this.#fail(problem);
    for (const each of this.#queue.splice(0)) each.reject(new LanguageEngineError(problem));
  }
}

/** The engine, asleep until it is first asked: its dictionary costs nothing before. */
export function createLanguageEngine(log: Logger, options: EngineOptions = {}): LanguageEngine {
  const thread = new AnalysisThread(log, {
    program: options.program ?? new URL('./analysis.worker.ts', import.meta.url),
    maxWaiting: options.maxWaiting ?? 200,
    maxTaskMs: options.maxTaskMs ?? 20_000,
  });
  let guide: Promise<Guide> | undefined;
  return {
    analyze: (item) => thread.ask('analyze', { item, now: new Date().toISOString() }),
    check: (task) => thread.ask('check', task),
    guide: () => {
      guide ??= thread.ask('guide', null).catch((error: unknown) => {
        guide = undefined;
        throw error;
      });
      return guide;
    },
    readNames: (names) => thread.ask('names', names),
    close: () => thread.close(),
  };
}
