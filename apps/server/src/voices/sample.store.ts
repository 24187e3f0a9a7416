import type { VoiceEdit, VoiceUse } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { NewVoice } from './store.ts';

/** A voice as of when it was said: the sample has a past. */
export async function insertVoiceAsOf(
  tx: Tx,
  given: NewVoice,
  shownName: string,
  memberId: string,
  at: Date,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into voice (workspace_id, id, words, language, topic, origin, origin_note, mention_id, survey_answer_id, customer_id,
      score, score_of, reward, created_by, created_at)
    values (${tx.workspaceId}, ${id}, ${given.words}, ${given.language}, ${given.topic}, ${given.origin}, ${given.originNote},
      ${given.mentionId}, ${given.answerId}, ${given.customerId}, ${given.score}, ${given.scoreOf}, ${given.reward}, ${memberId},
      ${at})`);
  await tx.run(sql`
    insert into voice_wording (workspace_id, voice_id, version, words, name, member_id, at)
    values (${tx.workspaceId}, ${id}, 1, ${given.words}, ${shownName}, ${memberId}, ${at})`);
  return id;
}

export async function insertAskAsOf(
  tx: Tx,
  voiceId: string,
  { uses, editing, at }: { uses: readonly VoiceUse[]; editing: VoiceEdit; at: Date },
  tokenHash: Buffer,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into voice_ask (workspace_id, id, voice_id, token_hash, language, uses, editing, version, member_id, at)
    values (${tx.workspaceId}, ${newId()}, ${voiceId}, ${tokenHash}, 'ja', ${[...uses]}::text[], ${editing}, 1, ${memberId},
      ${at})`);
}

export async function insertLineAsOf(
  tx: Tx,
  voiceId: string,
  ordinal: number,
  { kind, uses, at }: { kind: 'given' | 'refused' | 'withdrawn'; uses: readonly VoiceUse[]; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into voice_consent (workspace_id, voice_id, ordinal, kind, uses, editing, version, from_at, done_by, at)
    values (${tx.workspaceId}, ${voiceId}, ${ordinal}, ${kind}, ${[...uses]}::text[], 'none', 1, ${at}, 'customer', ${at})`);
}

/** The mention at an address. */
export async function mentionAt(tx: Tx, address: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ id: string }>`
    select post_id as id from mention_version where workspace_id = ${tx.workspaceId} and address = ${address}`);
  return row?.id;
}

/** The answer to a survey that says these words. */
export async function answerSaying(tx: Tx, words: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ id: string }>`
    select answer_id as id from survey_reply where workspace_id = ${tx.workspaceId} and text = ${words}`);
  return row?.id;
}
