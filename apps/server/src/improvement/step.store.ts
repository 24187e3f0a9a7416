import { stepContents, type ImprovementStep, type StepContents } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Ref } from './case.store.ts';

export type StepRow = {
  step: ImprovementStep;
  owner: Ref | null;
  dueAt: string | null;
  content: unknown;
  doneAt: string | null;
  doneBy: Ref | null;
};

/** The steps of a case, in no order. */
export function listSteps(tx: Tx, caseId: string): Promise<StepRow[]> {
  return tx.many(sql<StepRow>`
    select s.step, s.due_at as "dueAt", s.content, s.done_at as "doneAt",
      case when o.id is not null then json_build_object('id', o.id, 'name', ou.name) end as owner,
      case when d.id is not null then json_build_object('id', d.id, 'name', du.name) end as "doneBy"
    from improvement_step s
    left join member o on o."organizationId" = s.workspace_id and o.id = s.owner_id
    left join auth_user ou on ou.id = o."userId"
    left join member d on d."organizationId" = s.workspace_id and d.id = s.done_by
    left join auth_user du on du.id = d."userId"
    where s.workspace_id = ${tx.workspaceId} and s.case_id = ${caseId}`);
}

export const doneSteps = (rows: readonly StepRow[]): Set<ImprovementStep> =>
  new Set(rows.flatMap(({ step, doneAt }) => (doneAt === null ? [] : [step])));

/** What the steps hold; what is missing is empty. */
export function contentsOf(rows: readonly StepRow[]): StepContents {
  const of = (step: ImprovementStep) => rows.find((row) => row.step === step)?.content ?? {};
  return {
    apology: stepContents.apology.parse(of('apology')),
    facts: stepContents.facts.parse(of('facts')),
    remedy: stepContents.remedy.parse(of('remedy')),
    cause: stepContents.cause.parse(of('cause')),
    prevention: stepContents.prevention.parse(of('prevention')),
    spread: stepContents.spread.parse(of('spread')),
    effect: stepContents.effect.parse(of('effect')),
  };
}

export type NewStep = { step: ImprovementStep; ownerId: string | null; dueAt: Date | null; content: object };

export async function insertStep(
  tx: Tx,
  caseId: string,
  { step, ownerId, dueAt, content }: NewStep,
): Promise<void> {
  await tx.run(sql`
    insert into improvement_step (workspace_id, case_id, step, owner_id, due_at, content)
    values (${tx.workspaceId}, ${caseId}, ${step}, ${ownerId}, ${dueAt}, ${JSON.stringify(content)})`);
}

/** What is due at another time, or somebody else’s, is told anew. */
export async function saveStep(
  tx: Tx,
  caseId: string,
  { step, ownerId, dueAt, content }: Omit<NewStep, 'dueAt'> & { dueAt: string | null },
): Promise<void> {
  const same = sql`due_at is not distinct from ${dueAt}::timestamptz and owner_id is not distinct from ${ownerId}::uuid`;
  await tx.run(sql`
    update improvement_step set owner_id = ${ownerId}, due_at = ${dueAt}, content = ${JSON.stringify(content)},
      told_owner_at = case when ${same} then told_owner_at end, told_lead_at = case when ${same} then told_lead_at end
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and step = ${step}`);
}

/** Sets which steps are done; those that were stay as they were. */
export async function markDone(
  tx: Tx,
  caseId: string,
  done: ReadonlySet<ImprovementStep>,
  by: { memberId: string | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    update improvement_step set
      done_by = case when step = any(${[...done]}::text[]) then coalesce(done_by, ${by.memberId}::uuid) end,
      done_at = case when step = any(${[...done]}::text[]) then coalesce(done_at, ${by.at}::timestamptz) end
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId}`);
}

type DueStep = {
  caseId: string;
  title: string;
  step: ImprovementStep;
  owner: Ref | null;
  dueAt: string;
  customerId: string | null;
  customerName: string | null;
  honorific: string | null;
  conversationId: string | null;
};

/** Steps that are to be done, in the order of their time; a member’s own, or everybody’s. */
export function dueSteps(tx: Tx, memberId: string | null, limit: number): Promise<DueStep[]> {
  const whose = memberId === null ? sql`true` : sql`s.owner_id = ${memberId}`;
  return tx.many(sql<DueStep>`
    select s.case_id as "caseId", c.title, s.step, s.due_at as "dueAt", f.conversation_id as "conversationId",
      f.customer_id as "customerId", f.name as "customerName", f.honorific,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as owner
    from (
      select * from improvement_step s where s.workspace_id = ${tx.workspaceId} and s.live and s.due_at is not null and ${whose}
      order by s.due_at, s.case_id limit ${limit}
    ) s
    join improvement_case c on c.workspace_id = ${tx.workspaceId} and c.id = s.case_id
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = s.owner_id
    left join auth_user u on u.id = m."userId"
    left join lateral (
      select l.conversation_id, k.id as customer_id, k.name, k.honorific from improvement_conversation l
      join conversation v on v.workspace_id = l.workspace_id and v.id = l.conversation_id
      join customer k on k.workspace_id = v.workspace_id and k.id = v.customer_id
      where l.workspace_id = ${tx.workspaceId} and l.case_id = s.case_id order by l.linked_at limit 1
    ) f on true
    order by s.due_at, s.case_id`);
}
