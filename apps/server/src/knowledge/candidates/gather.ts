import { maskTexts } from '../../assistance/index.ts';
import { newId, type Database, type Tx } from '../../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../../platform/realtime/index.ts';
import { alike } from '../../templates/index.ts';
import { bandsOf } from './bands.ts';
import { essenceOf, questionOf, readable } from './essence.ts';
import * as store from './store.ts';

/** Two answers this much alike say the same. */
const same = 0.6;
/** Shorter ones say too little to be an article. */
const shortest = 20;
/** Longer ones are compared by their beginning. */
const longest = 2000;
const batch = 100;
/** Of those that came meanwhile: years of them are gone through in small doses, beside which people go on working. */
const mostBatches = 4;

/** Puts an answer to those that are like it; answers whether that changes what is suggested for an article. */
async function sort(tx: Tx, answer: store.SentAnswer): Promise<boolean> {
  if (answer.known) return false;
  const masked = await maskTexts(tx, answer.conversationId, [answer.text, answer.subject]);
  const [text = '', subject = ''] = (masked ?? []).map(readable);
  const sample = essenceOf(text).slice(0, longest);
  if ([...sample].length < shortest) return false;
  const bands = bandsOf(sample);
  const near = (await store.groupsNear(tx, bands)).find((group) => alike(group.sample, sample) >= same);
  const { conversationId, sentAt } = answer;
  const id = near?.id ?? newId();
  if (near === undefined)
    await store.insertGroup(tx, { id, sample, question: questionOf(subject), conversationId, sentAt, bands });
  return store.addExample(tx, id, answer);
}

/**
 * Looks through the answers that were sent since the last time and groups those that are alike. The place moves with the
 * groups, in one transaction a batch: stopped at any point, it goes on where it was.
 */
export async function gatherAnswers(
  { database, realtime }: { database: Database; realtime: RealtimeHub },
  workspaceId: string,
): Promise<number> {
  let looked = 0;
  for (let turn = 0; turn < mostBatches; turn += 1) {
    const done = await database.inWorkspace(workspaceId, async (tx) => {
      const place = await store.takeGathering(tx);
      if (place === undefined) return 0;
      const answers = await store.answersAfter(tx, place.gatheredTo, batch);
      const last = answers.at(-1);
      if (last === undefined) return 0;
      let isNews = false;
      for (const answer of answers) isNews = (await sort(tx, answer)) || isNews;
      await store.moveOn(tx, last.id);
      if (isNews) {
        await appendEvents(tx, [{ type: 'knowledge.changed', conversationId: null }]);
        tx.afterCommit(() => realtime.wake(workspaceId));
      }
      return answers.length;
    });
    looked += done;
    if (done < batch) break;
  }
  return looked;
}
