import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/**
 * What a case keeps of people goes: what happened to them, who apologised to whom, letters. What was learnt stays: causes,
 * prevention, its effect.
 */
const scrub = (tx: Tx, cases: RawBuilder<unknown>, title: string) => sql`
  with gone as (${cases}),
  steps as (
    update improvement_step s set content = case s.step
        when 'apology' then jsonb_build_object('how', s.content -> 'how', 'at', s.content -> 'at')
        when 'facts' then jsonb_build_object('happenedAt', s.content -> 'happenedAt')
        else '{}' end
    from gone where s.workspace_id = ${tx.workspaceId} and s.case_id = gone.id and s.step in ('apology', 'facts', 'remedy')
  ), trail as (
    update improvement_event e set data = '{}' from gone where e.workspace_id = ${tx.workspaceId} and e.case_id = gone.id
  ), documents as (
    delete from improvement_document d using gone where d.workspace_id = ${tx.workspaceId} and d.case_id = gone.id
  )
  update improvement_case c set title = ${title}, revision = c.revision + 1
  from gone where c.workspace_id = ${tx.workspaceId} and c.id = gone.id`;

/** The bytes of documents that are no more. */
async function dropFiles(tx: Tx, cases: RawBuilder<unknown>): Promise<void> {
  await tx.run(sql`
    with gone as (
      delete from improvement_document_file f using improvement_document d
      where f.workspace_id = ${tx.workspaceId} and d.workspace_id = f.workspace_id and d.id = f.document_id
        and d.case_id in (${cases})
      returning f.file_id
    )
    delete from file f using gone where f.workspace_id = ${tx.workspaceId} and f.id = gone.file_id`);
}

/** Erases what cases hold of the people of these conversations; answers of how many. */
export async function eraseFromCases(
  tx: Tx,
  conversationIds: readonly string[],
  title: string,
): Promise<number> {
  const cases = sql`
    select distinct case_id as id from improvement_conversation
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${[...conversationIds]}::uuid[])`;
  await dropFiles(tx, cases);
  return tx.run(scrub(tx, cases, title));
}

/** Closed cases whose conversations are all gone (retention): what is left of people goes too, once. */
export async function forgetCases(tx: Tx): Promise<void> {
  const cases = sql`
    select c.id from improvement_case c
    where c.workspace_id = ${tx.workspaceId} and c.status = 'closed' and c.title <> ''
      and not exists (select from improvement_conversation l where l.workspace_id = c.workspace_id and l.case_id = c.id)`;
  await dropFiles(tx, cases);
  await tx.run(scrub(tx, cases, ''));
}
