import type { DeadLetter } from '@madoguchi/contract';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import pg from 'pg';
import type { Logger } from '../log.ts';
import type { Tx } from '../db/index.ts';
import { mayRest, Pulse, type Look } from './pulse.ts';

/** A kind of background work and the payload it carries; made once by the feature that owns it. */
export type JobKind<Data extends object> = {
  readonly name: string;
  readonly retryLimit: number;
  readonly retryDelaySeconds: number;
  /** Whether enqueueing wakes a worker at once (a NOTIFY, which makes commits queue up); else it looks every second. */
  readonly notify: boolean;
  readonly data?: Data;
};

/** Declares a kind of job. Handlers must be idempotent: a job may run again after a crash. */
export function jobKind<Data extends object>(
  name: string,
  options: { retryLimit?: number; retryDelaySeconds?: number; notify?: boolean } = {},
): JobKind<Data> {
  const { retryLimit = 5, retryDelaySeconds = 5, notify = true } = options;
  return { name, retryLimit, retryDelaySeconds, notify };
}

export type JobHandler<Data> = (data: Data, attempt: { last: boolean }) => Promise<void>;

/** Is told of every run of a job: its kind, how it went, and how long it took in seconds. */
type JobListener = (name: string, outcome: 'done' | 'failed', seconds: number) => void;

type Schedule = { name: string; everyMs: number; run: () => Promise<void>; always: boolean };

/**
 * Periodic work first begins over this time in milliseconds, one piece after the other: all at once, each would open a session
 * of its own in the database, and a session costs some 7 MB for as long as it lives.
 */
const spreadMs = 500;

/** How often, in seconds, a kind's workers look by themselves: whoever enqueues wakes them, and the pulse does for a job whose time comes. */
const pollSeconds = 30;

/** Jobs that were given up end here, for a person to look at. */
const deadLetterQueue = 'dead-letter';

type DeadLetterData = { workspaceId: string; queue: string; error: string; payload: object };

