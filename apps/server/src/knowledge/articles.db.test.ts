import type { Article, ArticleSummary, ArticleVersion } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { aPng, publish, sendPicture, writeArticle } from './knowledge.fixture.ts';
import { forgetPictures } from './picture.store.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let lead: Person;
let agent: Person;
let observer: Person;
beforeAll(async () => {
  desk = await buildDesk();
  lead = await desk.join('lead', '青木 美咲');
  agent = await desk.join('agent', '森 健太');
  observer = await desk.join('observer', '監査 花子');
});
afterAll(() => desk.close());
beforeEach(() =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) => tx.run(sql`delete from article`)),
);

const path = (id: string, rest = '') => `/api/v1/articles/${id}${rest}`;
const list = async (query = '') =>
  (await agent.call<List<ArticleSummary>>('GET', `/api/v1/articles${query}`)).body;

describe('an article', () => {
  it('is a draft at first, has a number, and shows its first words without marks', async () => {
    const article = await writeArticle(agent, { answer: '**30日**以内に\n- 未使用のもの' });
    expect(article).toMatchObject({
      state: 'draft',
      visibility: 'public',
      language: 'ja',
      version: 1,
      url: null,
      publishedAt: null,
      mayChange: true,
      createdBy: { name: '森 健太' },
    });
    expect((await list()).items[0]).toMatchObject({
      number: article.number,
      beginning: '30日以内に ・未使用のもの',
    });
  });

  it('keeps what each saving changed, by whom, and goes back to any of it', async () => {
    const { id } = await writeArticle(agent, {});
    const second = await lead.call<Article>('PATCH', path(id), { basedOn: 1, answer: '14日以内です。' });
    expect(second.body).toMatchObject({ version: 2, answer: '14日以内です。', question: '返品はできますか' });
    const back = await agent.call<Article>('POST', path(id, '/restore'), { basedOn: 2, version: 1 });
    expect(back.body).toMatchObject({ version: 3, answer: '30日以内に承ります。' });
    const { body } = await observer.call<List<ArticleVersion>>('GET', path(id, '/versions?limit=2'));
    expect(
      body.items.map(({ version, restoredFrom, savedBy }) => [version, restoredFrom, savedBy?.name]),
    ).toEqual([
      [3, 1, '森 健太'],
      [2, null, '青木 美咲'],
    ]);
    const rest = await agent.call<List<ArticleVersion>>(
      'GET',
      path(id, `/versions?limit=2&cursor=${body.nextCursor}`),
    );
    expect(rest.body.items.map(({ version }) => version)).toEqual([1]);
    expect((await agent.call('POST', path(id, '/restore'), { basedOn: 3, version: 9 })).status).toBe(404);
  });

  it('is not written over by whoever had not seen the newest wording', async () => {
    const { id } = await writeArticle(agent, {});
    const both = await Promise.all(
      [agent, lead].map((by, n) => by.call('PATCH', path(id), { basedOn: 1, answer: `答え${n}` })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('has a number that its translation shares and that is given to no other', async () => {
    const first = await writeArticle(agent, {});
    const english = await writeArticle(agent, {
      question: 'Can I return it?',
      language: 'en',
      translationOf: first.id,
    });
    expect(english.number).toBe(first.number);
    expect(english.translations).toEqual([{ id: first.id, language: 'ja', state: 'draft' }]);
    for (const [language, of] of [
      ['en', first.id],
      ['ja', english.id],
    ]) {
      const again = await agent.call('POST', '/api/v1/articles', {
        question: 'x',
        language,
        translationOf: of,
      });
      expect([again.status, again.body]).toMatchObject([409, { code: 'conflict' }]);
    }
    for (const { id } of [first, english]) await agent.call('DELETE', path(id));
    expect((await writeArticle(agent, {})).number).toBeGreaterThan(first.number);
  });

  it('is numbered once, also when many are written at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => writeArticle(agent, {})));
    expect(new Set(made.map(({ number }) => number)).size).toBe(8);
  });
});

describe('who may do what', () => {
  it('those who answer write drafts, and leads publish and change what is published', async () => {
    const { id } = await writeArticle(agent, {});
    expect((await agent.call('PATCH', path(id), { basedOn: 1, state: 'published' })).body).toMatchObject({
      code: 'forbidden',
    });
    expect(
      (await agent.call('POST', '/api/v1/articles', { question: 'x', answer: 'y', state: 'published' }))
        .status,
    ).toBe(403);
    const published = await lead.call<Article>('PATCH', path(id), { basedOn: 1, state: 'published' });
    expect(published.body).toMatchObject({ state: 'published', publishedAt: expect.any(String) });
    expect((await agent.call<Article>('GET', path(id))).body.mayChange).toBe(false);
    for (const change of [{ answer: '別の答え' }, { state: 'draft' }])
      expect((await agent.call('PATCH', path(id), { basedOn: 2, ...change })).status).toBe(403);
    expect((await agent.call('DELETE', path(id))).status).toBe(403);
    expect((await lead.call('DELETE', path(id))).status).toBe(200);
    expect((await observer.call('POST', '/api/v1/articles', { question: 'x' })).status).toBe(403);
  });

  it('the audit log tells what was published, withdrawn and deleted, and no word of it', async () => {
    const { id } = await publish(lead, '監査の件', '秘密の答え');
    await lead.call('PATCH', path(id), { basedOn: 1, answer: '秘密の答え2' });
    await lead.call('PATCH', path(id), { basedOn: 2, state: 'draft' });
    await lead.call('DELETE', path(id));
    const { body } = await desk.owner.call<List<{ kind: string; subject: { name: string } }>>(
      'GET',
      '/api/v1/audit',
    );
    const own = body.items.filter(({ subject }) => subject?.name === '監査の件');
    expect(own.map(({ kind }) => kind)).toEqual([
      'article.deleted',
      'article.withdrawn',
      'article.published',
    ]);
    expect(JSON.stringify(body)).not.toContain('秘密');
  });
});

describe('what cannot be meant is refused and nothing is kept', () => {
  it.each([
    ['no question', { question: ' ' }, 400],
    ['a question of two lines', { question: 'a\nb' }, 400],
    ['nothing to publish', { answer: '', state: 'published' }, 422],
    ['a picture of nobody', { steps: [{ pictureId: '01a1fcc1-0000-7000-8000-000000000000' }] }, 404],
    ['a category of nobody', { categoryId: '01a1fcc1-0000-7000-8000-000000000000' }, 404],
    [
      'a translation of nothing',
      { language: 'en', translationOf: '01a1fcc1-0000-7000-8000-000000000000' },
      404,
    ],
    ['too many steps', { steps: Array.from({ length: 31 }, () => ({ text: 'a' })) }, 400],
  ])('%s', async (_name, fields, status) => {
    const answer = await desk.owner.call('POST', '/api/v1/articles', {
      question: 'q',
      answer: 'a',
      ...fields,
    });
    expect(answer.status).toBe(status);
    expect((await list()).items).toEqual([]);
  });
});

describe('the list', () => {
  it('is narrowed and paged, newest change first', async () => {
    const made = [];
    for (let n = 0; n < 5; n += 1)
      made.push(
        await writeArticle(desk.owner, {
          question: `問${n}`,
          state: n % 2 === 0 ? 'published' : 'draft',
          visibility: n === 4 ? 'internal' : 'public',
        }),
      );
    const first = await list('?limit=3');
    const rest = await list(`?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ question }) => question)).toEqual([
      '問4',
      '問3',
      '問2',
      '問1',
      '問0',
    ]);
    expect(rest.nextCursor).toBeNull();
    expect((await list('?state=draft')).items).toHaveLength(2);
    expect((await list('?visibility=internal')).items.map(({ question }) => question)).toEqual(['問4']);
    expect((await list('?language=en')).items).toEqual([]);
  });
});

describe('pictures of steps', () => {
  it('are taken by what they are, shown at the desk, and kept while a wording has them', async () => {
    const sent = await sendPicture(desk, agent, aPng());
    expect(sent.status).toBe(201);
    const shown = await desk.app.inject({
      url: `/api/v1/article-pictures/${sent.id}`,
      headers: { authorization: `Bearer ${observer.apiKey}` },
    });
    expect([shown.headers['content-type'], shown.rawPayload.equals(aPng())]).toEqual(['image/png', true]);
    expect(shown.headers['x-content-type-options']).toBe('nosniff');
    await writeArticle(agent, { steps: [{ text: '箱', pictureId: sent.id, alt: '開いた箱' }] });
    const unused = await sendPicture(desk, agent, aPng(3, 3));
    const left = await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await tx.run(sql`update article_picture set created_at = now() - interval '2 days'`);
      await forgetPictures(tx);
      return tx.many(sql<{ id: string }>`select id from article_picture`);
    });
    expect(left).toEqual([{ id: sent.id }]);
    expect(unused.id).not.toBe(sent.id);
  });

  it.each([
    ['a script that says it is a picture', Buffer.from('<svg onload="x"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused', async (_name, content) => {
    expect(await sendPicture(desk, agent, content)).toMatchObject({
      code: expect.stringMatching(/unsupported_media|invalid_request/u),
    });
  });

  it('one that is too large is refused', async () => {
    const large = Buffer.concat([aPng(), Buffer.alloc(5 * 1024 * 1024)]);
    expect(await sendPicture(desk, agent, large)).toMatchObject({ status: 413 });
  });
});

describe('categories', () => {
  it('are written as a whole; an article of one that went has none', async () => {
    const put = (items: object[]) =>
      lead.call<List<{ id: string; name: { ja: string; en: string }; articles: number }>>(
        'PUT',
        '/api/v1/article-categories',
        { items },
      );
    const made = (await put([{ name: { ja: '配送', en: 'Delivery' } }, { name: { ja: '返品' } }])).body.items;
    expect(made.map(({ name }) => name)).toEqual([
      { ja: '配送', en: 'Delivery' },
      { ja: '返品', en: '返品' },
    ]);
    const [delivery, returns] = made;
    const article = await writeArticle(agent, { categoryId: returns?.id });
    const turned = (
      await put([
        { id: returns?.id, name: { ja: '返品・交換' } },
        { id: delivery?.id, name: { ja: '配送' } },
      ])
    ).body;
    expect(turned.items.map(({ name, articles }) => [name.ja, articles])).toEqual([
      ['返品・交換', 1],
      ['配送', 0],
    ]);
    await put([{ id: delivery?.id, name: { ja: '配送' } }]);
    expect((await agent.call<Article>('GET', path(article.id))).body.categoryId).toBeNull();
    expect((await put([{ name: {} }])).status).toBe(400);
    expect((await put([{ id: returns?.id, name: { ja: '返品' } }])).status).toBe(404);
    await put([]);
  });
});
