import { sql, type Tx } from '../platform/db/index.ts';

/**
 * Takes away what was noted about referrals by these customers, or of them; to be asked while their codes are still there. That a reward
 * was given, what and when, stays for the books.
 */
export async function eraseFromProgrammes(tx: Tx, customerIds: readonly string[]): Promise<void> {
  const ws = sql`${tx.workspaceId}`;
  const ids = sql`${[...customerIds]}::uuid[]`;
  const theirs = sql`
    select id from customer_order where workspace_id = ${ws} and customer_id = any(${ids})
    union
    select a.order_id from referral_invite i
    join growth_code g on g.workspace_id = i.workspace_id and g.id = i.code_id
    join attribution_code a on a.workspace_id = g.workspace_id and a.code_key = g.code_key
    where i.workspace_id = ${ws} and i.customer_id = any(${ids})
    union
    select t.order_id from referral_invite i
    join attribution_touch t on t.workspace_id = i.workspace_id and t.link_id = i.link_id and t.click_id is not null
    where i.workspace_id = ${ws} and i.customer_id = any(${ids})`;
  // Whoever has the address of an invitation sees nothing any more.
  await tx.run(sql`
    update gathering_invitation set token_hash = null where workspace_id = ${ws} and customer_id = any(${ids})`);
  await tx.run(sql`
    update gathering_address d set token_hash = null from gathering_invitation i
    where i.workspace_id = ${ws} and i.customer_id = any(${ids}) and d.workspace_id = i.workspace_id and d.invitation_id = i.id`);
  await tx.run(sql`
    update early_access_address set token_hash = null where workspace_id = ${ws} and customer_id = any(${ids})`);
  await tx.run(sql`
    update early_access_pass set token_hash = null where workspace_id = ${ws} and customer_id = any(${ids})`);
  await tx.run(sql`
    update tier_placement set note = '' where workspace_id = ${ws} and customer_id = any(${ids})`);
  await tx.run(sql`
    update referral_ruling r set note = '' from (${theirs}) as t where r.workspace_id = ${ws} and r.order_id = t.id`);
  await tx.run(sql`
    update referral_grant g set note = '' from (${theirs}) as t where g.workspace_id = ${ws} and g.order_id = t.id`);
}
