import type { AskedKnowledge, FoundArticle, GuideStep, ShownGuide } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive, addChannel, inbound } from '../conversations/mail.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { asked, shopArticles, unanswered } from './answers.fixture.ts';
import { askKnowledge } from './first-questions.ts';
import { publish, writeArticle } from './knowledge.fixture.ts';

let desk: Desk;
const numbers = new Map<string, number>();
beforeAll(async () => {
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  for (const { question, answer, keywords = '' } of shopArticles)
    numbers.set(question, (await publish(desk.owner, question, answer, { keywords })).number);
  await publish(desk.owner, 'How do I return something?', 'Within 30 days of delivery.', { language: 'en' });
  await writeArticle(desk.owner, {
    question: '返品の社内手順',
    answer: '返品倉庫に連絡する。',
    state: 'published',
    visibility: 'internal',
  });
  await writeArticle(desk.owner, { question: '返品の下書き', answer: '返品について書きかけ。' });
  await desk.owner.call('PATCH', '/api/v1/help-centre', { enabled: true, slug: 'midori' });
});
afterAll(() => desk.close());

const ask = async (text: string, locale = 'ja') =>
  (await desk.owner.call<AskedKnowledge>('POST', '/api/v1/first-questions/ask', { text, locale })).body;
const find = async (q: string, rest = '') =>
  (
    await desk.owner.call<{ items: FoundArticle[] }>(
      'GET',
      `/api/v1/article-search?q=${encodeURIComponent(q)}${rest}`,
    )
  ).body.items;
const titles = async (q: string, rest = '&state=published&visibility=public') =>
  (await find(q, rest)).map(({ question }) => question);

