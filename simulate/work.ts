import type { Context } from '../apps/server/src/context.ts';
import { Jobs } from '../apps/server/src/platform/jobs/index.ts';
import type { JobHandler, JobKind } from '../apps/server/src/platform/jobs/jobs.ts';
import { registerWork } from '../apps/server/src/work.ts';
import type { Admin } from './place.ts';

/** What has to do with the world outside this process: mail servers, LINE, disks. The simulation stands in for all that. */
const outside = new Set([
  'heartbeat',
  'mailboxes',
  'events of LINE',
  'accounts at LINE',
  'broadcasts',
  'backups',
  'mail tokens',
  'slow statements',
]);

/** What the desk does within seconds of whatever happens. */
const prompt = new Set(['acknowledgements', 'deadlines', 'words that promise, and keep promises']);

/** What does not hang on the minute: looked at every half hour. */
const leisurely = new Set([
  'article candidates',
  'cleaning',
  'search index',
  'webhooks',
  'lists',
  'retention',
  'what shops sent',
  'presence',
  'lost calls',
  'customers',
]);

/** What keeps to a share of the machine's time, of which there is much less here than the clock says: looked at once a day. */
const daily = new Set(['trust', 'reports']);

const leastMs = (name: string): number =>
  daily.has(name) ? 86_400_000 : leisurely.has(name) ? 1_800_000 : 0;

type Task = { name: string; everyMs: number; run: () => Promise<void>; dueAt: number };

/** Takes the desk's background work as it is declared, to be done by another clock. */
class CollectedJobs extends Jobs {
  readonly handlers = new Map<string, (data: object) => Promise<void>>();
  readonly tasks: Task[] = [];

  override handle<Data extends object>(kind: JobKind<Data>, handler: JobHandler<Data>): void {
    super.handle(kind, handler);
    this.handlers.set(kind.name, (data) => handler(data as Data, { last: false }));
  }

  override every(name: string, everyMs: number, run: () => Promise<void>): void {
    if (!outside.has(name))
      this.tasks.push({
        name,
        everyMs: Math.max(everyMs, leastMs(name)),
        run,
        dueAt: 0,
      });
  }
}

export type Work = {
  /** What follows at once from what was done, jobs included whose time has come. */
  prompt: () => Promise<void>;
  /** All periodic work whose time has come. */
  periodic: (at: number) => Promise<void>;
  /** What went wrong in it. */
  failures: string[];
  /** Milliseconds of real time by task. */
  spent: Map<string, number>;
  stop: () => Promise<void>;
};

/** The desk's own background work, done when the simulation says so. */
export async function collectWork(context: Context, url: string, admin: Admin): Promise<Work> {
  const jobs = new CollectedJobs({ connectionString: url, log: context.log, worker: false });
  registerWork({ ...context, jobs });
  await jobs.start();
  await context.jobs.start();
  // The queue has a clock function of its own, for just such a purpose.
  await admin.query(`create or replace function pgboss.job_now() returns timestamptz language sql stable
    as 'select public.now()'`);
  const failures: string[] = [];
  const spent = new Map<string, number>();
  const attempt = async (name: string, run: () => Promise<void>): Promise<void> => {
    const begin = performance.now();
    try {
      await run();
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - begin);
  };
  const drain = async (): Promise<void> => {
    for (;;) {
      const { rows } = await admin.query<{ name: string; data: object }>(
        `delete from pgboss.job where (name, id) in (
           select name, id from pgboss.job where state in ('created', 'retry') and start_after <= now()
           order by start_after, created_on, id limit 50)
         returning name, data`,
      );
      if (rows.length === 0) return;
      for (const { name, data } of rows)
        await attempt(`job ${name}`, async () => jobs.handlers.get(name)?.(data));
    }
  };
  return {
    failures,
    spent,
    prompt: async () => {
      await drain();
      for (const task of jobs.tasks) if (prompt.has(task.name)) await attempt(task.name, task.run);
      await drain();
    },
    periodic: async (at) => {
      for (const task of jobs.tasks) {
        if (prompt.has(task.name) || task.dueAt > at) continue;
        task.dueAt = at + task.everyMs;
        await attempt(task.name, task.run);
      }
      await drain();
    },
    stop: async () => {
      await jobs.stop();
    },
  };
}
