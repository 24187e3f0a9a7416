import type { Contest, ContestRules, CreateContest } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** A contest as it is kept. */
export type ContestRow = Omit<Contest, 'state' | 'note' | 'url'> & { address: string | null };

const contestsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<ContestRow>`
  select c.id, c.kind, c.name, c.asks, c.starts_at as "startsAt", c.ends_at as "endsAt", c.prizes,
    c.purchase_yen as "purchaseYen", c.sales_yen::float8 as "salesYen", c.hashtags, c.networks, c.address, c.gallery,
    c.may_win_twice as "mayWinTwice", c.keep_days as "keepDays", c.cancelled, c.revision,
    json_build_object('version', r.version, 'ja', r.ja, 'en', r.en) as rules
  from contest c
  join lateral (
    select version, ja, en from contest_rules r where r.workspace_id = c.workspace_id and r.contest_id = c.id
    order by r.version desc limit 1
  ) as r on true
  where c.workspace_id = ${tx.workspaceId} and ${where}`;

/** The newest first. */
export function listContests(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<ContestRow[]> {
  const earlier = before === null ? sql`true` : sql`c.id < ${before}::uuid`;
  return tx.many(sql`${contestsOf(tx, earlier)} order by c.id desc limit ${limit}`);
}

export function findContest(tx: Tx, id: string): Promise<ContestRow | undefined> {
  return tx.maybe(contestsOf(tx, sql`c.id = ${id}`));
}

export function findByAddress(tx: Tx, address: string): Promise<ContestRow | undefined> {
  return tx.maybe(contestsOf(tx, sql`c.address = ${address}`));
}

/** Whoever changes a contest, hands something in or gives a prize queues up here, so that none is given twice. */
export async function lockContest(tx: Tx, id: string): Promise<ContestRow | undefined> {
  await tx.run(sql`select from contest where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findContest(tx, id);
}

export async function insertContest(
  tx: Tx,
  given: CreateContest,
  { address, memberId }: { address: string | null; memberId: string },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into contest (workspace_id, id, kind, name, asks, starts_at, ends_at, prizes, purchase_yen, sales_yen, hashtags,
      networks, address, gallery, may_win_twice, keep_days, created_by)
    values (${tx.workspaceId}, ${id}, ${given.kind}, ${JSON.stringify(given.name)}::jsonb, ${JSON.stringify(given.asks)}::jsonb,
      ${given.startsAt}, ${given.endsAt}, ${JSON.stringify(given.prizes)}::jsonb, ${given.purchaseYen}, ${given.salesYen},
      ${given.hashtags}::text[], ${given.networks}::text[], ${address}, ${given.gallery}, ${given.mayWinTwice},
      ${given.keepDays}, ${memberId})`);
  return id;
}

export async function updateContest(
  tx: Tx,
  id: string,
  to: CreateContest & { cancelled: boolean },
): Promise<void> {
  await tx.run(sql`
    update contest set name = ${JSON.stringify(to.name)}::jsonb, asks = ${JSON.stringify(to.asks)}::jsonb,
      starts_at = ${to.startsAt}, ends_at = ${to.endsAt}, prizes = ${JSON.stringify(to.prizes)}::jsonb,
      purchase_yen = ${to.purchaseYen}, sales_yen = ${to.salesYen}, hashtags = ${to.hashtags}::text[],
      networks = ${to.networks}::text[], gallery = ${to.gallery}, may_win_twice = ${to.mayWinTwice},
      keep_days = ${to.keepDays}, cancelled = ${to.cancelled}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Wording = { version: number; ja: string; en: string };

export async function insertRules(
  tx: Tx,
  contestId: string,
  rules: Wording,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into contest_rules (workspace_id, contest_id, version, ja, en, member_id)
    values (${tx.workspaceId}, ${contestId}, ${rules.version}, ${rules.ja}, ${rules.en}, ${memberId})`);
}

/** The last wording first. */
export function listRules(tx: Tx, contestId: string): Promise<ContestRules['items']> {
  return tx.many(sql<ContestRules['items'][number]>`
    select r.version, r.ja, r.en, r.at,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from contest_rules r
    left join member m on m."organizationId" = r.workspace_id and m.id = r.member_id left join auth_user u on u.id = m."userId"
    where r.workspace_id = ${tx.workspaceId} and r.contest_id = ${contestId} order by r.version desc`);
}

/** Notes when somebody was first told that a contest takes no more; whose it is learns of it by that, once. */
export async function noteFull(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update contest set full_at = now() where workspace_id = ${tx.workspaceId} and id = ${id} and full_at is null`);
}
