import type { CustomerDetail, FeedbackItem, Survey, Today } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildSurveyDesk, type SurveyDesk } from './survey.fixture.ts';

let at: SurveyDesk;
let survey: Survey;
beforeAll(async () => {
  at = await buildSurveyDesk();
  const [csat, reason] = (await at.survey()).content.questions;
  const nps = { key: 'nps', kind: 'nps', text: { ja: '-', en: '-' }, required: true, options: [] };
  const both = (word: string) => ({ ja: `${word}です`, en: word });
  const choice = {
    key: 'how',
    kind: 'multiple',
    text: both('How'),
    required: false,
    options: [both('a'), both('b')],
  };
  survey = await at.survey({
    content: { questions: [nps, { ...csat, required: false }, choice, reason] },
  });
});
afterAll(() => at.close());

const facts = (id: string) =>
  at.inWorkspace((tx) =>
    tx.many(sql<{ kind: string }>`
      select f.kind from survey_fact f join survey_invitation i on i.workspace_id = f.workspace_id and i.id = f.invitation_id
      where f.workspace_id = ${tx.workspaceId} and i.customer_id = ${id} order by f.kind`),
  );
const kinds = async (id: string) => (await facts(id)).map(({ kind }) => kind);

describe('a personal address', () => {
  it('stands in the mail with one for each score; what programs open by themselves answers nothing', async () => {
    const customer = await at.customer();
    const path = await at.invited(survey.id, customer);
    const { text } = await at.lastTo(customer);
    for (const part of ['様', '10 ぜひすすめたい：', `${path}/0`, 'みどり商店', '「送信」を押すと'])
      expect(text).toContain(part);
    for (let score = 0; score <= 10; score += 1) expect((await at.open(`${path}/${score}`)).status).toBe(200);
    expect(await kinds(customer)).toEqual(['invited']);
    const { body } = await at.open(`${path}/7`);
    expect(body).toMatch(/value="7"[^>]*checked/u);
    expect(body).toContain('メールでお選びいただいた番号を選択しています');
    await at.open(`${path}/seen.gif`);
    await at.open(`${path}/seen.gif`);
    expect(await kinds(customer)).toEqual(['invited', 'shown']);
  });

  it('is answered once, however often it is sent, also by two at once', async () => {
    const customer = await at.customer();
    const path = await at.invited(survey.id, customer);
    const fields = {
      id: at.pageId((await at.open(path)).body),
      act: 'answer',
      'q.nps': '9',
      'q.reason': '丁寧でした',
    };
    const sent = await Promise.all([at.post(path, fields), at.post(path, { ...fields, 'q.nps': '1' })]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect((await at.post(path, { ...fields, 'q.nps': '2' })).status).toBe(303);
    const mine = (await at.answers(survey.id)).filter((answer) => answer.customer?.id === customer);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ channel: 'email', version: 1, language: 'ja' });
    expect(await kinds(customer)).toEqual(['answered', 'invited', 'shown']);
    expect((await at.open(path)).body).toContain('ご回答ありがとうございました');
  });

  it('asks again for what must be answered, and keeps what was written', async () => {
    const path = await at.invited(survey.id, await at.customer());
    const { status, body } = await at.post(path, [
      ['act', 'answer'],
      ['q.nps', '11'],
      ['q.how', '1'],
      ['q.reason', '<b>残す</b>'],
    ]);
    expect(status).toBe(422);
    expect(body).toContain('この質問にお答えください');
    expect(body).toContain('&lt;b&gt;残す&lt;/b&gt;');
    expect(body).toMatch(/name="q.how"\s+value="1"\s+checked/u);
  });

  it('may be declined, once or for good', async () => {
    const [later, never] = [await at.customer(), await at.customer()];
    const first = await at.invited(survey.id, later);
    expect((await at.post(first, { act: 'dismiss' })).body).toContain('承知いたしました');
    const second = await at.invited(survey.id, never);
    expect((await at.post(second, { act: 'stop' })).body).toContain('お手続きが完了しました');
    expect([await kinds(later), await kinds(never)]).toEqual([
      ['dismissed', 'invited'],
      ['dismissed', 'invited', 'opted_out'],
    ]);
    const other = await at.survey();
    await at.due(other.id, never, 'again');
    await at.send();
    expect((await at.invitations(other.id))[0]?.reason).toBe('opted_out');
  });

  it('speaks the reader’s language, is kept by nobody, runs nothing; a foreign or old one opens nothing', async () => {
    const customer = await at.customer({ name: 'John Smith' });
    const path = await at.invited(survey.id, customer);
    const { headers, body } = await at.open(path);
    expect(body).toContain('<html lang="en">');
    expect((await at.open(`${path}?lang=ja`)).body).toContain('<html lang="ja">');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toContain('<script');
    for (const wrong of [
      '/s/short',
      `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
      `/s/${'A'.repeat(54)}`,
    ])
      expect((await at.open(wrong)).status).toBe(404);
    await at.inWorkspace((tx) =>
      tx.run(sql`
        update survey_invitation set settled_at = now() - interval '60 days 1 minute'
        where workspace_id = ${tx.workspaceId} and customer_id = ${customer}`),
    );
    expect((await at.open(path)).status).toBe(404);
  });
});

describe('the page of thanks', () => {
  it('is the same, to the letter, whatever was answered: nobody is asked for a review by their score', async () => {
    const thanks = {
      thanks: 'ありがとうございました。',
      invitation: '口コミもお待ちしております。',
    };
    const saved = await at.owner.call('PUT', '/api/v1/survey-settings', {
      basedOn: 0,
      cooldownDays: 90,
      lowDueDays: 1,
      minimum: 3,
      thanks: {
        ja: thanks,
        en: thanks,
        links: [{ label: '口コミを書く', url: 'https://example.jp/review' }],
      },
    });
    expect(saved.status).toBe(200);
    const pages = new Set<string>();
    const locations = new Set<string>();
    for (let score = 0; score <= 10; score += 1) {
      const path = await at.invited(survey.id, await at.customer());
      const { status, location } = await at.post(path, {
        act: 'answer',
        'q.nps': String(score),
        'q.csat': '1',
      });
      expect(status).toBe(303);
      locations.add(String(location).replace(path, ''));
      const strip = (body: string) => body.replaceAll(path, '');
      pages.add(strip((await at.open(String(location))).body));
      pages.add(strip((await at.open(path)).body));
    }
    expect([...locations]).toEqual(['/thanks?lang=ja']);
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain('href="https://example.jp/review"');
  });
});

describe('a page for everybody', () => {
  it('takes answers of nobody known, each page once, until its address is taken away', async () => {
    const published = await at.owner.call<Survey>('POST', `/api/v1/surveys/${survey.id}/address`);
    const path = new URL(published.body.address ?? '').pathname;
    const { body } = await at.open(path);
    expect(body).not.toContain('今後、アンケートの案内を受け取らない');
    const fields = { id: at.pageId(body), act: 'answer', 'q.nps': '6' };
    for (let twice = 0; twice < 2; twice += 1) expect((await at.post(path, fields)).status).toBe(303);
    const anonymous = await at.answers(survey.id, 'channel=page');
    expect(anonymous).toHaveLength(1);
    expect(anonymous[0]).toMatchObject({ customer: null, low: true, contactPerson: null });
    await at.owner.call('DELETE', `/api/v1/surveys/${survey.id}/address`);
    expect((await at.open(path)).status).toBe(404);
    expect((await at.post(path, fields)).status).toBe(404);
  });
});

describe('a low answer', () => {
  it('is somebody’s to answer by a day, a sign that the customer needs care, and in their history', async () => {
    const agent = await at.desk.join('agent', '佐藤 健');
    const customer = await at.customer();
    await at.owner.call('PATCH', `/api/v1/customers/${customer}`, { contactPersonId: agent.memberId });
    const path = await at.invited(survey.id, customer);
    await at.post(path, { act: 'answer', 'q.nps': '3', 'q.reason': '返事が遅かったです' });
    const [answer] = (await at.answers(survey.id, 'low=1')).filter((each) => each.customer?.id === customer);
    expect(answer).toMatchObject({ low: true, contactPerson: { name: '佐藤 健' } });
    const item = await agent.call<FeedbackItem>('GET', `/api/v1/feedback/${answer?.feedbackId}`);
    expect(item.body).toMatchObject({
      kind: 'dissatisfaction',
      text: '返事が遅かったです',
      owner: { name: '佐藤 健' },
      source: 'survey',
    });
    const signals = () =>
      at.inWorkspace((tx) =>
        tx.many(sql<{ kind: string; ended: boolean }>`
          select kind, ended_at is not null as ended from attention_signal
          where workspace_id = ${tx.workspaceId} and customer_id = ${customer}`),
      );
    expect(await signals()).toEqual([{ kind: 'low_survey', ended: false }]);
    const due = new Date(Date.parse(item.body.dueAt) - 3_600_000).toISOString();
    await agent.call('PATCH', `/api/v1/feedback/${item.body.id}`, { basedOn: 1, dueAt: due });
    const today = (await agent.call<Today>('GET', '/api/v1/today')).body.items;
    expect(today.flatMap(({ reasons }) => reasons)).toContainEqual(
      expect.objectContaining({ kind: 'feedback', address: `/voices/feedback/${item.body.id}` }),
    );
    const history = await agent.call<{ items: object[] }>('GET', `/api/v1/customers/${customer}/timeline`);
    expect(history.body.items).toContainEqual(
      expect.objectContaining({ source: 'survey', kind: 'low', text: '返事が遅かったです' }),
    );
    const declined = { basedOn: 2, to: 'declined', reason: '別の件でお詫び済みのため' };
    expect((await agent.call('POST', `/api/v1/feedback/${item.body.id}/move`, declined)).status).toBe(200);
    expect(await signals()).toEqual([{ kind: 'low_survey', ended: true }]);
    expect((await at.owner.call<CustomerDetail>('GET', `/api/v1/customers/${customer}`)).status).toBe(200);
  });
});

describe('what was answered', () => {
  it('is never changed, not even by a statement', async () => {
    for (const table of ['survey_reply', 'survey_fact'])
      await expect(
        at.inWorkspace((tx) =>
          tx.run(
            sql`update ${sql.table(table)} set survey_id = survey_id where workspace_id = ${tx.workspaceId}`,
          ),
        ),
      ).rejects.toThrow('what was answered is only added to');
  });
});
