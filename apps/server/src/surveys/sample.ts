import { newId, type Tx } from '../platform/db/index.ts';
import { newSecretAddress } from '../platform/http/index.ts';
import { dayMs, hourMs } from '../platform/time/index.ts';
import { takeAnswer } from './answering.ts';
import { starterFor } from './defaults.ts';
import type { SurveyDependencies } from './dependencies.ts';
import * as store from './survey.store.ts';

/** What was answered on the page for everybody, days ago; most people in Japan keep to the middle, and few write. */
const answers: readonly (readonly [daysAgo: number, score: number, words?: string])[] = [
  ...[88, 86, 83, 81, 79, 76, 74, 71, 69, 66, 64, 62].map(
    (day, at) => [day, [8, 7, 5, 9, 7, 8, 6, 10, 7, 5, 8, 7][at] ?? 7] as const,
  ),
  ...[58, 56, 53, 51, 49, 46, 44, 41, 39, 36, 34, 32].map(
    (day, at) => [day, [9, 8, 7, 5, 8, 10, 7, 6, 9, 8, 7, 9][at] ?? 7] as const,
  ),
  ...[29, 27, 25, 23, 21, 19, 17, 15, 13, 11, 9, 7].map(
    (day, at) => [day, [9, 8, 10, 7, 8, 9, 6, 10, 8, 9, 7, 9][at] ?? 7] as const,
  ),
  [2, 9, '包みを開けたときの香りまで気持ちがよく、母にも贈りました。'],
  [1, 4, '届くまでの日数がページで分からず、贈り物に間に合うか心配でした。'],
  [1, 8, '茶葉の淹れ方の紙がとても分かりやすかったです。夏向けの水出しの説明もあるとうれしいです。'],
];

/** A survey that everybody may answer, with what a shop was told in three months. Nobody is written to. */
export async function fillSurveySample(
  tx: Tx,
  memberId: string,
  now: Date,
  follow: SurveyDependencies['follow'],
): Promise<void> {
  const id = newId();
  const { content } = starterFor('schedule');
  const { rules } = starterFor('manual');
  const name = 'お客様アンケート';
  await store.insertSurvey(tx, { id, name, rules, createdBy: memberId });
  await store.insertVersion(tx, id, { version: 1, content, by: memberId });
  await store.saveAddress(tx, id, newSecretAddress(tx.workspaceId));
  await store.saveSurvey(tx, id, { name, enabled: true, rules, version: 1 });
  const survey = await store.findSurvey(tx, id);
  if (survey === undefined) return;
  for (const [daysAgo, score, words = null] of answers) {
    const scored = { question: 'nps', kind: 'nps', score, text: null, choices: null } as const;
    const said = { question: 'reason', kind: 'text', score: null, text: words, choices: null } as const;
    await takeAnswer(
      // What is older has been seen to.
      { follow: words === null ? () => Promise.resolve() : follow },
      tx,
      [],
      { state: 'open', survey, invitation: null },
      { pageId: newId(), language: 'ja', replies: words === null ? [scored] : [scored, said] },
      new Date(now.getTime() - daysAgo * dayMs - 2 * hourMs),
    );
  }
}
