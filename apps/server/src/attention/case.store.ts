import type { AttentionHelped, AttentionOutcome, SignalKind } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type CaseRow = {
  id: string;
  customerId: string;
  state: 'open' | 'closed';
  level: number;
  ownerId: string | null;
  since: Date;
  dueAt: Date;
  plannedOn: string | null;
  toldAt: string | null;
  closedAt: string | null;
  helped: AttentionHelped | null;
  askOn: string | null;
  outcome: AttentionOutcome | null;
};

const columns = sql`
  id, customer_id as "customerId", state, level, owner_id as "ownerId", since, due_at as "dueAt",
  planned_on::text as "plannedOn", told_at as "toldAt", closed_at as "closedAt", helped, ask_on::text as "askOn", outcome`;

type Stored = Omit<CaseRow, 'since' | 'dueAt'> & { since: string; dueAt: string };
const read = (row: Stored | undefined): CaseRow | undefined =>
  row === undefined ? undefined : { ...row, since: new Date(row.since), dueAt: new Date(row.dueAt) };

export async function findOpenCase(tx: Tx, customerId: string): Promise<CaseRow | undefined> {
  return read(
    await tx.maybe(sql<Stored>`
      select ${columns} from attention_case
      where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and state = 'open' for update`),
  );
}

/** The open case of a customer, without holding it. */
export function openCaseOf(tx: Tx, customerId: string): Promise<{ id: string; level: number } | undefined> {
  return tx.maybe(sql<{ id: string; level: number }>`
    select id, level from attention_case
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and state = 'open'`);
}

export async function lockCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return read(
    await tx.maybe(
      sql<Stored>`select ${columns} from attention_case where workspace_id = ${tx.workspaceId} and id = ${id} for update`,
    ),
  );
}

/** The customer of a case, before either is locked. */
export async function customerOfCase(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ customerId: string }>`
    select customer_id as "customerId" from attention_case where workspace_id = ${tx.workspaceId} and id = ${id}`);
  return row?.customerId;
}

export type Standing = { level: number; score: number; ownerId: string | null; dueAt: Date };

export async function insertCase(
  tx: Tx,
  customerId: string,
  { level, score, ownerId, dueAt }: Standing,
  since: Date,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into attention_case (workspace_id, id, customer_id, home_id, state, level, score, owner_id, since, due_at)
    values (${tx.workspaceId}, ${id}, ${customerId}, ${customerId}, 'open', ${level}, ${score}, ${ownerId}, ${since}, ${dueAt})`);
  return id;
}

/** True when it is another standing than it was. */
export async function updateStanding(tx: Tx, id: string, standing: Standing): Promise<boolean> {
  const moved = await tx.run(sql`
    update attention_case set level = ${standing.level}, score = ${standing.score}, owner_id = ${standing.ownerId},
      due_at = ${standing.dueAt}
    where workspace_id = ${tx.workspaceId} and id = ${id}
      and (level, score, owner_id, due_at) is distinct from
        (${standing.level}::smallint, ${standing.score}::integer, ${standing.ownerId}::uuid, ${standing.dueAt}::timestamptz)`);
  return moved > 0;
}

/** The kinds of an open case, each with its place in the list; none of a closed one. */
export async function setKinds(
  tx: Tx,
  caseId: string,
  kinds: readonly SignalKind[],
  { level, score }: Pick<Standing, 'level' | 'score'>,
): Promise<void> {
  await tx.run(sql`
    with gone as (
      delete from attention_case_kind where workspace_id = ${tx.workspaceId} and case_id = ${caseId}
        and kind <> all(${[...kinds]}::text[])
    )
    insert into attention_case_kind (workspace_id, case_id, kind, level, score)
    select ${tx.workspaceId}, ${caseId}, kind, ${level}::smallint, ${score}::integer from unnest(${[...kinds]}::text[]) as kind
    on conflict (workspace_id, case_id, kind) do update set level = excluded.level, score = excluded.score
    where (attention_case_kind.level, attention_case_kind.score) is distinct from (excluded.level, excluded.score)`);
}

export async function setTold(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.run(
    sql`update attention_case set told_at = ${at} where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

export async function setPlan(tx: Tx, id: string, plannedOn: string | null, dueAt: Date): Promise<void> {
  await tx.run(sql`
    update attention_case set planned_on = ${plannedOn}::date, due_at = ${dueAt}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Closing = {
  how: 'person' | 'settled';
  by: string | null;
  at: Date;
  helped: AttentionHelped | null;
  note: string;
  askOn: string | null;
};

export async function closeCase(tx: Tx, id: string, closing: Closing): Promise<void> {
  await tx.run(sql`
    with kinds as (delete from attention_case_kind where workspace_id = ${tx.workspaceId} and case_id = ${id})
    update attention_case set state = 'closed', closed_at = ${closing.at}, closed_by = ${closing.by}, how = ${closing.how},
      helped = ${closing.helped}, note = ${closing.note}, ask_on = ${closing.askOn}::date
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What is answered later of a closed case. */
export async function answerCase(
  tx: Tx,
  id: string,
  { helped, note, askOn }: Pick<Closing, 'helped' | 'note' | 'askOn'>,
): Promise<void> {
  await tx.run(sql`
    update attention_case set helped = ${helped}, note = case when ${note} = '' then note else ${note} end,
      ask_on = ${askOn}::date
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function reopenCase(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update attention_case set state = 'open', closed_at = null, closed_by = null, how = null, helped = null, note = '',
      ask_on = null
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Closed cases of a customer of which it is not known what became of them. */
export async function undecidedCases(
  tx: Tx,
  customerId: string,
  now: Date,
): Promise<{ id: string; closedAt: string }[]> {
  return tx.many(sql<{ id: string; closedAt: string }>`
    select id, closed_at as "closedAt" from attention_case
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and state = 'closed' and how <> 'merged'
      and outcome is null and closed_at > ${now}::timestamptz - interval '180 days'
    order by closed_at limit 20`);
}

/** Whether anybody has done or planned anything about a case. */
export async function isTouched(tx: Tx, id: string): Promise<boolean> {
  const { touched } = await tx.one(sql<{ touched: boolean }>`
    select exists (
      select from attention_trail where workspace_id = ${tx.workspaceId} and case_id = ${id}
        and kind in ('act', 'drafted', 'planned', 'reopened')) as touched`);
  return touched;
}
