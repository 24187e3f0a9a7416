import { createHash } from 'node:crypto';
import type { ContestEntry, ContestTally, EntryFilter, EntryState, Locale } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { CleanPhoto } from './photo.ts';

/** The last decision on each entry `e`; without one it is as it was received. */
const lastDecision = sql`
  left join lateral (
    select d.ordinal, d.state, d.prize from contest_decision d
    where d.workspace_id = e.workspace_id and d.entry_id = e.id order by d.ordinal desc limit 1
  ) as d on true`;

const entriesOf = (tx: Tx, where: RawBuilder<unknown>) => sql<ContestEntry>`
  select e.id, e.contest_id as "contestId", e.title, e.comment, e.shown_name as "shownName", e.email, e.language,
    e.rules_version as "rulesVersion", e.may_show as "mayShow", e.may_advertise as "mayAdvertise",
    case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
    coalesce((
      select json_agg(json_build_object('id', p.id, 'type', p.type, 'size', p.size) order by p.position)
      from contest_photo p where p.workspace_id = e.workspace_id and p.entry_id = e.id), '[]') as photos,
    coalesce(d.state, 'received') as state, d.prize,
    coalesce((
      select json_agg(json_build_object('no', a.ordinal, 'state', a.state, 'prize', a.prize, 'reason', a.note, 'at',
        to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'by', case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end) order by a.ordinal)
      from contest_decision a
      left join member m on m."organizationId" = a.workspace_id and m.id = a.member_id left join auth_user u on u.id = m."userId"
      where a.workspace_id = e.workspace_id and a.entry_id = e.id), '[]') as decisions,
    e.submitted_at as "submittedAt", e.withdrawn_at as "withdrawnAt", e.erased_at is not null as erased
  from contest_entry e ${lastDecision}
  left join customer k on k.workspace_id = e.workspace_id and k.id = e.customer_id
  where e.workspace_id = ${tx.workspaceId} and ${where}`;

type Asked = { contestId: string; state: EntryFilter | null; before: string | null; limit: number };

/** What was handed in, the newest first. What was taken back stands in its own list. */
export function listEntries(tx: Tx, { contestId, state, before, limit }: Asked): Promise<ContestEntry[]> {
  const where = [sql`e.contest_id = ${contestId}`];
  if (state === 'withdrawn') where.push(sql`e.withdrawn_at is not null`);
  else if (state !== null)
    where.push(sql`e.withdrawn_at is null and coalesce(d.state, 'received') = ${state}`);
  if (before !== null) where.push(sql`e.id < ${before}::uuid`);
  return tx.many(sql`${entriesOf(tx, sql.join(where, sql` and `))} order by e.id desc limit ${limit}`);
}

export function findEntry(tx: Tx, id: string): Promise<ContestEntry | undefined> {
  return tx.maybe(entriesOf(tx, sql`e.id = ${id}`));
}

export function findByToken(tx: Tx, hash: Buffer): Promise<ContestEntry | undefined> {
  return tx.maybe(entriesOf(tx, sql`e.token_hash = ${hash}`));
}

/** Accepted photos that may be shown, as everybody may see them; the last handed in first. */
export function listShown(
  tx: Tx,
  { contestId, before, limit }: { contestId: string; before: string | null; limit: number },
): Promise<ContestEntry[]> {
  const earlier = before === null ? sql`true` : sql`e.id < ${before}::uuid`;
  return tx.many(sql`
    ${entriesOf(tx, sql`e.contest_id = ${contestId} and e.may_show and e.withdrawn_at is null and d.state in ('accepted', 'winner') and ${earlier}`)}
    order by e.id desc limit ${limit}`);
}

export type Counted = Omit<ContestTally, 'given'>;

/** How many there are in each state; what was taken back is counted as such alone. */
export function countEntries(tx: Tx, contestId: string): Promise<Counted> {
  const as = (state: EntryState) =>
    sql`(count(*) filter (where e.withdrawn_at is null and coalesce(d.state, 'received') = ${state}))::int`;
  return tx.one(sql<Counted>`
    select ${as('received')} as received, ${as('accepted')} as accepted, ${as('refused')} as refused, ${as('winner')} as winner,
      (count(*) filter (where e.withdrawn_at is not null))::int as withdrawn,
      (count(distinct lower(e.email_key)) filter (where e.email_key <> ''))::int as people
    from contest_entry e ${lastDecision}
    where e.workspace_id = ${tx.workspaceId} and e.contest_id = ${contestId}`);
}

/**
 * Each prize that is given, with who has it; a prize of somebody who took their photo back is free again. One person is known by the address,
 * in small letters: mailboxes that differ in them alone are hardly two people’s.
 */
export function listGiven(
  tx: Tx,
  contestId: string,
): Promise<{ entryId: string; prize: number; key: string }[]> {
  return tx.many(sql<{ entryId: string; prize: number; key: string }>`
    select e.id as "entryId", d.prize, lower(e.email_key) as key from contest_entry e ${lastDecision}
    where e.workspace_id = ${tx.workspaceId} and e.contest_id = ${contestId} and d.state = 'winner' and e.withdrawn_at is null`);
}

