import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Analyzed, Item } from '@madoguchi/nihongo';
import { startHelper } from '../platform/helpers/index.ts';
import type { Logger } from '../platform/log.ts';
import { LanguageEngineError } from './engine-error.ts';
import type { CheckAnswer, CheckTask, Exchange, Guide, Reply, Request } from './protocol.ts';

/** The Japanese language engine in a process of its own. Every method rejects with `LanguageEngineError`. */
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
  /** The program of the process. */
  program?: URL;
  /** Requests that may wait; those beyond are refused at once. */
  maxWaiting?: number;
  /** How long one text may take before the process is given up, in milliseconds. */
  maxTaskMs?: number;
};

type Waiting = {
  request: Request;
  resolve: (answer: Exchange[keyof Exchange]['answer']) => void;
  reject: (error: LanguageEngineError) => void;
};

/** Far beyond what any text of 100,000 characters needs. */
const maxHeapMegabytes = 768;

/** One process that does one request after the other; made when it is needed, and anew after it died. */
class AnalysisProcess {
  readonly #log: Logger;
  readonly #options: Required<EngineOptions>;
  readonly #queue: Waiting[] = [];
  #helper: ChildProcess | null = null;
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
    const helper = this.#helper;
    this.#helper = null;
    this.#rejectAll('closed');
    if (helper === null || helper.exitCode !== null || helper.signalCode !== null) return;
    const gone = once(helper, 'exit');
    helper.kill('SIGKILL');
    await gone;
  }

  #next(): void {
    if (this.#running !== null) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#running = next;
    const helper = (this.#helper ??= this.#start());
    this.#timer = setTimeout(() => {
      this.#log.warn({ task: next.request.kind }, 'the language engine took too long');
      this.#helper = null;
      this.#fail('timed_out');
      helper.kill('SIGKILL');
      this.#next();
    }, this.#options.maxTaskMs).unref();
    // That it is gone is told below.
    helper.send({ question: next.request }, () => undefined);
  }

  #start(): ChildProcess {
    const helper = startHelper(this.#options.program, maxHeapMegabytes);
    // One that waits for work never keeps the desk alive.
    helper.unref();
    helper.channel?.unref();
    this.#hasAnswered = false;
    helper.on('message', (reply) => {
      if (helper === this.#helper) this.#settle(reply as Reply);
    });
    helper.on('error', ({ name, message }) => {
      this.#log.error({ err: { name, message } }, 'the language engine could not be started');
      this.#ended(helper);
    });
    helper.on('exit', (code, signal) => {
      if (!this.#closed) this.#log.error({ code, signal }, 'the language engine ended');
    });
    // Comes after all that it said.
    helper.on('disconnect', () => this.#ended(helper));
    return helper;
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

  /** What the dead process was at is given back; what only waited goes to a new one, unless none can start. */
  #ended(helper: ChildProcess): void {
    if (helper !== this.#helper) return;
    this.#helper = null;
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
  const helper = new AnalysisProcess(log, {
    program: options.program ?? new URL('./analysis.helper.ts', import.meta.url),
    maxWaiting: options.maxWaiting ?? 200,
    maxTaskMs: options.maxTaskMs ?? 20_000,
  });
  let guide: Promise<Guide> | undefined;
  return {
    analyze: (item) => helper.ask('analyze', { item, now: new Date().toISOString() }),
    check: (task) => helper.ask('check', task),
    guide: () => {
      guide ??= helper.ask('guide', null).catch((error: unknown) => {
        guide = undefined;
        throw error;
      });
      return guide;
    },
    readNames: (names) => helper.ask('names', names),
    close: () => helper.close(),
  };
}
