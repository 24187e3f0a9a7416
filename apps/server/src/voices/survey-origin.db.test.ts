import { randomUUID } from 'node:crypto';
import type { SurveyAnswer } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildSurveyDesk, type SurveyDesk } from '../surveys/survey.fixture.ts';
import { voiceDesk } from './voices.fixture.ts';

let at: SurveyDesk;
let here: ReturnType<typeof voiceDesk>;
let surveyId: string;
beforeAll(async () => {
  at = await buildSurveyDesk();
  here = voiceDesk(at.desk);
  const more = {
    key: 'more',
    kind: 'text',
    text: { ja: 'その他', en: 'More' },
    required: false,
    options: [],
  };
  const { content } = await at.survey();
  surveyId = (await at.survey({ content: { questions: [...content.questions, more] } })).id;
});
afterAll(() => at.close());

/** What somebody answers, invited by mail; as the desk has it. */
async function answered(given: { csat?: string; reason?: string; more?: string }): Promise<SurveyAnswer> {
  const customerId = await at.customer();
  const path = await at.invited(surveyId, customerId);
  const fields = Object.entries(given).map(([key, value]): [string, string] => [`q.${key}`, value]);
  await at.post(path, [['id', at.pageId((await at.open(path)).body)], ['act', 'answer'], ...fields]);
  const found = (await at.answers(surveyId)).find(({ customer }) => customer?.id === customerId);
  if (found === undefined) throw new Error('nobody answered');
  return found;
}
const from = (answerId: string, given: object = {}) =>
  here.create({ words: '別の言葉', origin: { kind: 'survey', answerId }, ...given });
const sentTo = async (customerId: string) =>
  at.inWorkspace((tx) =>
    tx.one(sql<{ count: number }>`
      select count(*)::int as count from message m join conversation v on v.workspace_id = m.workspace_id
        and v.id = m.conversation_id
      where m.workspace_id = ${tx.workspaceId} and v.customer_id = ${customerId} and m.direction = 'outbound'`),
  );

describe('an answer to a survey', () => {
  it('becomes a voice in its own words, with its score and who said it, and leads to the answer', async () => {
    const answer = await answered({ csat: '5', reason: 'とても良い香りでした。' });
    const somebodyElse = await at.customer();
    const { status, body } = await from(answer.id, { customerId: somebodyElse, score: 1, scoreOf: 100 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      words: 'とても良い香りでした。',
      score: 5,
      scoreOf: 5,
      state: 'waiting',
      customer: { id: answer.customer?.id },
      origin: {
        kind: 'survey',
        note: '',
        mention: null,
        answer: { id: answer.id, survey: answer.survey.name, answeredAt: answer.answeredAt },
      },
      asks: [],
      consents: [],
    });
    const after = await at.owner.call<SurveyAnswer>('GET', `/api/v1/survey-answers/${answer.id}`);
    expect(after.body).toEqual({ ...answer, voiceId: body.id });
  });

  it('is asked nothing by becoming one: nothing is sent, and who is invited to what stays as it was', async () => {
    const answer = await answered({ csat: '4', reason: '丁寧でした。' });
    const customerId = answer.customer?.id ?? '';
    const before = [await sentTo(customerId), await at.invitations(surveyId)];
    await from(answer.id);
    await at.plan();
    await at.send();
    expect([await sentTo(customerId), await at.invitations(surveyId)]).toEqual(before);
  });

  it('becomes one once, however often it is tried and by how many at a time', async () => {
    const answer = await answered({ csat: '3', reason: '普通です。' });
    const tried = await Promise.all([from(answer.id), from(answer.id)]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await from(answer.id)).body.code).toBe('conflict');
  });

  it('in several words becomes one of that question alone which is chosen', async () => {
    const answer = await answered({ csat: '2', reason: '遅いです。', more: '箱が良いです。' });
    const unchosen = await from(answer.id);
    expect([unchosen.status, unchosen.body.errors?.[0]?.path]).toEqual([400, 'origin.question']);
    const of = (question: string) =>
      from(answer.id, { origin: { kind: 'survey', answerId: answer.id, question } });
    expect((await of('csat')).body.errors?.[0]?.path).toBe('origin.question');
    expect((await of('more')).body).toMatchObject({ words: '箱が良いです。', score: 2, scoreOf: 5 });
  });

  it('without words, or that there is not, becomes none', async () => {
    const silent = await answered({ csat: '5' });
    expect((await from(silent.id)).body.code).toBe('unprocessable');
    expect((await from(randomUUID())).status).toBe(404);
  });
});

