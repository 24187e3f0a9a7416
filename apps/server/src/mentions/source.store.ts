import { mentionSourceConfig, type MentionSource, type MentionSourceConfig } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { keepingOfKind, keepings } from './keepings.ts';
import { paidOf } from './paid.ts';

/** The post that was seen the longest ago is asked for, or loses its words, the first. */
const columns = sql`
  id, name, config, cursor, secrets is not null as "hasSecrets", enabled, looked_at as "lookedAt", succeeded_at as "succeededAt",
  next_at as "nextAt", failures, problem, found, revision, confirm_at as "confirmAt", confirm_problem as "confirmProblem",
  case when kind = any(${keepings.flatMap(({ kinds }) => [...kinds])}::text[]) then (
    select s.confirmed_at from mention_standing s join mention_post p on p.workspace_id = s.workspace_id and p.id = s.post_id
    where s.workspace_id = o.workspace_id and p.source_id = o.id and s.confirmed_at is not null and s.emptied_at is null
      and s.erased_at is null
    order by s.confirmed_at limit 1) end as "oldestAt"`;

type SourceRow = Omit<MentionSource, 'paid' | 'keeping'> & {
  cursor: Record<string, string>;
  confirmAt: string;
  confirmProblem: string | null;
  oldestAt: string | null;
};

/** When a source is next asked what is still there, and from when on words go where it is not. */
function keepingAt(
  config: MentionSourceConfig,
  { enabled, confirmAt, confirmProblem, oldestAt }: SourceRow,
): MentionSource['keeping'] {
  const rule = keepingOfKind(config.kind);
  if (rule === undefined) return null;
  const { days, lookAfterDays } = rule;
  const after = (count: number): string | null =>
    oldestAt === null ? null : new Date(Date.parse(oldestAt) + count * dayMs).toISOString();
  const dueAt = after(lookAfterDays);
  const nextAt = dueAt === null || dueAt > confirmAt ? dueAt : confirmAt;
  return { days, nextAt: enabled ? nextAt : null, until: after(days), problem: confirmProblem };
}

const shown = (row: SourceRow): MentionSource => {
  const { cursor, confirmAt: _confirm, confirmProblem: _problem, oldestAt: _oldest, ...source } = row;
  const config = mentionSourceConfig.parse(row.config);
  const paid = config.kind === 'x_search' ? paidOf(cursor, Date.now()) : null;
  return { ...source, config, paid, keeping: keepingAt(config, row) };
};

export async function listSources(tx: Tx): Promise<MentionSource[]> {
  const rows = await tx.many(sql<SourceRow>`
    select ${columns} from mention_source o where workspace_id = ${tx.workspaceId} order by id desc limit 200`);
  return rows.map(shown);
}

export async function lockSource(tx: Tx, id: string): Promise<MentionSource | undefined> {
  const row = await tx.maybe(sql<SourceRow>`
    select ${columns} from mention_source o where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return row === undefined ? undefined : shown(row);
}

type Given = { id: string; name: string; config: MentionSourceConfig; secrets: Buffer | null };

export async function insertSource(tx: Tx, given: Given & { createdBy: string }): Promise<void> {
  await tx.run(sql`
    insert into mention_source (workspace_id, id, kind, name, config, secrets, created_by)
    values (${tx.workspaceId}, ${given.id}, ${given.config.kind}, ${given.name}, ${JSON.stringify(given.config)},
      ${given.secrets}, ${given.createdBy})`);
}

type Change = Omit<Given, 'secrets'> & {
  enabled: boolean;
  secrets: Buffer | null | undefined;
  anew: boolean;
  look: boolean;
};

/**
 * `anew`: it looks elsewhere now, so that what the other side gave to go on with is nothing any more; what was paid for this month
 * stays paid for.
 */
export async function saveSource(tx: Tx, given: Change): Promise<void> {
  const sealed = given.secrets === undefined ? sql`secrets` : sql`${given.secrets}`;
  const now = given.anew || given.look;
  await tx.run(sql`
    update mention_source set name = ${given.name}, kind = ${given.config.kind}, config = ${JSON.stringify(given.config)},
      secrets = ${sealed}, enabled = ${given.enabled}, cursor = case when ${given.anew}
        then jsonb_strip_nulls(jsonb_build_object('month', cursor -> 'month', 'posts', cursor -> 'posts')) else cursor end,
      next_at = case when ${now} then date_trunc('milliseconds', now()) else next_at end, failures = case when ${now} then 0 else failures end,
      problem = case when ${now} then null else problem end,
      confirm_at = case when ${now} then date_trunc('milliseconds', now()) else confirm_at end,
      confirm_failures = case when ${now} then 0 else confirm_failures end,
      confirm_problem = case when ${now} then null else confirm_problem end, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${given.id}`);
}

export async function deleteSource(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from mention_source where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type WorkSource = {
  id: string;
  config: MentionSourceConfig;
  secrets: Buffer | null;
  cursor: Record<string, string>;
  failures: number;
};

/** A source as work on it needs it. */
export const working = (row: WorkSource): WorkSource => ({
  ...row,
  config: mentionSourceConfig.parse(row.config),
});

export async function findForWork(tx: Tx, id: string): Promise<WorkSource | undefined> {
  const row = await tx.maybe(sql<WorkSource>`
    select id, config, secrets, cursor, failures from mention_source where workspace_id = ${tx.workspaceId} and id = ${id}`);
  return row === undefined ? undefined : working(row);
}

/** Takes the source that has waited longest for its look, for so many seconds; no other process looks there meanwhile. */
export async function takeDue(tx: Tx, seconds: number): Promise<WorkSource | undefined> {
  const row = await tx.maybe(sql<WorkSource>`
    update mention_source set leased_until = now() + make_interval(secs => ${seconds})
    where workspace_id = ${tx.workspaceId} and id = (
      select id from mention_source where workspace_id = ${tx.workspaceId} and enabled and next_at <= now()
        and (leased_until is null or leased_until <= now())
      order by next_at, id limit 1 for update skip locked)
    returning id, config, secrets, cursor, failures`);
  return row === undefined ? undefined : working(row);
}

type Looked = {
  cursor: Record<string, string> | null;
  found: number;
  problem: string | null;
  nextInSeconds: number;
};

/** Ends a look: what is gone on with, how it went, and when to look again. */
export async function endLook(tx: Tx, id: string, looked: Looked): Promise<void> {
  const fine = looked.problem === null;
  await tx.run(sql`
    update mention_source set leased_until = null, looked_at = date_trunc('milliseconds', now()), found = found + ${looked.found},
      cursor = coalesce(${looked.cursor === null ? null : JSON.stringify(looked.cursor)}::jsonb, cursor),
      problem = ${looked.problem}, failures = case when ${fine} then 0 else failures + 1 end,
      succeeded_at = case when ${fine} then now() else succeeded_at end,
      next_at = date_trunc('milliseconds', now()) + make_interval(secs => ${looked.nextInSeconds})
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
