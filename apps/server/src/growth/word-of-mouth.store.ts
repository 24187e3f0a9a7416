import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { heardKindOf } from './heard.ts';

/** Channels by which one person brings another: their own codes, and addresses put where such people are. */
const mouthChannels = ['referral', 'ambassador'];

/** Every answer that was ever given to «how did you hear of us?». */
async function answersGiven(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ answer: string }>`
    select key as answer from attribution_day where workspace_id = ${tx.workspaceId} and kind = 'heard'
    group by key having sum(orders) > 0`);
  return rows.map(({ answer }) => answer);
}

/**
 * A query of `order_id` and `mouth` over the orders of which anything is known: whether one person told another of the shop, by a
 * code or link of theirs that led to the order or by what its customer answered. Of what nothing led to and nobody answered for
 * there is no row.
 */
export async function ordersByMouth(tx: Tx): Promise<RawBuilder<unknown>> {
  const told = (await answersGiven(tx)).filter((answer) => heardKindOf(answer) === 'mouth');
  return sql`
    select a.order_id, t.order_id is not null or coalesce(a.heard_of = any(${told}::text[]), false) as mouth
    from attribution a
    left join (
      select distinct order_id from attribution_touch
      where workspace_id = ${tx.workspaceId} and opens_channel and channel = any(${mouthChannels}::text[])
    ) as t on t.order_id = a.order_id
    where a.workspace_id = ${tx.workspaceId} and a.counted and (a.touches > 0 or a.heard_of is not null)`;
}
