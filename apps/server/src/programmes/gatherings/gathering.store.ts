import type { CreateGathering, Gathering } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../../platform/db/index.ts';

/** The last answer and the last tick of each invitation `i`. */
export const lastOf = sql`
  left join lateral (
    select a.answer, a.at, a.member_id from gathering_answer a
    where a.workspace_id = i.workspace_id and a.invitation_id = i.id order by a.ordinal desc limit 1
  ) as a on true
  left join lateral (
    select c.came, c.at, c.member_id from gathering_arrival c
    where c.workspace_id = i.workspace_id and c.invitation_id = i.id order by c.ordinal desc limit 1
  ) as c on true`;

const gatheringsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<Gathering>`
  select g.id, g.name, g.place, g.note, g.starts_at as "startsAt", g.ends_at as "endsAt", g.answer_by as "answerBy", g.seats,
    g.cancelled, g.revision, n.counts
  from gathering g
  cross join lateral (
    select json_build_object('invited', count(*)::int, 'yes', count(*) filter (where a.answer = 'yes')::int,
      'no', count(*) filter (where a.answer = 'no')::int, 'open', count(*) filter (where a.answer is null)::int,
      'came', count(*) filter (where c.came)::int) as counts
    from gathering_invitation i ${lastOf}
    where i.workspace_id = g.workspace_id and i.gathering_id = g.id
  ) as n
  where g.workspace_id = ${tx.workspaceId} and ${where}`;

/** The newest first. */
export function listGatherings(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<Gathering[]> {
  const earlier = before === null ? sql`true` : sql`g.id < ${before}::uuid`;
  return tx.many(sql`${gatheringsOf(tx, earlier)} order by g.id desc limit ${limit}`);
}

export function findGathering(tx: Tx, id: string): Promise<Gathering | undefined> {
  return tx.maybe(gatheringsOf(tx, sql`g.id = ${id}`));
}

/** Whoever changes an event or takes a seat of it queues up here, so that no seat is given twice. */
export async function lockGathering(tx: Tx, id: string): Promise<Gathering | undefined> {
  await tx.run(sql`select from gathering where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findGathering(tx, id);
}

type Answering = Pick<Gathering, 'cancelled' | 'startsAt' | 'answerBy'>;

/** Whether it takes answers, and until when; nobody changes that until this transaction ends. */
export function holdAnswering(tx: Tx, id: string): Promise<Answering | undefined> {
  return tx.maybe(sql<Answering>`
    select cancelled, starts_at as "startsAt", answer_by as "answerBy" from gathering
    where workspace_id = ${tx.workspaceId} and id = ${id} for share`);
}

type Fields = CreateGathering & { cancelled: boolean };

export async function insertGathering(tx: Tx, given: CreateGathering, memberId: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into gathering (workspace_id, id, name, place, note, starts_at, ends_at, answer_by, seats, created_by)
    values (${tx.workspaceId}, ${id}, ${JSON.stringify(given.name)}::jsonb, ${JSON.stringify(given.place)}::jsonb,
      ${JSON.stringify(given.note)}::jsonb, ${given.startsAt}, ${given.endsAt}, ${given.answerBy}, ${given.seats}, ${memberId})`);
  return id;
}

export async function updateGathering(tx: Tx, id: string, to: Fields): Promise<void> {
  await tx.run(sql`
    update gathering set name = ${JSON.stringify(to.name)}::jsonb, place = ${JSON.stringify(to.place)}::jsonb,
      note = ${JSON.stringify(to.note)}::jsonb, starts_at = ${to.startsAt}, ends_at = ${to.endsAt},
      answer_by = ${to.answerBy}, seats = ${to.seats}, cancelled = ${to.cancelled}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
