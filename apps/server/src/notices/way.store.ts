import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type Reached = {
  id: string;
  name: string;
  honorific: string;
  channel: 'email' | 'line' | null;
  address: string | null;
  shown: string | null;
  phone: string | null;
};
type By = { mailChannelId: string | null; lineChannelId: string | null };

/**
 * How a customer (of the column or value `customerId`, or whoever they became part of) is reached: at LINE where they know the
 * account and have not blocked it, else by mail. Who wrote by mail last is written to by mail.
 */
export function wayOf(tx: Tx, by: By, customerId: RawBuilder<unknown>): RawBuilder<Reached> {
  return sql<Reached>`
    select k.id, k.name, k.honorific, p.phone,
      case when l.address is not null and (e.address is null or coalesce(h.type, 'line') <> 'email') then 'line'
        when e.address is not null then 'email' end as channel,
      case when l.address is not null and (e.address is null or coalesce(h.type, 'line') <> 'email') then l.address
        else e.address end as address,
      case when l.address is not null and (e.address is null or coalesce(h.type, 'line') <> 'email') then coalesce(l.name, 'LINE')
        else e.address end as shown
    from customer k
    left join lateral (
      select c.value_key as address, t.name from contact_point c
      join line_chat t on t.workspace_id = c.workspace_id and t.channel_id = ${by.lineChannelId}::uuid and t.chat = c.value_key
        and not t.in_group and t.blocked_at is null
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = k.id and c.kind = 'line'
      order by c.is_primary desc, c.created_at, c.id limit 1) as l on true
    left join lateral (
      select c.value as address from contact_point c
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = k.id and c.kind = 'email' and ${by.mailChannelId}::uuid is not null
      order by c.is_primary desc, c.created_at, c.id limit 1) as e on true
    left join lateral (
      select c.value as phone from contact_point c
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = k.id and c.kind = 'phone'
      order by c.is_primary desc, c.created_at, c.id limit 1) as p on true
    left join lateral (
      select x.type from conversation v join channel x on x.workspace_id = v.workspace_id and x.id = v.channel_id
      where v.workspace_id = ${tx.workspaceId} and v.customer_id = k.id and v.merged_into is null
      order by v.last_message_at desc nulls last limit 1) as h on true
    where k.workspace_id = ${tx.workspaceId} and k.erased_at is null and k.id = (
      with recursive way as (
        select f.id, f.merged_into from customer f where f.workspace_id = ${tx.workspaceId} and f.id = ${customerId}
        union
        select f.id, f.merged_into from way join customer f on f.workspace_id = ${tx.workspaceId} and f.id = way.merged_into
      ) select way.id from way where way.merged_into is null)`;
}

export function reach(tx: Tx, by: By, customerId: string): Promise<Reached | undefined> {
  return tx.maybe(wayOf(tx, by, sql`${customerId}::uuid`));
}
