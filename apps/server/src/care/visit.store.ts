import type { SaveVisit, Visit, VisitSheet } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type Report = { who: string; said: string; next: string; nextOn: string | null };
type Row = Omit<Visit, 'report'> & {
  report: Report | null;
  reportedAt: string | null;
  reporter: { id: string; name: string } | null;
};

const member = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = v.workspace_id and m.id = ${id})`;
const rows = (tx: Tx, where: RawBuilder<unknown>) => sql<Row>`
  select v.id, json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer, v.at, v.place, v.people,
    v.purpose, ${member(sql`v.member_id`)} as member,
    (select t.id from care_task t where t.workspace_id = v.workspace_id and t.visit_id = v.id limit 1) as "taskId",
    v.report, v.reported_at as "reportedAt", ${member(sql`v.reported_by`)} as reporter
  from care_visit v join customer k on k.workspace_id = v.workspace_id and k.id = madoguchi_survivor(v.workspace_id, v.customer_id)
  where v.workspace_id = ${tx.workspaceId} and ${where}`;

const toVisit = ({ report, reportedAt, reporter, ...visit }: Row): Visit => ({
  ...visit,
  report: report === null || reportedAt === null ? null : { ...report, by: reporter, at: reportedAt },
});

/** Visits to a person, the latest first, those that are planned included. */
export async function listVisits(
  tx: Tx,
  customerId: string,
  limit: number,
  after: { at: string; id: string } | null = null,
): Promise<Visit[]> {
  const edge = after === null ? sql`true` : sql`(v.at, v.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const found = await tx.many(
    sql<Row>`${rows(
      tx,
      sql`${edge} and v.customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${customerId}))`,
    )} order by v.at desc, v.id desc limit ${limit}`,
  );
  return found.map(toVisit);
}

export async function findVisit(tx: Tx, id: string): Promise<Visit | undefined> {
  const row = await tx.maybe(rows(tx, sql`v.id = ${id}`));
  return row === undefined ? undefined : toVisit(row);
}

/** Locks a visit against a second report. */
export async function lockVisit(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`select 1 from care_visit where workspace_id = ${tx.workspaceId} and id = ${id} for update`,
  );
}

export async function insertVisit(
  tx: Tx,
  visit: Omit<SaveVisit, 'memberId'> & { customerId: string; memberId: string },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into care_visit (workspace_id, id, customer_id, member_id, at, place, people, purpose)
    values (${tx.workspaceId}, ${id}, ${visit.customerId}, ${visit.memberId}, ${visit.at}, ${visit.place}, ${visit.people},
      ${visit.purpose})`);
  return id;
}

export async function saveReport(tx: Tx, id: string, report: Report, memberId: string): Promise<void> {
  await tx.run(sql`
    update care_visit set report = ${JSON.stringify(report)}::jsonb, reported_by = ${memberId}, reported_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The visit's task is done with its report. */
export async function endVisitTask(tx: Tx, visitId: string, memberId: string): Promise<void> {
  await tx.run(sql`
    update care_task set state = 'done', done_at = now(), done_by = ${memberId}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and visit_id = ${visitId} and state not in ('done', 'skipped')`);
}

/** Conversations that are not done, and what was said at earlier visits. */
export async function findAround(
  tx: Tx,
  customerId: string,
  visitId: string,
): Promise<Pick<VisitSheet, 'open' | 'earlier'>> {
  const [open, earlier] = await Promise.all([
    tx.many(sql<VisitSheet['open'][number]>`
      select id, subject, status, last_message_at as "lastMessageAt" from conversation
      where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and merged_into is null and status <> 'done'
      order by last_message_at desc nulls last, id desc limit 20`),
    tx.many(sql<VisitSheet['earlier'][number]>`
      select id, at, purpose, report ->> 'said' as said from care_visit
      where workspace_id = ${tx.workspaceId} and report is not null and id <> ${visitId}
        and customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${customerId}))
      order by at desc limit 5`),
  ]);
  return { open, earlier };
}

/** Where a promise given on a visit is kept: their newest conversation, one that is not done before those that are. */
export function placeOfPromises(
  tx: Tx,
  customerId: string,
): Promise<{ id: string; subject: string } | undefined> {
  return tx.maybe(sql<{ id: string; subject: string }>`
    select id, subject from conversation
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and merged_into is null and not beginning
    order by status = 'done', last_message_at desc nulls last, id desc limit 1`);
}
