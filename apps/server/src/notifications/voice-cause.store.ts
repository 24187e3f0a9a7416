import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Whoever may act on it: somebody who was made an agent since then may not. */
const mayAct = (id: RawBuilder<unknown>) => sql`(
  select m.id from member m where m."organizationId" = v.workspace_id and m.id = ${id} and m.role in ('owner', 'lead'))`;

/** Who asked last, else who entered the voice; null: neither may act on it any more. */
const responsible = sql`coalesce(${mayAct(sql`(
  select a.member_id from voice_ask a where a.workspace_id = v.workspace_id and a.voice_id = v.id
  order by a.id desc limit 1)`)}, ${mayAct(sql`v.created_by`)})`;

type ConsentFacts = {
  voiceId: string;
  kind: 'given' | 'refused' | 'withdrawn';
  /** What the line before it said; null: it is the first. */
  before: 'given' | 'refused' | 'withdrawn' | null;
  /** The member who entered it; null: the customer, or their erasure. */
  actorId: string | null;
  /** Who asked last, else who entered the voice. */
  responsibleId: string | null;
};

/** A line of the ledger of a voice, and whose the voice is. */
export function findConsent(tx: Tx, id: string): Promise<ConsentFacts | undefined> {
  return tx.maybe(sql<ConsentFacts>`
    select c.voice_id as "voiceId", c.kind, c.member_id as "actorId", (
        select p.kind from voice_consent p
        where p.workspace_id = c.workspace_id and p.voice_id = c.voice_id and p.ordinal = c.ordinal - 1) as before,
      ${responsible} as "responsibleId"
    from voice_consent c join voice v on v.workspace_id = c.workspace_id and v.id = c.voice_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${id}`);
}

/** No line of the ledger of its voice came after a consent. */
const stands = sql`c.kind = 'given' and not exists (
  select from voice_consent n where n.workspace_id = c.workspace_id and n.voice_id = c.voice_id and n.ordinal > c.ordinal)`;

/** A consent that still stands as it was given, and whose the voice is; what is told of its end has a name of its own. */
export function findConsentEnd(
  tx: Tx,
  id: string,
  source: string,
): Promise<{ voiceId: string; responsibleId: string | null; subject: string } | undefined> {
  return tx.maybe(sql<{ voiceId: string; responsibleId: string | null; subject: string }>`
    select c.voice_id as "voiceId", ${responsible} as "responsibleId",
      md5(c.id::text || ' ' || ${source}::text)::uuid as subject
    from voice_consent c join voice v on v.workspace_id = c.workspace_id and v.id = c.voice_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${id} and ${stands}`);
}

/**
 * Takes consents that end into what is to be told, each end once: before it, unless it was given later than that for so short a
 * time, and when it is over. An end a week ago is no news.
 *
 * @param soon until when an end is near
 */
export async function takeConsentEnds(tx: Tx, now: Date, soon: Date): Promise<void> {
  const notice = soon.getTime() - now.getTime();
  await tx.run(sql`
    with ends as (
      select c.id, c.voice_id, c.until_at, c.at from voice_consent c
      where c.workspace_id = ${tx.workspaceId} and c.until_at > ${now}::timestamptz - interval '7 days'
        and c.until_at <= ${soon} and ${stands}
    ), ending as (
      update voice v set ending_told_for = e.until_at from ends e
      where v.workspace_id = ${tx.workspaceId} and v.id = e.voice_id and e.until_at > ${now}
        and e.at <= e.until_at - make_interval(secs => ${notice / 1000})
        and v.ending_told_for is distinct from e.until_at
      returning e.id
    ), ended as (
      update voice v set ended_told_for = e.until_at from ends e
      where v.workspace_id = ${tx.workspaceId} and v.id = e.voice_id and e.until_at <= ${now}
        and v.ended_told_for is distinct from e.until_at
      returning e.id
    )
    insert into notification_cause (workspace_id, source, id)
    select ${tx.workspaceId}::uuid, 'voice_consent_ending', id from ending
    union all select ${tx.workspaceId}::uuid, 'voice_consent_ended', id from ended
    on conflict do nothing`);
}

/** An entry that waits for somebody to decide on it. */
const undecided = sql`e.withdrawn_at is null and e.erased_at is null and coalesce((
  select d.state from contest_decision d where d.workspace_id = e.workspace_id and d.entry_id = e.id
  order by d.ordinal desc limit 1), 'received') = 'received'`;

type ContestFacts = {
  ownerId: string | null;
  /** Of the end that was looked at last: another end is another thing to tell. */
  endSubject: string | null;
  undecided: number;
};

/** A photo contest: whose it is, and how many entries nobody has decided on. */
export function findContest(tx: Tx, id: string): Promise<ContestFacts | undefined> {
  return tx.maybe(sql<ContestFacts>`
    select ${mayAct(sql`v.created_by`)} as "ownerId",
      md5(v.id::text || ' ' || extract(epoch from v.end_noted_at)::text)::uuid as "endSubject",
      (select count(*)::int from contest_entry e where e.workspace_id = v.workspace_id and e.contest_id = v.id
        and ${undecided}) as undecided
    from contest v where v.workspace_id = ${tx.workspaceId} and v.id = ${id}`);
}

/** Takes contests that have ended into what is to be told, each end once, where entries wait; an end a week ago is no news. */
export async function takeEnded(tx: Tx, now: Date): Promise<void> {
  await tx.run(sql`
    with ended as (
      update contest set end_noted_at = ends_at
      where workspace_id = ${tx.workspaceId} and kind = 'photo' and not cancelled and ends_at <= ${now}
        and end_noted_at is distinct from ends_at
      returning workspace_id, id, ends_at)
    insert into notification_cause (workspace_id, source, id)
    select v.workspace_id, 'contest_ended', v.id from ended v
    where v.ends_at > ${now}::timestamptz - interval '7 days' and exists (
      select from contest_entry e where e.workspace_id = v.workspace_id and e.contest_id = v.id and ${undecided})
    on conflict do nothing`);
}