describe('first questions', () => {
  it('are answered from what is published, measured over ordinary questions', async () => {
    const wrong: string[] = [];
    for (const [question, article] of asked) {
      const { answers, sure } = await ask(question);
      if (answers[0]?.title !== article) wrong.push(`${question} → ${answers[0]?.title ?? '-'} (${sure})`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(unanswered)('«%s» is left to a person', async (question) => {
    expect((await ask(question)).sure).toBe(false);
  });

  it('show what was found: title, a part of the answer, its page and how well it fits', async () => {
    const { answers, sure } = await ask('返品は到着から30日以内ですか');
    expect(sure).toBe(true);
    expect(answers.length).toBeLessThanOrEqual(3);
    const [first] = answers;
    expect(first).toMatchObject({ title: '返品はできますか', excerpt: expect.stringContaining('30日以内') });
    expect(first?.url).toBe(`https://desk.example.jp/help/midori/ja/${first?.number}`);
    expect(first?.excerpt).not.toContain('**');
    expect(first?.score).toBeGreaterThan(0.15);
  });

  it('never show what is internal, a draft, or in the other language', async () => {
    for (const text of ['返品の社内手順', '返品の下書き', '返品倉庫']) {
      const { answers } = await ask(text);
      expect(answers.map(({ title }) => title).filter((title) => /社内|下書き/u.test(title))).toEqual([]);
    }
    expect((await ask('How can I return it?', 'en')).answers[0]?.title).toBe('How do I return something?');
  });

  it('ask for a person in any way people do', async () => {
    for (const text of ['担当者に代わってください', '有人対応を希望します', 'Can I speak to someone please'])
      expect(await ask(text)).toEqual({ answers: [], sure: false });
  });
});

describe('a search', () => {
  it.each([
    ['ﾊﾟｽﾜｰﾄﾞ', 'パスワードを忘れました'],
    ['ぱすわーど', 'パスワードを忘れました'],
    ['渋', '急須の茶渋の落とし方'],
    ['茶渋', '急須の茶渋の落とし方'],
    ['ＰＤＦ', '領収書の発行方法'],
    ['pdf', '領収書の発行方法'],
    ['1,200円', '送料はいくらですか'],
    ['領収　発行', '領収書の発行方法'],
    ['ギフト のし', 'ギフト包装はできますか'],
  ])('«%s» finds «%s» first', async (query, title) => {
    expect((await titles(query))[0]).toBe(title);
  });

  it('puts a word in the question before one in the answer', async () => {
    expect((await titles('送料')).slice(0, 1)).toEqual(['送料はいくらですか']);
    expect(await titles('注文')).toEqual(
      expect.arrayContaining(['届くまで何日かかりますか', '領収書の発行方法']),
    );
  });

  it('finds by words that mean the same, once they are told, and a whole sentence too', async () => {
    expect(await titles('茶瓶')).toEqual([]);
    const put = await desk.owner.call<{ groups: string[][] }>('PUT', '/api/v1/article-synonyms', {
      groups: [
        ['急須', '茶瓶'],
        ['ティーポット', '茶瓶'],
        ['返品', '戻し品'],
      ],
    });
    expect(put.body.groups).toHaveLength(2);
    expect(await titles('ﾃｨｰﾎﾟｯﾄ')).toEqual(['急須の茶渋の落とし方']);
    expect((await ask('茶瓶の茶渋を落とすには')).answers[0]?.title).toBe('急須の茶渋の落とし方');
    expect((await titles('買ったものを戻し品にできますか'))[0]).toBe('返品はできますか');
  });

  it('marks the words where they stand, in the letters of the article', async () => {
    const [hit] = await find('ｷﾞﾌﾄ');
    const [range] = hit?.title.ranges ?? [];
    expect(hit?.title.text.slice(range?.start, range?.end)).toBe('ギフト');
  });

  it('of nothing, of marks and of % finds nothing, and no error', async () => {
    for (const query of ['', ' ', '%', '_', "'", '\\', 'ゾゾゾ']) expect(await titles(query)).toEqual([]);
  });

  it('is narrowed like the list', async () => {
    expect(await titles('返品', '&visibility=internal')).toEqual(['返品の社内手順']);
    expect(await titles('返品', '&state=draft')).toEqual(['返品の下書き']);
    expect(await titles('return', '&language=ja')).toEqual([]);
  });

  it('finds the one among a thousand that are alike', async () => {
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await tx.run(sql`
        insert into article (workspace_id, id, number, language, state, visibility, question, answer, keywords, search_text,
          asked_terms, answer_terms)
        select workspace_id, gen_random_uuid(), 1000 + n * 100 + number, language, state, visibility, question || n, answer,
          keywords, search_text, asked_terms, answer_terms
        from article, generate_series(1, 100) n where language = 'ja' and question <> '急須の茶渋の落とし方'
          and state = 'published' and visibility = 'public'`);
      const { answers } = await askKnowledge(tx, { text: '急須についた茶渋が落ちません', locale: 'ja' });
      expect(answers.map(({ title }) => title)).toEqual(['急須の茶渋の落とし方']);
      await tx.run(sql`delete from article where number > 1000`);
    });
  });
});

describe('guided choices', () => {
  const both = (text: string) => ({ ja: text, en: text });
  const guide = () => [
    {
      key: 'start',
      text: { ja: 'どのようなご用件ですか', en: 'What is it about?' },
      choices: [
        { label: { ja: '配送について', en: 'Delivery' }, to: { kind: 'question', key: 'delivery' } },
        { label: { ja: 'そのほか', en: 'Something else' }, to: { kind: 'person' } },
      ],
    },
    {
      key: 'delivery',
      text: both('配送の何について'),
      choices: [
        { label: both('送料'), to: { kind: 'article', number: numbers.get('送料はいくらですか') } },
        { label: both('最初に戻る'), to: { kind: 'question', key: 'start' } },
      ],
    },
  ];
  const step = async (key: string | null, choice = 0, locale = 'ja') =>
    (
      await desk.owner.call<{ step: GuideStep }>('POST', '/api/v1/first-questions/choose', {
        key,
        choice,
        locale,
      })
    ).body.step;

  it('lead from question to question, to an article, and to a person, in the visitor’s language', async () => {
    expect(await step(null)).toEqual({ kind: 'person' });
    const put = await desk.owner.call<ShownGuide>('PUT', '/api/v1/first-questions', {
      basedOn: 0,
      questions: guide(),
    });
    expect(put.body.revision).toBe(1);
    expect(await step(null, 0, 'en')).toMatchObject({
      text: 'What is it about?',
      choices: [{ label: 'Delivery' }, { label: 'Something else' }],
    });
    expect(await step('start', 0)).toMatchObject({ kind: 'question', key: 'delivery' });
    expect(await step('start', 1)).toEqual({ kind: 'person' });
    expect(await step('delivery', 0)).toMatchObject({
      kind: 'article',
      answer: { title: '送料はいくらですか' },
    });
    // Only the Japanese article is there: better than none.
    expect(await step('delivery', 0, 'en')).toMatchObject({ kind: 'article' });
    expect(await step('nowhere', 3)).toEqual({ kind: 'person' });
  });

  it('that lead nowhere are refused, with their place; and nobody writes over somebody else’s', async () => {
    const wrong = [
      { key: 'start', text: both('a'), choices: [{ label: both('b'), to: { kind: 'question', key: 'x' } }] },
    ];
    const refused = await desk.owner.call('PUT', '/api/v1/first-questions', { basedOn: 1, questions: wrong });
    expect([refused.status, refused.body]).toMatchObject([
      400,
      { errors: [{ path: 'questions.0.choices.0.to' }] },
    ]);
    const gone = [
      {
        key: 'start',
        text: both('a'),
        choices: [{ label: both('b'), to: { kind: 'article', number: 999 } }],
      },
    ];
    expect(
      (await desk.owner.call('PUT', '/api/v1/first-questions', { basedOn: 1, questions: gone })).status,
    ).toBe(404);
    expect(
      (await desk.owner.call('PUT', '/api/v1/first-questions', { basedOn: 0, questions: guide() })).status,
    ).toBe(409);
    const both2 = await Promise.all(
      [1, 1].map((basedOn) =>
        desk.owner.call('PUT', '/api/v1/first-questions', { basedOn, questions: guide() }),
      ),
    );
    expect(both2.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('to an article that was withdrawn lead to a person', async () => {
    const { body } = await desk.owner.call<{ items: { id: string; version: number }[] }>(
      'GET',
      '/api/v1/article-search?q=送料',
    );
    const [article] = body.items;
    await desk.owner.call('PATCH', `/api/v1/articles/${article?.id}`, {
      basedOn: article?.version,
      state: 'draft',
    });
    expect(await step('delivery', 0)).toEqual({ kind: 'person' });
  });
});

describe('put into a reply', () => {
  it('an article is suggested by what the customer asked, goes in as text or as its address, and is counted', async () => {
    const channelId = await addChannel(desk);
    await arrive(
      desk,
      channelId,
      inbound({ subject: '領収書', text: '領収書を発行してください。宛名を変更したいです。' }),
    );
    const { body } = await desk.owner.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
    const conversationId = body.items[0]?.id ?? '';
    const suggested = await desk.owner.call<{ items: { articleId: string; question: string }[] }>(
      'GET',
      `/api/v1/conversations/${conversationId}/article-suggestions`,
    );
    const [first] = suggested.body.items;
    expect(first).toMatchObject({ question: '領収書の発行方法', words: expect.arrayContaining(['領収書']) });
    const use = (as: string, id = first?.articleId) =>
      desk.owner.call<{ text: string; code: string; visibility: string }>(
        'POST',
        `/api/v1/articles/${id}/use`,
        { conversationId, as },
      );
    expect((await use('text')).body.text).toContain('領収書をPDFで発行できます。');
    const number = numbers.get('領収書の発行方法');
    expect((await use('link')).body.text).toBe(
      `領収書の発行方法\nhttps://desk.example.jp/help/midori/ja/${number}`,
    );
    const [internal] = await find('返品の社内手順', '&visibility=internal');
    expect((await use('text', internal?.id)).body.visibility).toBe('internal');
    expect((await use('link', internal?.id)).body.code).toBe('unprocessable');
    const shown = await desk.owner.call('GET', `/api/v1/articles/${first?.articleId}`);
    expect(shown.body).toMatchObject({ used: 2 });
  });
});
