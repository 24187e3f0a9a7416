import { sql, type Tx } from '../../platform/db/index.ts';
import type { Followed } from './followed.ts';

/**
 * What everybody who was invited did from the beginning of an event until an instant: a row a person, whichever of their records
 * was invited, bought or spoke. A referral is an order by somebody else that their link or code led to.
 */
export function whatFollowed(
  tx: Tx,
  gatheringId: string,
  { from, until }: { from: string; until: string },
): Promise<Followed[]> {
  const ws = sql`${tx.workspaceId}`;
  const within = sql`between ${from}::timestamptz and ${until}::timestamptz`;
  return tx.many(sql<Followed>`
    with recursive guest as materialized (
      select i.customer_id, coalesce((
        select c.came from gathering_arrival c where c.workspace_id = i.workspace_id and c.invitation_id = i.id
        order by c.ordinal desc limit 1), false) as came
      from gathering_invitation i
      where i.workspace_id = ${ws} and i.gathering_id = ${gatheringId} and i.customer_id is not null
    ), up as (
      select c.id as asked, c.id, c.merged_into from customer c
      where c.workspace_id = ${ws} and c.id in (select customer_id from guest)
      union
      select up.asked, c.id, c.merged_into from up join customer c on c.workspace_id = ${ws} and c.id = up.merged_into
    ), person as materialized (
      select u.id as root, bool_or(g.came) as came from up u join guest g on g.customer_id = u.asked
      where u.merged_into is null group by u.id
    ), part as (
      select root, root as id from person
      union
      select p.root, c.id from part p join customer c on c.workspace_id = ${ws} and c.merged_into = p.id
    ), bought as (
      select p.root, count(*)::int as n from part p
      join customer_order o on o.workspace_id = ${ws} and o.customer_id = p.id
      where o.known and o.state <> 'cancelled' and o.placed_at ${within} group by p.root
    ), said as (
      select p.root, count(*)::int as n from part p
      join mention_standing s on s.workspace_id = ${ws} and s.customer_id = p.id
      where s.posted_at ${within} group by p.root
    ), led as (
      select p.root, a.order_id from part p
      join referral_invite i on i.workspace_id = ${ws} and i.customer_id = p.id
      join growth_code g on g.workspace_id = i.workspace_id and g.id = i.code_id
      join attribution_code a on a.workspace_id = g.workspace_id and a.code_key = g.code_key
      union
      select p.root, t.order_id from part p
      join referral_invite i on i.workspace_id = ${ws} and i.customer_id = p.id
      join attribution_touch t on t.workspace_id = i.workspace_id and t.link_id = i.link_id and t.click_id is not null
    ), referred as (
      select l.root, count(*)::int as n from led l
      join customer_order o on o.workspace_id = ${ws} and o.id = l.order_id
      where o.known and o.state <> 'cancelled' and o.placed_at ${within}
        and not exists (select from part p where p.root = l.root and p.id = o.customer_id)
      group by l.root
    )
    select json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer, p.came,
      coalesce(b.n, 0) as orders, coalesce(s.n, 0) as mentions, coalesce(r.n, 0) as referrals
    from person p join customer k on k.workspace_id = ${ws} and k.id = p.root
    left join bought b on b.root = p.root left join said s on s.root = p.root left join referred r on r.root = p.root
    order by p.came desc, k.reading_key, k.id`);
}
