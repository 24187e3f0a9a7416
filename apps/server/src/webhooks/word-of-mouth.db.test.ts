import type {
  Mention,
  MentionDetail,
  SurveyAnswer,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
} from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mentionDesk } from '../mentions/mentions.fixture.ts';
import { dayMs } from '../platform/time/index.ts';
import { buildSurveyDesk, type SurveyDesk } from '../surveys/survey.fixture.ts';
import { dispatchEvents } from './dispatch.ts';

const events = ['mention.received', 'mention.case_opened', 'mention.case_closed', 'survey.answered'] as const;
const bad = '接客の態度が最悪でした。二度と行きません。';

let at: SurveyDesk;
let wom: ReturnType<typeof mentionDesk>;
let hook: Webhook;
beforeAll(async () => {
  at = await buildSurveyDesk();
  wom = mentionDesk(at.desk);
});
afterAll(() => at.close());
beforeEach(async () => {
  if (hook !== undefined) await at.owner.call('DELETE', `/api/v1/webhooks/${hook.id}`);
  const made = await at.owner.call<Webhook>('POST', '/api/v1/webhooks', {
    name: '分析基盤',
    url: 'https://bi.example.jp/hook',
    events: [...events],
  });
  hook = made.body;
});

/** What was written down to be sent since the webhook is there, oldest first. */
async function told(): Promise<{ type: string; data: Record<string, unknown> }[]> {
  for (let n = 0; n < 2; n += 1) await dispatchEvents(at.desk.context.webhooks, at.desk.workspaceId);
  const path = `/api/v1/webhooks/${hook.id}/deliveries`;
  const { items } = (await at.owner.call<{ items: WebhookDelivery[] }>('GET', `${path}?limit=200`)).body;
  const details = await Promise.all(
    items.map(({ id }) => at.owner.call<WebhookDeliveryDetail>('GET', `${path}/${id}`)),
  );
  return details
    .map(({ body }) => JSON.parse(body.body) as { type: string; data: Record<string, unknown> })
    .toReversed();
}
const types = async () => (await told()).map(({ type }) => type);

let nth = 0;
async function found(given: object = {}): Promise<MentionDetail> {
  const { body } = await wom.enter({
    address: `https://blog.example.jp/hooked/${(nth += 1)}`,
    text: bad,
    ...given,
  });
  await wom.settle();
  return wom.read(body.id);
}

describe('a mention', () => {
  it('is told once it was read, as lists show it, and that somebody has to see to it', async () => {
    const { id } = await found();
    const [received, opened, ...more] = await told();
    expect(more).toEqual([]);
    const { items } = (await at.owner.call<{ items: Mention[] }>('GET', '/api/v1/mentions?list=all')).body;
    expect(received).toMatchObject({ type: 'mention.received' });
    expect(received?.data).toEqual({ mention: items.find((each) => each.id === id) });
    expect(opened).toMatchObject({
      type: 'mention.case_opened',
      data: { mention: { id, sentiment: 'negative', case: { state: 'open', owner: null } } },
    });
  });

  it('that is content, or is judged otherwise later, is told no second time', async () => {
    const { id } = await found({ text: 'スタッフの対応がとても丁寧で、美味しかったです。' });
    expect(await types()).toEqual(['mention.received']);
    await wom.judge(id, { type: 'community' });
    expect(await types()).toEqual(['mention.received']);
    await wom.judge(id, { sentiment: 'negative' });
    expect(await types()).toEqual(['mention.received', 'mention.case_opened']);
  });

  it('that is history when it is found is not told of', async () => {
    await found({ postedAt: new Date(Date.now() - 40 * dayMs).toISOString() });
    expect(await types()).toEqual([]);
  });

  it('that is answered, or closed with a reason, is told each time its case ends', async () => {
    const { id } = await found();
    await wom.answer(id, {
      text: '申し訳ございません。',
      how: 'elsewhere',
      address: 'https://blog.example.jp/a',
    });
    const answered = (await told()).at(-1);
    expect(answered).toMatchObject({
      type: 'mention.case_closed',
      data: { mention: { id, case: { state: 'answered' } } },
    });
    await wom.change(id, { reopen: true });
    await wom.change(id, { closedFor: '投稿者が削除した' });
    expect((await types()).filter((type) => type === 'mention.case_closed')).toHaveLength(2);
    expect((await types()).filter((type) => type === 'mention.case_opened')).toHaveLength(1);
  });
});

describe('an answer to a survey', () => {
  it('is told once, as the API shows it', async () => {
    const survey = await at.survey();
    const customer = await at.customer();
    const path = await at.invited(survey.id, customer);
    const [first] = survey.content.questions;
    const fields = {
      id: at.pageId((await at.open(path)).body),
      act: 'answer',
      [`q.${first?.key ?? ''}`]: '2',
    };
    await Promise.all([at.post(path, fields), at.post(path, fields)]);
    const [answer] = await at.answers(survey.id);
    const news = await told();
    expect(news.map(({ type }) => type)).toEqual(['survey.answered']);
    const read = await at.owner.call<SurveyAnswer>('GET', `/api/v1/survey-answers/${answer?.id}`);
    expect(news[0]?.data).toEqual({ answer: read.body });
  });
});
