import { createVoice, createVoiceWall, type CreateVoice, type VoiceUse } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { hashOfAddress, newSecretAddress } from '../platform/http/index.ts';
import { saidOf } from './origins.ts';
import { answerSaying, insertAskAsOf, insertLineAsOf, insertVoiceAsOf, mentionAt } from './sample.store.ts';
import { insertWall, putVoices } from './wall.store.ts';

type SampleVoiceLine = {
  kind: 'given' | 'refused' | 'withdrawn';
  uses: readonly VoiceUse[];
  at: Date;
};

type SampleVoice = {
  /** Where the words are: in a message, in a mention, or in an answer to a survey. */
  from: { words: string; note: string } | { mention: string } | { answer: string };
  customerId: string | null;
  shownName: string;
  topic: string;
  at: Date;
  asked: { uses: readonly VoiceUse[]; at: Date } | null;
  ledger: readonly SampleVoiceLine[];
  onWall: boolean;
};

async function originOf(tx: Tx, from: SampleVoice['from']): Promise<CreateVoice['origin']> {
  if ('words' in from) return { kind: 'hand', note: from.note };
  const id = 'mention' in from ? await mentionAt(tx, from.mention) : await answerSaying(tx, from.answer);
  if (id === undefined) throw new Error('the sample makes a voice of what it does not hold');
  return 'mention' in from ? { kind: 'mention', mentionId: id } : { kind: 'survey', answerId: id };
}

/** Enters what customers of the sample said and allowed, and a wall of it. Nobody is written to, and no address is known to anybody. */
export async function fillVoiceSample(
  tx: Tx,
  memberId: string,
  { voices, wall }: { voices: readonly SampleVoice[]; wall: { name: string; ja: string; en: string } },
): Promise<void> {
  const shown: string[] = [];
  for (const { from, customerId, shownName, topic, at, asked, ledger, onWall } of voices) {
    const words = 'words' in from ? from.words : '';
    const given = createVoice.parse({ words, origin: await originOf(tx, from), shownName, topic });
    const said = await saidOf(tx, given);
    const made = { ...said, language: given.language, topic, reward: null };
    const id = await insertVoiceAsOf(
      tx,
      { ...made, customerId: customerId ?? said.customerId },
      shownName,
      memberId,
      at,
    );
    if (asked !== null)
      await insertAskAsOf(
        tx,
        id,
        { ...asked, editing: 'none' },
        hashOfAddress(newSecretAddress(tx.workspaceId)),
        memberId,
      );
    for (const [index, line] of ledger.entries()) await insertLineAsOf(tx, id, index + 1, line);
    if (onWall) shown.push(id);
  }
  const { name, ja, en } = wall;
  const fields = createVoiceWall.parse({ name, title: { ja, en } });
  const wallId = await insertWall(tx, fields, newSecretAddress(tx.workspaceId), memberId);
  await putVoices(tx, wallId, shown);
}
