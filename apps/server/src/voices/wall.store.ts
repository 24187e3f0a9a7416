import type { CreateVoiceWall, Voice, VoiceEdit, VoiceWall } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { Wording } from './domain.ts';
import { lastConsent, newestWording, stands, takes, voiceColumns } from './store.ts';

const wallsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<VoiceWall>`
  select w.id, w.key, w.name, json_build_object('ja', w.title_ja, 'en', w.title_en) as title, w.topics, w.language,
    w.ordering as "order", w.most, w.hosts, w.hidden, w.ended_at is not null as ended, w.revision,
    w.created_at as "createdAt"
  from voice_wall w where w.workspace_id = ${tx.workspaceId} and ${where}`;

/** The newest first. */
export function listWalls(tx: Tx): Promise<VoiceWall[]> {
  return tx.many(sql`${wallsOf(tx, sql`true`)} order by w.id desc`);
}

export function findWall(tx: Tx, id: string): Promise<VoiceWall | undefined> {
  return tx.maybe(wallsOf(tx, sql`w.id = ${id}`));
}

/** A wall by what stands in its address, as long as it is not ended. */
export function findWallByKey(tx: Tx, key: string): Promise<VoiceWall | undefined> {
  return tx.maybe(wallsOf(tx, sql`w.key = ${key} and w.ended_at is null`));
}

export async function lockWall(tx: Tx, id: string): Promise<VoiceWall | undefined> {
  await tx.run(sql`select from voice_wall where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findWall(tx, id);
}

export async function insertWall(
  tx: Tx,
  given: CreateVoiceWall,
  key: string,
  memberId: string,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into voice_wall (workspace_id, id, key, name, title_ja, title_en, topics, language, ordering, most, hosts, hidden,
      created_by)
    values (${tx.workspaceId}, ${id}, ${key}, ${given.name}, ${given.title.ja}, ${given.title.en},
      ${[...given.topics]}::text[], ${given.language}, ${given.order}, ${given.most}, ${[...given.hosts]}::text[],
      ${given.hidden}, ${memberId})`);
  return id;
}

export async function updateWall(
  tx: Tx,
  id: string,
  given: CreateVoiceWall & { ended: boolean },
): Promise<void> {
  await tx.run(sql`
    update voice_wall set name = ${given.name}, title_ja = ${given.title.ja}, title_en = ${given.title.en},
      topics = ${[...given.topics]}::text[], language = ${given.language}, ordering = ${given.order}, most = ${given.most},
      hosts = ${[...given.hosts]}::text[], hidden = ${given.hidden},
      ended_at = case when ${given.ended} then coalesce(ended_at, now()) end, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** All that are put on a wall, in their order. */
export async function putVoices(tx: Tx, wallId: string, voiceIds: readonly string[]): Promise<void> {
  await tx.run(sql`delete from voice_on_wall where workspace_id = ${tx.workspaceId} and wall_id = ${wallId}`);
  await tx.run(sql`
    insert into voice_on_wall (workspace_id, wall_id, voice_id, position)
    select ${tx.workspaceId}, ${wallId}, given.id, given.place
    from unnest(${[...voiceIds]}::uuid[]) with ordinality as given (id, place)`);
  await tx.run(sql`
    update voice_wall set revision = revision + 1 where workspace_id = ${tx.workspaceId} and id = ${wallId}`);
}

/** Which of some voices may be put on a wall now: its topic and language, with consent for walls that stands. */
export async function allowedOn(tx: Tx, wallId: string, voiceIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.many(sql<{ id: string }>`
    select v.id from voice v ${lastConsent}
    join voice_wall w on w.workspace_id = v.workspace_id and w.id = ${wallId}
    where v.workspace_id = ${tx.workspaceId} and v.id = any(${[...voiceIds]}::uuid[]) and ${stands}
      and 'wall' = any(c.uses) and ${takes}`);
  return new Set(rows.map(({ id }) => id));
}

/** Where a voice is put, and every other wall that is not ended. */
export function wallsFor(tx: Tx, voiceId: string): Promise<{ id: string; name: string; on: boolean }[]> {
  return tx.many(sql<{ id: string; name: string; on: boolean }>`
    select w.id, w.name, exists (select from voice_on_wall o where o.workspace_id = w.workspace_id and o.wall_id = w.id
      and o.voice_id = ${voiceId}) as on
    from voice_wall w where w.workspace_id = ${tx.workspaceId} and w.ended_at is null order by w.id`);
}

export type OnWall = Voice & {
  /** Whether its consent for walls stands now, and the wall takes its topic and language. */
  live: boolean;
  editing: VoiceEdit | null;
  version: number | null;
  wordings: Wording[];
};

/** What is put on a wall, in its order: the newest first, or as members put them. */
export function voicesOn(tx: Tx, { id, order }: Pick<VoiceWall, 'id' | 'order'>): Promise<OnWall[]> {
  return tx.many(sql<OnWall>`
    select ${voiceColumns}, ${stands} and 'wall' = any(c.uses) and ${takes} as live, c.editing, c.version, (
      select json_agg(json_build_object('version', x.version, 'words', x.words, 'name', x.name))
      from voice_wording x where x.workspace_id = v.workspace_id and x.voice_id = v.id) as wordings
    from voice_on_wall p
    join voice v on v.workspace_id = p.workspace_id and v.id = p.voice_id ${newestWording} ${lastConsent}
    join voice_wall w on w.workspace_id = p.workspace_id and w.id = p.wall_id
    where p.workspace_id = ${tx.workspaceId} and p.wall_id = ${id}
    order by ${order === 'newest' ? sql`v.id desc` : sql`p.position`}`);
}

type ChosenFrom = { total: number; all: number; consented: number; low: number; surveyed: boolean };

/**
 * What a wall is chosen from: every voice, and those of its topics and language, whether they are put on it or not; and whether
 * any of these is from a survey.
 */
export function chosenFrom(tx: Tx, wallId: string): Promise<ChosenFrom> {
  return tx.one(sql<ChosenFrom>`
    select count(*)::int as total, count(*) filter (where ${takes})::int as "all",
      count(*) filter (where ${takes} and ${stands} and 'wall' = any(c.uses))::int as consented,
      count(*) filter (where ${takes} and v.score * 2 <= v.score_of)::int as low,
      coalesce(bool_or(v.origin = 'survey') filter (where ${takes}), false) as surveyed
    from voice v ${lastConsent}
    join voice_wall w on w.workspace_id = v.workspace_id and w.id = ${wallId}
    where v.workspace_id = ${tx.workspaceId} and v.erased_at is null`);
}

/**
 * How many answers to surveys have words, and of how many of these a voice was made. Of all surveys, topics and languages: what
 * was left aside has no topic.
 */
export function takenFromSurveys(tx: Tx): Promise<{ answers: number; taken: number }> {
  return tx.one(sql<{ answers: number; taken: number }>`
    select count(*)::int as answers, count(v.id)::int as taken
    from (
      select distinct r.answer_id from survey_reply r where r.workspace_id = ${tx.workspaceId} and r.text is not null) as a
    left join voice v on v.workspace_id = ${tx.workspaceId} and v.survey_answer_id = a.answer_id and v.erased_at is null`);
}
