import type { Locale, VoiceAsk, VoiceConsent, VoiceEdit, VoiceUse } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { memberRef } from './store.ts';

/** The ledger of a voice, the newest line first. */
export function listConsents(tx: Tx, voiceId: string): Promise<VoiceConsent[]> {
  return tx.many(sql<VoiceConsent>`
    select t.ordinal, t.kind, t.uses, t.editing, t.version, t.from_at as "from", t.until_at as until, t.done_by as by,
      ${memberRef(sql`t.member_id`)} as member, t.evidence, t.at
    from voice_consent t where t.workspace_id = ${tx.workspaceId} and t.voice_id = ${voiceId} order by t.ordinal desc`);
}

export type NewConsent = {
  kind: VoiceConsent['kind'];
  uses: readonly VoiceUse[];
  editing: VoiceEdit;
  version: number;
  /** Days of the workspace’s calendar: the first, or null for now; the last, included, or null. */
  from: string | null;
  until: string | null;
  by: 'customer' | 'member';
  memberId: string | null;
  evidence: string;
};

const startOf = (tx: Tx, day: RawBuilder<unknown>) => sql`(${day})::timestamp at time zone (
  select z.time_zone from workspace_settings z where z.workspace_id = ${tx.workspaceId})`;

/** Adds a line to the ledger; to be asked with the voice locked. */
export async function insertConsent(tx: Tx, voiceId: string, given: NewConsent): Promise<void> {
  const { from, until } = given;
  await tx.run(sql`
    insert into voice_consent (workspace_id, voice_id, ordinal, kind, uses, editing, version, from_at, until_at, done_by,
      member_id, evidence)
    select ${tx.workspaceId}, ${voiceId}, coalesce(max(x.ordinal), 0) + 1, ${given.kind}, ${[...given.uses]}::text[],
      ${given.editing}, ${given.version},
      ${from === null ? sql`date_trunc('milliseconds', now())` : startOf(tx, sql`${from}::date`)},
      ${until === null ? sql`null` : startOf(tx, sql`${until}::date + 1`)}, ${given.by}, ${given.memberId}, ${given.evidence}
    from voice_consent x where x.workspace_id = ${tx.workspaceId} and x.voice_id = ${voiceId}`);
}

export type Ask = {
  id: string;
  voiceId: string;
  language: Locale;
  uses: VoiceUse[];
  editing: VoiceEdit;
  version: number;
};

export async function insertAsk(
  tx: Tx,
  given: Omit<Ask, 'id'>,
  tokenHash: Buffer,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into voice_ask (workspace_id, id, voice_id, token_hash, language, uses, editing, version, member_id)
    values (${tx.workspaceId}, ${newId()}, ${given.voiceId}, ${tokenHash}, ${given.language}, ${[...given.uses]}::text[],
      ${given.editing}, ${given.version}, ${memberId})`);
}

/** The newest first. */
export function listAsks(tx: Tx, voiceId: string): Promise<VoiceAsk[]> {
  return tx.many(sql<VoiceAsk>`
    select t.id, t.uses, t.editing, t.version, t.language, t.token_hash is not null as open,
      ${memberRef(sql`t.member_id`)} as by, t.at
    from voice_ask t where t.workspace_id = ${tx.workspaceId} and t.voice_id = ${voiceId} order by t.id desc`);
}

const asksOf = (tx: Tx, where: RawBuilder<unknown>) => sql<Ask>`
  select t.id, t.voice_id as "voiceId", t.language, t.uses, t.editing, t.version from voice_ask t
  where t.workspace_id = ${tx.workspaceId} and ${where}`;

export function findAskByToken(tx: Tx, hash: Buffer): Promise<Ask | undefined> {
  return tx.maybe(asksOf(tx, sql`t.token_hash = ${hash}`));
}

export function findAsk(tx: Tx, id: string): Promise<Ask | undefined> {
  return tx.maybe(asksOf(tx, sql`t.id = ${id}`));
}

export async function closeAsk(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`update voice_ask set token_hash = null where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

/** The day it is where the workspace is. */
export async function todayOf(tx: Tx): Promise<string> {
  const { day } = await tx.one(sql<{ day: string }>`
    select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as day from workspace_settings
    where workspace_id = ${tx.workspaceId}`);
  return day;
}
