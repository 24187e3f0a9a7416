import type { ReturnCase, ReturnStep } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Taken } from './domain.ts';

type Line = ReturnCase['lines'][number];

export function linesOf(tx: Tx, caseId: string): Promise<Line[]> {
  return tx.many(sql<Line>`
    select product, sku, quantity, unit_price::float8 as "unitPrice" from return_line
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId} order by position`);
}

export async function writeLines(tx: Tx, caseId: string, lines: readonly Line[]): Promise<void> {
  await tx.run(sql`delete from return_line where workspace_id = ${tx.workspaceId} and case_id = ${caseId}`);
  const rows = JSON.stringify(lines.map((line, position) => ({ ...line, position })));
  await tx.run(sql`
    insert into return_line (workspace_id, case_id, position, product, sku, quantity, unit_price)
    select ${tx.workspaceId}, ${caseId}::uuid, l.position, l.product, l.sku, l.quantity, l."unitPrice"
    from jsonb_to_recordset(${rows}::jsonb) as l (position integer, product text, sku text, quantity integer, "unitPrice" bigint)`);
}

/**
 * Goods of an order that are not to be had any more: that came back or are on their way, and those being exchanged or repaired.
 * What was exchanged or repaired is the customer's again.
 */
export function takenOf(tx: Tx, orderId: string, butCase: string | null): Promise<Taken[]> {
  return tx.many(sql<Taken>`
    select l.product, l.sku, l.quantity from return_case c
    join return_line l on l.workspace_id = c.workspace_id and l.case_id = c.id
    where c.workspace_id = ${tx.workspaceId} and c.order_id = ${orderId} and c.id is distinct from ${butCase}::uuid
      and (c.state = 'open' or c.state = 'done' and c.kind = 'return')`);
}

export type StepRow = ReturnCase['steps'][number];

export function stepsOfCase(tx: Tx, caseId: string): Promise<StepRow[]> {
  return tx.many(sql<StepRow>`
    select s.step, to_char(s.due_on, 'YYYY-MM-DD') as "dueOn", to_char(s.done_on, 'YYYY-MM-DD') as "doneOn", s.skipped, s.note,
      s.drafted_at is not null as drafted,
      case when o.id is not null then json_build_object('id', o.id, 'name', ou.name) end as owner,
      case when d.id is not null then json_build_object('id', d.id, 'name', du.name) end as "doneBy"
    from return_step s
    left join member o on o."organizationId" = s.workspace_id and o.id = s.owner_id
    left join auth_user ou on ou.id = o."userId"
    left join member d on d."organizationId" = s.workspace_id and d.id = s.done_by
    left join auth_user du on du.id = d."userId"
    where s.workspace_id = ${tx.workspaceId} and s.case_id = ${caseId}`);
}

export type StepChange = {
  ownerId: string | null;
  dueOn: string | null;
  doneOn: string | null;
  doneBy: string | null;
  skipped: boolean;
  note: string;
};

/** Writes how a step stands; made where it is not there yet. */
export async function writeStep(tx: Tx, caseId: string, step: ReturnStep, change: StepChange): Promise<void> {
  await tx.run(sql`
    insert into return_step (workspace_id, case_id, step, owner_id, due_on, done_on, done_by, skipped, note)
    values (${tx.workspaceId}, ${caseId}, ${step}, ${change.ownerId}, ${change.dueOn}, ${change.doneOn}, ${change.doneBy},
      ${change.skipped}, ${change.note})
    on conflict (workspace_id, case_id, step) do update set owner_id = excluded.owner_id, due_on = excluded.due_on,
      done_on = excluded.done_on, done_by = excluded.done_by, skipped = excluded.skipped, note = excluded.note`);
}

/** The steps of another kind than the case has now, that nobody has done. */
export async function dropSteps(tx: Tx, caseId: string, kept: readonly ReturnStep[]): Promise<void> {
  await tx.run(sql`
    delete from return_step where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and step <> all(${[...kept]}::text[])`);
}

export async function noteDrafted(tx: Tx, caseId: string, step: string): Promise<void> {
  await tx.run(sql`
    update return_step set drafted_at = now()
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and step = ${step}`);
}

export type Picture = ReturnCase['pictures'][number];

/** The pictures of a conversation, and of what was merged into it, the newest first; those that are evidence say so. */
export function picturesOf(tx: Tx, caseId: string, conversationId: string | null): Promise<Picture[]> {
  return tx.many(sql<Picture>`
    select a.id, a.name, a.type, e.case_id is not null as chosen from attachment a
    left join return_evidence e on e.workspace_id = a.workspace_id and e.attachment_id = a.id and e.case_id = ${caseId}
    where a.workspace_id = ${tx.workspaceId} and a.type like 'image/%' and a.message_id in (
      select m.id from message m where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId}::uuid
      order by m.ordinal desc limit 200)
    order by a.created_at desc, a.id desc limit 60`);
}

/** Sets which pictures of a conversation are evidence; answers how many of those named are there. */
export async function writeEvidence(
  tx: Tx,
  caseId: string,
  conversationId: string | null,
  ids: readonly string[],
): Promise<number> {
  await tx.run(
    sql`delete from return_evidence where workspace_id = ${tx.workspaceId} and case_id = ${caseId}`,
  );
  return tx.run(sql`
    insert into return_evidence (workspace_id, case_id, attachment_id)
    select ${tx.workspaceId}, ${caseId}::uuid, a.id from attachment a
    join message m on m.workspace_id = a.workspace_id and m.id = a.message_id
    where a.workspace_id = ${tx.workspaceId} and a.id = any(${[...ids]}::uuid[]) and a.type like 'image/%'
      and m.conversation_id = ${conversationId}::uuid`);
}
