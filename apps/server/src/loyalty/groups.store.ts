import type { CurveBy } from '@madoguchi/contract';
import { ordersByMouth } from '../growth/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** A way to tell customers apart: days after the first purchase at which it is known, and each customer’s group. */
type Grouping = {
  landmarkDays: number;
  /** A query of `customer_id` and `key` over the rows of `followed`; who is in neither group is left out or has the key null. */
  groups: (tx: Tx) => RawBuilder<unknown> | Promise<RawBuilder<unknown>>;
};

/**
 * Groups are told apart by what happened in these days, and only from their end are customers followed: else whoever comes
 * back would have had more time to be cared for.
 */
const landmarkDays = 90;

/** Answers whose time came in those days, in time or not; promises likewise. All must have been kept, and there must be one. */
const cared = (tx: Tx) => sql`
  select f.customer_id, case when bool_and(j.kept) then 'kept' else 'missed' end as key
  from (
    select c.customer_id, d.due_at as at, coalesce(d.met_at <= d.due_at, false) as kept
    from deadline d join conversation c on c.workspace_id = d.workspace_id and c.id = d.conversation_id
    where d.workspace_id = ${tx.workspaceId} and d.kind in ('first_answer', 'next_answer') and d.due_at <= now()
      and (d.met_at is not null or d.ended_at is null or d.ended_at > d.due_at)
    union all
    select c.customer_id, p.due_at, p.state = 'kept' and p.late_at is null
    from promise p join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    where p.workspace_id = ${tx.workspaceId} and p.due_at is not null
      and (p.late_at is not null or p.state in ('kept', 'broken'))
  ) as j
  join followed f on f.customer_id = j.customer_id and j.at >= f.since and j.at < f.until
  group by f.customer_id`;

/** Who had a contact person when those days were over. Of whom no change was ever noted, whoever they have now. */
const contact = (tx: Tx) => sql`
  select f.customer_id,
    case when coalesce(g.to_id, case when n.customer_id is null then c.contact_person_id end) is null then 'none' else 'named' end as key
  from followed f
  join customer c on c.workspace_id = ${tx.workspaceId} and c.id = f.customer_id
  left join (select distinct customer_id from contact_change where workspace_id = ${tx.workspaceId}) as n
    on n.customer_id = f.customer_id
  left join (
    select distinct on (x.customer_id) x.customer_id, x.to_id
    from contact_change x join followed f on f.customer_id = x.customer_id and x.at < f.until
    where x.workspace_id = ${tx.workspaceId} order by x.customer_id, x.at desc, x.id desc
  ) as g on g.customer_id = f.customer_id`;

/** The way by which they first wrote, or were written to. */
const channel = (tx: Tx) => sql`
  select distinct on (c.customer_id) c.customer_id, case h.type when 'line' then 'line' when 'email' then 'mail' end as key
  from conversation c
  join followed f on f.customer_id = c.customer_id and c.created_at < f.until
  join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
  where c.workspace_id = ${tx.workspaceId}
  order by c.customer_id, c.created_at, c.id`;

/** Whom somebody told of the shop, and who came otherwise. Of whom nothing is known belongs to neither. */
const origin = async (tx: Tx) => sql`
  select f.customer_id, case when bool_or(o.mouth) then 'mouth' else 'other' end as key
  from followed f
  cross join lateral unnest(f.first_orders) as w (order_id)
  join (${await ordersByMouth(tx)}) as o on o.order_id = w.order_id
  group by f.customer_id`;

/**
 * The one place that knows how customers are told apart: whoever adds a way adds a line here and its name to the contract’s
 * `curveGroups`.
 */
export const groupOf: Record<CurveBy, Grouping> = {
  all: { landmarkDays: 0, groups: () => sql`select customer_id, 'all' as key from followed` },
  care: { landmarkDays, groups: cared },
  contact: { landmarkDays, groups: contact },
  channel: { landmarkDays, groups: channel },
  coupon: {
    landmarkDays: 0,
    groups: () => sql`select customer_id, case when coupon then 'used' else 'none' end as key from followed`,
  },
  origin: { landmarkDays: 0, groups: origin },
};

/**
 * Buyers who are followed from the landmark on: it has passed, and they had not bought again by then. With a landmark of 0
 * that is everybody. Columns: `customer_id`, `first_on`, `second_on`, `coupon`, `first_orders`, and the landmark’s days as instants.
 */
export const followed = (tx: Tx, by: CurveBy, today: string): RawBuilder<unknown> => {
  const { landmarkDays: days } = groupOf[by];
  const late =
    days === 0
      ? sql``
      : sql`and b.first_on + ${days}::int < ${today}::date
          and (b.second_on is null or b.second_on > ${today}::date or b.second_on - b.first_on > ${days}::int)`;
  return sql`
    select b.customer_id, b.first_on, case when b.second_on <= ${today}::date then b.second_on end as second_on, b.coupon,
      b.first_orders,
      b.first_on::timestamp at time zone s.time_zone as since,
      (b.first_on + ${days}::int)::timestamp at time zone s.time_zone as until
    from buyer b join workspace_settings s on s.workspace_id = b.workspace_id
    where b.workspace_id = ${tx.workspaceId} and b.complete and b.first_on <= ${today}::date ${late}`;
};
