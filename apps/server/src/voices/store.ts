import type { Locale, Voice, VoiceState, VoiceWording } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** A voice as the list has it, with what its page needs besides. */
export type Row = Voice & {
  origin: 'hand' | 'mention' | 'survey';
  originNote: string;
  mentionId: string | null;
  answerId: string | null;
  customerId: string | null;
};

/** The last line of the ledger: by it alone is known what stands. */
export const lastConsent = sql`
  left join lateral (
    select k.* from voice_consent k where k.workspace_id = v.workspace_id and k.voice_id = v.id
    order by k.ordinal desc limit 1) c on true`;

/** Whether the consent stands now; as `standingAt` says, here for many at once. */
export const stands = sql`coalesce(
  c.kind = 'given' and c.from_at <= now() and (c.until_at is null or c.until_at > now()), false)`;

/** Whether a wall takes a voice of this topic and language. */
export const takes = sql`(cardinality(w.topics) = 0 or v.topic = any(w.topics)) and (w.language is null or v.language = w.language)`;

const state = sql`case
  when c.kind is null then 'waiting'
  when c.kind <> 'given' then c.kind
  when not ${stands} then 'expired'
  when 'wall' = any(c.uses) and exists (
    select from voice_on_wall o join voice_wall w on w.workspace_id = o.workspace_id and w.id = o.wall_id
    where o.workspace_id = v.workspace_id and o.voice_id = v.id and w.ended_at is null and ${takes}) then 'shown'
  else 'ready' end`;

export const voiceColumns = sql`
  v.id, v.words, v.language, v.topic, n.name as "shownName", v.score::float8 as score, v.score_of::float8 as "scoreOf",
  v.reward, ${state} as state, case when ${stands} then c.uses else '{}' end as uses,
  case when ${stands} then c.until_at end as until, v.erased_at is not null as erased, v.revision,
  v.created_at as "createdAt", v.origin, v.origin_note as "originNote", v.mention_id as "mentionId",
  v.survey_answer_id as "answerId", v.customer_id as "customerId"`;

export const newestWording = sql`
  join lateral (
    select x.name from voice_wording x where x.workspace_id = v.workspace_id and x.voice_id = v.id
    order by x.version desc limit 1) n on true`;

const rowsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<Row>`
  select ${voiceColumns} from voice v ${newestWording} ${lastConsent}
  where v.workspace_id = ${tx.workspaceId} and ${where}`;

/** The newest first. */
export function listRows(
  tx: Tx,
  { wanted, before, limit }: { wanted: VoiceState | undefined; before: string | null; limit: number },
): Promise<Row[]> {
  const where = [sql`true`];
  if (wanted !== undefined) where.push(sql`${state} = ${wanted}`);
  if (before !== null) where.push(sql`v.id < ${before}::uuid`);
  return tx.many(sql`${rowsOf(tx, sql.join(where, sql` and `))} order by v.id desc limit ${limit}`);
}

export function findRow(tx: Tx, id: string): Promise<Row | undefined> {
  return tx.maybe(rowsOf(tx, sql`v.id = ${id}`));
}

/** Whoever changes a voice, or what belongs to it, queues up here. */
export async function lockRow(tx: Tx, id: string): Promise<Row | undefined> {
  await tx.run(sql`select from voice where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findRow(tx, id);
}

export type NewVoice = {
  words: string;
  language: Locale;
  topic: string;
  origin: Row['origin'];
  originNote: string;
  mentionId: string | null;
  answerId: string | null;
  customerId: string | null;
  score: number | null;
  scoreOf: number | null;
  reward: string | null;
};

/** Null where the answer it is of has become a voice before. */
export async function insertVoice(tx: Tx, given: NewVoice, memberId: string): Promise<string | null> {
  const id = newId();
  const added = await tx.run(sql`
    insert into voice (workspace_id, id, words, language, topic, origin, origin_note, mention_id, survey_answer_id, customer_id,
      score, score_of, reward, created_by)
    values (${tx.workspaceId}, ${id}, ${given.words}, ${given.language}, ${given.topic}, ${given.origin}, ${given.originNote},
      ${given.mentionId}, ${given.answerId}, ${given.customerId}, ${given.score}, ${given.scoreOf}, ${given.reward}, ${memberId})
    on conflict (workspace_id, survey_answer_id) do nothing`);
  return added === 1 ? id : null;
}

export async function updateVoice(
  tx: Tx,
  id: string,
  { topic, customerId, reward }: Pick<NewVoice, 'topic' | 'customerId' | 'reward'>,
): Promise<void> {
  await tx.run(sql`
    update voice set topic = ${topic}, customer_id = ${customerId}, reward = ${reward}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Adds the next wording; answers its version. */
export async function insertWording(
  tx: Tx,
  voiceId: string,
  { words, name }: { words: string; name: string },
  memberId: string,
): Promise<number> {
  const { version } = await tx.one(sql<{ version: number }>`
    insert into voice_wording (workspace_id, voice_id, version, words, name, member_id)
    select ${tx.workspaceId}, ${voiceId}, coalesce(max(x.version), 0) + 1, ${words}, ${name}, ${memberId}
    from voice_wording x where x.workspace_id = ${tx.workspaceId} and x.voice_id = ${voiceId}
    returning version`);
  return version;
}

export const memberRef = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = t.workspace_id and m.id = ${id})`;

/** The newest first. */
export function listWordings(tx: Tx, voiceId: string): Promise<Omit<VoiceWording, 'fit'>[]> {
  return tx.many(sql<Omit<VoiceWording, 'fit'>>`
    select t.version, t.words, t.name, ${memberRef(sql`t.member_id`)} as by, t.at
    from voice_wording t where t.workspace_id = ${tx.workspaceId} and t.voice_id = ${voiceId} order by t.version desc`);
}