/** The job queue (pg-boss): jobs are enqueued in the transaction that causes them. */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #kinds = new Map<string, { kind: JobKind<object>; handler: JobHandler<never> }>();
  readonly #log: Logger;
  readonly #schedules: Schedule[] = [];
  readonly #workers = new Map<string, string[]>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #turns = new Map<string, Promise<void>>();
  readonly #onRun: JobListener;
  readonly #stopping = new AbortController();
  #pulse: Pulse | null = null;

  constructor(options: { connectionString: string; log: Logger; worker: boolean; onRun?: JobListener }) {
    this.#log = options.log;
    this.#onRun = options.onRun ?? (() => undefined);
    this.#boss = new PgBoss({
      connectionString: options.connectionString,
      max: 4,
      useListenNotify: options.worker,
      supervise: options.worker,
      schedule: false,
      migrate: false,
      createSchema: false,
    });
    this.#boss.on('error', (error) => this.#log.warn({ err: error }, 'job queue'));
  }

  /** Creates or updates the queue's own schema and lets the application's role enqueue. Called while migrating. */
  static async install(connectionString: string, appRole: string | null): Promise<void> {
    const boss = new PgBoss({ connectionString, max: 1, supervise: false, schedule: false });
    boss.on('error', () => undefined);
    await boss.start();
    await boss.stop({ graceful: false });
    if (appRole === null) return;
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      await client.query(`grant usage on schema pgboss to ${appRole};
        grant select, insert, update, delete on all tables in schema pgboss to ${appRole};
        grant execute on all functions in schema pgboss to ${appRole}`);
    } finally {
      await client.end();
    }
  }

  handle<Data extends object>(kind: JobKind<Data>, handler: JobHandler<Data>): void {
    this.#kinds.set(kind.name, { kind, handler });
  }

  /**
   * Runs `run` within half a second and then again `everyMs` after each end, while this process works; less often, about every five seconds,
   * while nobody writes to the database, unless it is to run `always`.
   */
  every(
    name: string,
    everyMs: number,
    run: () => Promise<void>,
    { always = false }: { always?: boolean } = {},
  ): void {
    this.#schedules.push({ name, everyMs, run, always });
  }

  async enqueue<Data extends object>(
    tx: Tx,
    kind: JobKind<Data>,
    data: Data,
    options: { startAfter?: Date } = {},
  ): Promise<void> {
    await this.#boss.send(kind.name, data, {
      db: { executeSql: (text, values) => tx.executeSql(text, values ?? []) },
      ...(options.startAfter === undefined ? {} : { startAfter: options.startAfter }),
    });
  }

  /** The same for many of one kind, in one statement. */
  async enqueueAll<Data extends object>(tx: Tx, kind: JobKind<Data>, all: readonly Data[]): Promise<void> {
    if (all.length === 0) return;
    await this.#boss.insert(
      kind.name,
      all.map((data) => ({ data })),
      { db: { executeSql: (text, values) => tx.executeSql(text, values ?? []) } },
    );
  }

  async start(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(deadLetterQueue, { retryLimit: 0, retentionSeconds: 365 * 86_400 });
    for (const { kind } of this.#kinds.values()) {
      await this.#boss.createQueue(kind.name, {
        retryLimit: kind.retryLimit,
        retryDelay: kind.retryDelaySeconds,
        retryBackoff: true,
        retryDelayMax: 3600,
        expireInSeconds: 300,
        notify: kind.notify,
      });
    }
  }

  /** Begins to take jobs; called once everything is wired, and only in a process with the worker role. */
  async work(): Promise<void> {
    for (const [nth, { kind, handler }] of [...this.#kinds.values()].entries()) {
      // A second apart, so that all kinds together never ask for more sessions than one would.
      const pollingIntervalSeconds = pollSeconds + nth;
      const work = () =>
        this.#boss.work(
          kind.name,
          {
            batchSize: 4,
            pollingIntervalSeconds,
            notifyPollingIntervalSeconds: pollingIntervalSeconds,
            burstWhenBatchFull: true,
            includeMetadata: true,
          },
          async (jobs) => {
            for (const job of jobs as JobWithMetadata<never>[]) await this.#runOne(kind, handler, job);
          },
        );
      this.#workers.set(kind.name, [await work(), await work()]);
    }
    const pulse = new Pulse({
      ask: (text, values) => this.#boss.getDb().executeSql(text, values),
      queues: [...this.#workers.keys()],
      wake: (queue) => {
        for (const worker of this.#workers.get(queue) ?? []) this.#boss.notifyWorker(worker);
      },
      log: this.#log,
    });
    this.#pulse = pulse;
    pulse.start();
    const apartMs = spreadMs / this.#schedules.length;
    for (const [nth, schedule] of this.#schedules.entries()) this.#repeat(schedule, nth * apartMs);
  }

  /** One job at a time, so that one that fails does not take its batch with it. */
  async #runOne(
    kind: JobKind<object>,
    handler: JobHandler<never>,
    job: JobWithMetadata<never>,
  ): Promise<void> {
    const start = performance.now();
    try {
      await handler(job.data, { last: job.retryCount >= job.retryLimit });
      await this.#boss.complete(kind.name, job.id);
      this.#onRun(kind.name, 'done', (performance.now() - start) / 1000);
    } catch (error) {
      this.#onRun(kind.name, 'failed', (performance.now() - start) / 1000);
      this.#log.warn({ err: error, job: kind.name, id: job.id, attempt: job.retryCount + 1 }, 'job failed');
      await this.#giveBack(kind, job, error instanceof Error ? error.message : String(error));
    }
  }

  /** Tries again later, or after the last try keeps the work with its error for a person. */
  async #giveBack(kind: JobKind<object>, job: JobWithMetadata<never>, error: string): Promise<void> {
    if (job.retryCount >= job.retryLimit) {
      const payload: object = job.data;
      const workspaceId = 'workspaceId' in payload ? payload.workspaceId : null;
      await this.#boss.send(deadLetterQueue, { workspaceId, queue: kind.name, error, payload });
    }
    await this.#boss.fail(kind.name, job.id, { message: error });
  }

  #repeat({ name, everyMs, run, always }: Schedule, firstAfterMs: number): void {
    const look = (): Look => ({ snapshot: this.#pulse?.snapshot ?? null, at: Date.now() });
    let last = look();
    const after = (ms: number, act: () => void): void =>
      void this.#timers.set(name, setTimeout(act, ms).unref());
    const turn = async (): Promise<void> => {
      last = look();
      try {
        await run();
      } catch (error) {
        this.#log.warn({ err: error, task: name }, 'periodic task failed');
      }
      if (!this.stopping.aborted) after(everyMs, begin);
    };
    const takeTurn = (): void => void this.#turns.set(name, turn());
    const begin = (): void => {
      if (!always && mayRest(last, look())) after(Math.min(everyMs, 500), begin);
      else takeTurn();
    };
    after(firstAfterMs, takeTurn);
  }

  async deadLetters(workspaceId: string): Promise<DeadLetter[]> {
    const jobs = await this.#boss.findJobs<Record<string, unknown>>(deadLetterQueue, {
      data: { workspaceId },
    });
    return jobs
      .filter((job) => job.state === 'created')
      .map((job) => ({
        id: job.id,
        queue: String(job.data['queue'] ?? ''),
        error: String(job.data['error'] ?? ''),
        failedAt: job.createdOn.toISOString(),
        data: JSON.stringify(job.data['payload'] ?? {}),
      }));
  }

  /** Enqueues given-up work once more; false when it is not there (any more). */
  async retryDeadLetter(workspaceId: string, id: string): Promise<boolean> {
    const [job] = await this.#boss.findJobs<DeadLetterData>(deadLetterQueue, { id, data: { workspaceId } });
    if (job === undefined || !this.#kinds.has(job.data.queue)) return false;
    await this.#boss.send(job.data.queue, job.data.payload);
    await this.#boss.deleteJob(deadLetterQueue, id);
    return true;
  }

  async deleteDeadLetter(workspaceId: string, id: string): Promise<boolean> {
    const [job] = await this.#boss.findJobs(deadLetterQueue, { id, data: { workspaceId } });
    if (job === undefined) return false;
    await this.#boss.deleteJob(deadLetterQueue, id);
    return true;
  }

  /** Aborted when the process stops: work that goes on for as long as there is more then ends with the piece it is at. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Begins nothing new and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#pulse?.stop();
    await Promise.all(this.#turns.values());
    await this.#boss.stop({ graceful: true, timeout: 10_000, close: true });
  }
}
