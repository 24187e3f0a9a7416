import type { ConsentChange, ConsentChannel, ConsentEvent, ConsentHow } from '@madoguchi/contract';
import { survivorOf } from '../customers/index.ts';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type NewConsent = {
  customerId: string;
  channel: ConsentChannel;
  purpose: string;
  change: ConsentChange;
  how: ConsentHow;
  wording: string;
  evidence: string;
  at: Date;
  actor: { id: string; name: string } | null;
};

export async function insertConsent(tx: Tx, given: NewConsent): Promise<void> {
  const { customerId, channel, purpose, change, how, wording, evidence, at, actor } = given;
  await tx.run(sql`
    insert into consent_event (workspace_id, id, customer_id, channel, purpose, change, how, wording, evidence, at, actor_id,
      actor_name)
    values (${tx.workspaceId}, ${newId()}, ${customerId}, ${channel}, ${purpose}, ${change}, ${how}, ${wording}, ${evidence}, ${at},
      ${actor?.id ?? null}, ${actor?.name ?? null})`);
}

/** A customer and all who became part of them: what each of them said counts. */
const personOf = (tx: Tx, customerId: RawBuilder<unknown>) => sql`
  with recursive people as (
    select ${customerId} as id
    union
    select c.id from people p join customer c on c.workspace_id = ${tx.workspaceId} and c.merged_into = p.id
  )`;

/**
 * The newest word of a person on one channel and purpose (`given`, `withdrawn`, null), as a scalar query over a row of
 * `customer` that stands for itself. Of two words of the same instant the withdrawal counts.
 */
export function newestWord(
  tx: Tx,
  customerId: RawBuilder<unknown>,
  channel: string,
  purpose: string,
): RawBuilder<unknown> {
  return sql`(
    ${personOf(tx, customerId)}
    select e.change from people p
    cross join lateral (
      select change, at, id from consent_event x
      where x.workspace_id = ${tx.workspaceId} and x.customer_id = p.id and x.channel = ${channel} and x.purpose = ${purpose}
      order by x.at desc, x.change desc, x.id desc limit 1
    ) as e
    order by e.at desc, e.change desc, e.id desc limit 1)`;
}

/** The newest word of the person a customer is part of, as `newestWord` says it. */
export async function consentStateOf(
  tx: Tx,
  customerId: string,
  channel: string,
  purpose: string,
): Promise<ConsentChange | null> {
  const whole = sql`(${survivorOf(tx, customerId)})`;
  const row = await tx.one(sql<{ word: ConsentChange | null }>`
    select ${newestWord(tx, whole, channel, purpose)} as word`);
  return row.word;
}

export type WordRow = { channel: ConsentChannel; purpose: string; change: ConsentChange; at: string };

/** The newest word of these people (one person) for each channel and purpose of which there is any. */
export function newestWords(tx: Tx, customerIds: readonly string[]): Promise<WordRow[]> {
  return tx.many(sql<WordRow>`
    select distinct on (channel, purpose) channel, purpose, change, at from consent_event
    where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[])
    order by channel, purpose, at desc, change desc, id desc`);
}

export type ConsentEdge = { at: string; id: string };

export function listConsents(
  tx: Tx,
  customerIds: readonly string[],
  before: ConsentEdge | null,
  limit: number,
): Promise<ConsentEvent[]> {
  const older = before === null ? sql`true` : sql`(at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  return tx.many(sql<ConsentEvent>`
    select id, channel, purpose, change, how, wording, evidence, at, recorded_at as "recordedAt",
      case when actor_name is not null then json_build_object('id', actor_id, 'name', actor_name) end as actor
    from consent_event
    where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[]) and ${older}
    order by at desc, id desc limit ${limit}`);
}

export type Reach = Record<ConsentChannel, 'reachable' | 'no_contact' | 'blocked'>;

/** By what a person can be reached now. At LINE: by one account at least that they have not blocked. */
export async function reachOf(tx: Tx, customerId: string): Promise<Reach> {
  const has = (kind: string) => sql`exists (
    select from contact_point p where p.workspace_id = ${tx.workspaceId} and p.customer_id = ${customerId} and p.kind = ${kind})`;
  const row = await tx.one(
    sql<{ email: boolean; phone: boolean; post: boolean; line: boolean; open: boolean }>`
    select ${has('email')} as email, ${has('phone')} as phone, ${has('line')} as line,
      exists (select from customer k
        where k.workspace_id = ${tx.workspaceId} and k.id = ${customerId} and coalesce(k.address, '') <> '') as post,
      exists (select from contact_point p
        left join line_chat c on c.workspace_id = p.workspace_id and c.chat = p.value_key
        where p.workspace_id = ${tx.workspaceId} and p.customer_id = ${customerId} and p.kind = 'line' and c.blocked_at is null) as open`,
  );
  const is = (there: boolean) => (there ? 'reachable' : 'no_contact');
  return {
    email: is(row.email),
    phone: is(row.phone),
    post: is(row.post),
    line: row.line && !row.open ? 'blocked' : is(row.line),
  };
}