export async function keyOfEntry(tx: Tx, id: string): Promise<string> {
  const { key } = await tx.one(sql<{ key: string }>`
    select lower(email_key) as key from contest_entry where workspace_id = ${tx.workspaceId} and id = ${id}`);
  return key;
}

export async function insertDecision(
  tx: Tx,
  entryId: string,
  given: { no: number; state: EntryState; prize: number | null; reason: string; memberId: string },
): Promise<void> {
  await tx.run(sql`
    insert into contest_decision (workspace_id, entry_id, ordinal, state, prize, note, member_id)
    values (${tx.workspaceId}, ${entryId}, ${given.no}, ${given.state}, ${given.prize}, ${given.reason}, ${given.memberId})`);
}

/** Entries of the last hour, of all, of one person that stand, and the bytes of all photos. */
type TakenSoFar = { hour: number; all: number; theirs: number; stored: number };

/** What a contest has taken already. */
export function countTaken(tx: Tx, contestId: string, key: string): Promise<TakenSoFar> {
  return tx.one(sql<TakenSoFar>`
    select (count(*) filter (where submitted_at > now() - interval '1 hour'))::int as hour, count(*)::int as all,
      (count(*) filter (where lower(email_key) = lower(${key}) and withdrawn_at is null))::int as theirs, (
        select coalesce(sum(p.size), 0)::float8 from contest_entry e
        join contest_photo p on p.workspace_id = e.workspace_id and p.entry_id = e.id
        where e.workspace_id = ${tx.workspaceId} and e.contest_id = ${contestId}) as stored
    from contest_entry where workspace_id = ${tx.workspaceId} and contest_id = ${contestId}`);
}

/** Whether a person has handed in one of these photos, known by what was sent. */
export async function hasPhoto(
  tx: Tx,
  contestId: string,
  key: string,
  hashes: readonly Buffer[],
): Promise<boolean> {
  const found = await tx.maybe(sql`
    select from contest_entry e join contest_photo p on p.workspace_id = e.workspace_id and p.entry_id = e.id
    where e.workspace_id = ${tx.workspaceId} and e.contest_id = ${contestId} and lower(e.email_key) = lower(${key})
      and e.withdrawn_at is null and p.sha256 = any(${[...hashes]}::bytea[]) limit 1`);
  return found !== undefined;
}

export type NewEntry = {
  contestId: string;
  title: string;
  comment: string;
  shownName: string;
  email: { value: string; key: string };
  language: Locale;
  rulesVersion: number;
  mayShow: boolean;
  mayAdvertise: boolean;
  customerId: string | null;
  tokenHash: Buffer;
};
export type NewPhoto = CleanPhoto & { sha256: Buffer };

export async function insertEntry(tx: Tx, given: NewEntry, photos: readonly NewPhoto[]): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into contest_entry (workspace_id, id, contest_id, title, comment, shown_name, email, email_key, language,
      rules_version, may_show, may_advertise, customer_id, token_hash)
    values (${tx.workspaceId}, ${id}, ${given.contestId}, ${given.title}, ${given.comment}, ${given.shownName},
      ${given.email.value}, ${given.email.key}, ${given.language}, ${given.rulesVersion}, ${given.mayShow},
      ${given.mayAdvertise}, ${given.customerId}, ${given.tokenHash})`);
  for (const [position, { type, bytes, sha256 }] of photos.entries()) {
    const photoId = newId();
    const kept = createHash('sha256').update(bytes).digest();
    await tx.run(sql`
      with kept as (
        insert into file (workspace_id, id, size, sha256, bytes)
        values (${tx.workspaceId}, ${photoId}, ${bytes.byteLength}, ${kept}, ${bytes}) returning id
      )
      insert into contest_photo (workspace_id, id, entry_id, position, type, size, file_id, sha256)
      select ${tx.workspaceId}, ${photoId}, ${id}::uuid, ${position}::smallint, ${type}, ${bytes.byteLength}::int, kept.id,
        ${sha256}::bytea from kept`);
  }
  return id;
}

/** Takes an entry back for good. False: it had been before. */
export async function withdrawEntry(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update contest_entry set withdrawn_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id} and withdrawn_at is null`);
  return changed > 0;
}

export type Photo = { type: string; bytes: Buffer };

export function findPhoto(tx: Tx, id: string): Promise<Photo | undefined> {
  return tx.maybe(sql<Photo>`
    select p.type, f.bytes from contest_photo p join file f on f.workspace_id = p.workspace_id and f.id = p.file_id
    where p.workspace_id = ${tx.workspaceId} and p.id = ${id}`);
}

/** A photo of the public gallery: for as long as it is accepted and may be shown. */
export function findShownPhoto(tx: Tx, contestId: string, id: string): Promise<Photo | undefined> {
  return tx.maybe(sql<Photo>`
    select p.type, f.bytes from contest_photo p
    join contest_entry e on e.workspace_id = p.workspace_id and e.id = p.entry_id ${lastDecision}
    join file f on f.workspace_id = p.workspace_id and f.id = p.file_id
    where p.workspace_id = ${tx.workspaceId} and p.id = ${id} and e.contest_id = ${contestId} and e.may_show
      and e.withdrawn_at is null and d.state in ('accepted', 'winner')`);
}