describe('a wall with voices of surveys', () => {
  it('says how many answers in words there were, and of how many voices were made', async () => {
    const wall = await here.wall({ topics: ['調査'] });
    await here.create({ topic: '調査' });
    expect((await here.shown(wall.url)).counts.surveys).toBeNull();
    const answer = await answered({ csat: '5', reason: 'また使います。' });
    const { body } = await from(answer.id, { topic: '調査' });
    const counted = (await at.answers(surveyId)).filter(({ replies }) =>
      replies.some(({ text }) => text !== null),
    );
    const taken = await at.inWorkspace((tx) =>
      tx.one(sql<{ count: number }>`
        select count(*)::int as count from voice where workspace_id = ${tx.workspaceId} and origin = 'survey'`),
    );
    const untold = await answered({ csat: '1', reason: '二度と使いません。' });
    await answered({ csat: '1' });
    // Before anything of it is shown, too: who picks it has to say from what.
    const { counts, notice } = await here.shown(wall.url);
    expect(counts.surveys).toEqual({ answers: counted.length + 1, taken: taken.count });
    expect(notice).toContain(
      `アンケートに言葉で寄せられた回答${counted.length + 1}件のうち、声に加えたのは当店が選んだ${taken.count}件です。`,
    );
    await here.note(body.id, { kind: 'given', uses: ['wall'] });
    expect((await here.put(wall.id, [body.id])).body.counts).toMatchObject({ shown: 1, low: 0 });
    // A low score comes along with its words, and is counted among low voices.
    await from(untold.id, { topic: '調査' });
    expect((await here.shown(wall.url)).counts).toMatchObject({ low: 1, lowShown: 0 });
  });
});

describe('who asks for erasure', () => {
  const erase = async (id: string, name: string) =>
    at.owner.call('POST', `/api/v1/customers/${id}/data-requests`, {
      kind: 'erasure',
      confirm: name,
      reference: 'R-1',
      reason: 'deletion_request',
    });
  const wordsOf = async (id: string) =>
    (await at.owner.call<SurveyAnswer>('GET', `/api/v1/survey-answers/${id}`)).body.replies.flatMap(
      ({ text }) => text ?? [],
    );

  it('has the voice of their answer erased, whoever it is noted for now', async () => {
    const answer = await answered({ csat: '5', reason: '忘れてほしい言葉。' });
    const { body } = await from(answer.id);
    await here.change(body.id, { customerId: null });
    expect((await erase(answer.customer?.id ?? '', answer.customer?.name ?? '')).status).toBe(201);
    expect(await here.read(body.id)).toMatchObject({ erased: true, words: '', state: 'withdrawn' });
    expect(await wordsOf(answer.id)).toEqual([]);
  });

  it('has the words of an answer without a name erased, where its voice tells that it was theirs', async () => {
    const shared = (await at.owner.call<{ address: string }>('POST', `/api/v1/surveys/${surveyId}/address`))
      .body;
    const path = new URL(shared.address).pathname;
    await at.post(path, {
      id: at.pageId((await at.open(path)).body),
      act: 'answer',
      'q.csat': '4',
      'q.reason': '名のらない言葉。',
    });
    const answer = (await at.answers(surveyId)).find(({ customer }) => customer === null);
    const { body: customer } = await at.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '名のる 花子',
    });
    const { body } = await from(answer?.id ?? '', { customerId: customer.id });
    expect(body.customer?.id).toBe(customer.id);
    expect((await erase(customer.id, '名のる 花子')).status).toBe(201);
    expect(await here.read(body.id)).toMatchObject({ erased: true, words: '' });
    expect(await wordsOf(answer?.id ?? '')).toEqual([]);
  });
});
