import type { MentionNetwork } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import { hourMs } from '../platform/time/index.ts';
import { dueWithin } from './judge.ts';
import { keepFound, nothingTold } from './keep.ts';
import { insertCaseAsOf, setWriter } from './sample.store.ts';
import { saveSettings } from './settings.store.ts';
import { insertSource, saveSource } from './source.store.ts';
import { noteEvent } from './trail.store.ts';

type SampleMention = {
  network: MentionNetwork;
  address: string;
  author: string;
  title?: string;
  text: string;
  score: number | null;
  /** The words are a summary of our own. */
  summary?: boolean;
  reach?: number;
  reactions?: number;
  comments?: number;
  postedAt: Date;
  /** Who entered it. */
  by: string;
  customerId: string | null;
  /** Somebody sees to it: until the end of the next business day, or it has been answered. */
  seenToBy?: { ownerId: string; draft?: string; answer?: { text: string; address: string; at: Date } };
};

type Given = {
  memberId: string;
  names: readonly string[];
  feed: { name: string; address: string };
  mentions: readonly SampleMention[];
};

/** Of how many stars the scores of the sample are. */
const stars = 5;
/** Whoever looks after it looks in the evening. */
const foundAfterMs = 5 * hourMs;

/**
 * Enters what the sample has: a place that is switched off, so that nothing is asked anywhere, and posts as people have found
 * them. What their writers think of the shop is read as of any other post, once a worker runs.
 */
export async function fillMentionSample(
  tx: Tx,
  { memberId, names, feed, mentions }: Given,
  now: Date,
): Promise<void> {
  await saveSettings(tx, 0, { names: [...names], dueDays: 1 });
  const source = {
    id: newId(),
    name: feed.name,
    config: { kind: 'feed' as const, network: null, words: [], without: [], address: feed.address },
    secrets: null,
  };
  await insertSource(tx, { ...source, createdBy: memberId });
  await saveSource(tx, { ...source, enabled: false, anew: false, look: false });
  for (const mention of mentions) await enter(tx, mention, now);
}

async function enter(tx: Tx, { seenToBy, customerId, score, ...said }: SampleMention, now: Date) {
  const foundAt = new Date(Math.min(now.getTime(), said.postedAt.getTime() + foundAfterMs));
  const { id } = await keepFound(tx, [], {
    ...nothingTold,
    ...said,
    score,
    scoreOf: score === null ? null : stars,
    via: 'hand',
    sourceId: null,
    summary: said.summary === true,
    foundAt,
  });
  if (customerId !== null) {
    await setWriter(tx, id, customerId);
    await noteEvent(tx, id, 'customer', said.by, { id: customerId }, foundAt);
  }
  if (seenToBy === undefined) return;
  const { ownerId, draft = '', answer = null } = seenToBy;
  const dueAt = await dueWithin(tx, answer === null ? now : foundAt, 1);
  await insertCaseAsOf(tx, id, { ownerId, dueAt, openedAt: foundAt, draft, answer });
  await noteEvent(tx, id, 'case_opened', said.by, { dueAt: dueAt.toISOString() }, foundAt);
  if (answer !== null) await noteEvent(tx, id, 'answered', ownerId, { how: 'elsewhere' }, answer.at);
}
