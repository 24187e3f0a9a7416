import { sql, type Tx } from '../platform/db/index.ts';

/**
 * Who they were goes with the customer that asks for it, and what was written about them; that something was agreed, for how
 * much, and when it was paid stays for the books, without a name.
 */
export async function eraseAmbassadors(
  tx: Tx,
  customerIds: readonly string[],
  erasedName: string,
): Promise<number> {
  return tx.run(sql`
    with theirs as (
      update ambassador set name = ${erasedName}, reading = '', audience = '', fit = '', topics = '{}', state = 'ended',
        erased_at = now(), revision = revision + 1
      where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[]) returning id),
    accounts as (
      delete from ambassador_account c using theirs t where c.workspace_id = ${tx.workspaceId} and c.ambassador_id = t.id),
    agreements as (
      update ambassador_agreement g set brief = '', deliverables = '', subject_words = '', benefit_words = '', evidence = '',
        revision = g.revision + 1
      from theirs t where g.workspace_id = ${tx.workspaceId} and g.ambassador_id = t.id returning g.id),
    steps as (
      update ambassador_step s set evidence = '' from agreements g
      where s.workspace_id = ${tx.workspaceId} and s.agreement_id = g.id)
    select id from theirs`);
}
