import { hostname } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Database, StatementLog } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import * as store from './report.store.ts';

/** How often a process says how it is, in milliseconds. */
const every = 5_000;

export type ReporterOptions = {
  database: Database;
  log: Logger;
  statementLog: StatementLog;
  processId: string;
  version: string;
  roles: string[];
};

/**
 * Has every process, also one that only answers requests, say every few seconds that it is there and how it is, and
 * hand in what it found slow, so that one screen shows all of them.
 */
export class ProcessReporter {
  readonly #options: ReporterOptions;
  readonly #startedAt = new Date();
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;
  #leaving = false;
  /** True once this process was asked to stop. */
  readonly stopping = (): boolean => this.#leaving;

  constructor(options: ReporterOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#delay.enable();
    await this.#report();
    this.#timer = setInterval(() => (this.#turn = this.#report()), every).unref();
  }

  /** Says now what it would say soon. */
  async report(): Promise<void> {
    await this.#turn;
    await this.#report();
  }

  async #report(): Promise<void> {
    const { database, log, statementLog, processId, version, roles } = this.#options;
    const slow = statementLog.take();
    // In nanoseconds; nothing was measured yet in the first moments.
    const delay = this.#delay.percentile(99) / 1e6;
    this.#delay.reset();
    try {
      await database.outside(async (tx) => {
        await store.saveReport(tx, {
          processId,
          host: hostname(),
          pid: process.pid,
          roles,
          version,
          startedAt: this.#startedAt,
          memoryBytes: process.memoryUsage.rss(),
          loopDelayMs: Number.isFinite(delay) ? delay : 0,
        });
        if (slow.length > 0) await store.addSlowStatements(tx, slow);
      });
    } catch (error) {
      // What was slow is lost with it: a database that is away has its own alarm.
      if (!this.#stopped) log.warn({ err: error }, 'could not report how this process is');
    }
  }

  /** Has it known that this process is about to stop; it goes on meanwhile. */
  leave(): void {
    this.#leaving = true;
  }

  /** Takes itself off the list. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    this.#delay.disable();
    await this.#turn;
    await this.#options.database
      .outside((tx) => store.removeReport(tx, this.#options.processId))
      .catch(() => undefined);
  }
}
