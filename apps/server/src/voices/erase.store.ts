import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

const theirs = (tx: Tx, customerIds: readonly string[]) => {
  const ids = sql`${[...customerIds]}::uuid[]`;
  return sql`v.workspace_id = ${tx.workspaceId} and (v.customer_id = any(${ids}) or v.mention_id in (
    select s.post_id from mention_standing s where s.workspace_id = ${tx.workspaceId} and s.customer_id = any(${ids}))
    or v.survey_answer_id in (
      select a.id from survey_answer a where a.workspace_id = ${tx.workspaceId} and a.customer_id = any(${ids})))`;
};

/** What is held of somebody: what they said, as it may be shown, and the ledger of what they allowed. */
export const heldVoices = (
  tx: Tx,
  customerIds: readonly string[],
): RawBuilder<Record<string, unknown>> => sql<Record<string, unknown>>`
  select v.id, v.words, v.language, v.topic, v.origin, v.origin_note, v.score::float8 as score, v.score_of::float8 as score_of,
    v.reward, v.created_at, (
      select json_agg(json_build_object('words', x.words, 'name', x.name, 'at', x.at) order by x.version)
      from voice_wording x where x.workspace_id = v.workspace_id and x.voice_id = v.id) as wordings, (
      select json_agg(json_build_object('kind', c.kind, 'uses', c.uses, 'editing', c.editing, 'from', c.from_at,
        'until', c.until_at, 'by', c.done_by, 'evidence', c.evidence, 'at', c.at) order by c.ordinal)
      from voice_consent c where c.workspace_id = v.workspace_id and c.voice_id = v.id) as consents
  from voice v where ${theirs(tx, customerIds)} order by v.id`;

/**
 * What these customers said goes when they ask to be forgotten, and all they allowed ends: their words, names and what showed
 * their consent. That somebody said something, and until when it was shown, stays without them. An answer that nobody’s name
 * stood on loses its words, too, where the voice made of it told whose they are.
 */
export async function eraseVoices(tx: Tx, customerIds: readonly string[]): Promise<number> {
  return tx.run(sql`
    with theirs as (
      update voice v set words = '', origin_note = '', topic = '', reward = case when v.reward is null then null else '' end,
        erased_at = coalesce(v.erased_at, now()), revision = v.revision + 1
      where ${theirs(tx, customerIds)} returning v.id, v.survey_answer_id),
    answers as (
      delete from survey_reply r using theirs t
      where r.workspace_id = ${tx.workspaceId} and r.answer_id = t.survey_answer_id and r.text is not null),
    wordings as (
      update voice_wording x set words = '', name = '' from theirs t
      where x.workspace_id = ${tx.workspaceId} and x.voice_id = t.id),
    evidence as (
      update voice_consent c set evidence = '' from theirs t where c.workspace_id = ${tx.workspaceId} and c.voice_id = t.id),
    asks as (
      update voice_ask a set token_hash = null from theirs t where a.workspace_id = ${tx.workspaceId} and a.voice_id = t.id),
    walls as (
      delete from voice_on_wall o using theirs t where o.workspace_id = ${tx.workspaceId} and o.voice_id = t.id),
    ended as (
      insert into voice_consent (workspace_id, voice_id, ordinal, kind, version, from_at, done_by)
      select ${tx.workspaceId}, t.id, coalesce(max(c.ordinal), 0) + 1, 'withdrawn', 1, date_trunc('milliseconds', now()), 'erasure'
      from theirs t left join voice_consent c on c.workspace_id = ${tx.workspaceId} and c.voice_id = t.id
      group by t.id)
    select id from theirs`);
}
