import { createHash } from 'node:crypto';
import type { Article } from '@madoguchi/contract';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.ts';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { aPng, publish, sendPicture, writeArticle } from '../knowledge.fixture.ts';
import { forgetFeedback } from './help.store.ts';
import { wordsIn } from './words.ts';

let desk: Desk;
let article: Article;
let english: Article;
let internal: Article;
let draft: Article;
let hidden = '';
let shown = '';
beforeAll(async () => {
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  const { owner } = desk;
  const { body } = await owner.call<{ items: { id: string }[] }>('PUT', '/api/v1/article-categories', {
    items: [{ name: { ja: '返品・交換', en: 'Returns' } }, { name: { ja: '配送', en: 'Delivery' } }],
  });
  shown = (await sendPicture(desk, owner, aPng())).id;
  hidden = (await sendPicture(desk, owner, aPng(3, 3))).id;
  article = await publish(
    owner,
    '<b>返品</b>はできますか',
    '**30日以内**に承ります。\n- 未使用\n\n[規約](https://example.jp/)',
    {
      categoryId: body.items[0]?.id,
      steps: [{ text: '箱に入れます。', pictureId: shown, alt: '箱の写真' }],
    },
  );
  english = await publish(owner, 'Can I return it?', 'Within 30 days.', {
    language: 'en',
    translationOf: article.id,
    categoryId: body.items[0]?.id,
  });
  await publish(owner, '送料はいくらですか', '600円です。');
  internal = await publish(owner, '社内の返品手順', '倉庫へ。', {
    visibility: 'internal',
    steps: [{ text: '棚', pictureId: hidden }],
  });
  draft = await writeArticle(owner, { question: '書きかけの返品', answer: 'まだです。' });
});
afterAll(() => desk.close());

const get = (url: string, headers: Record<string, string> = {}) => desk.app.inject({ url, headers });
const settle = (change: object) =>
  desk.owner.call<{ url: string | null }>('PATCH', '/api/v1/help-centre', change);
const say = (helpful: string, more: Partial<InjectOptions> & { headers?: Record<string, string> } = {}) =>
  desk.app.inject({
    method: 'POST',
    url: `/help/midori/ja/${article.number}/feedback`,
    payload: `helpful=${helpful}`,
    ...more,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'browser',
      ...more.headers,
    },
  });
const counts = async () => {
  const { body } = await desk.owner.call<Article>('GET', `/api/v1/articles/${article.id}`);
  return [body.helpful, body.unhelpful];
};

describe('a help centre', () => {
  it('is closed until an owner opens it, which takes an address', async () => {
    expect((await get('/help/midori/ja')).statusCode).toBe(404);
    expect((await settle({ enabled: true })).status).toBe(422);
    await settle({ slug: 'midori', title: { ja: 'みどり商店のヘルプ', en: 'Midori Help' } });
    expect((await get('/help/midori/ja')).statusCode).toBe(404);
    const lead = await desk.join('lead', '青木');
    expect((await lead.call('PATCH', '/api/v1/help-centre', { enabled: true })).status).toBe(403);
    const opened = await settle({ enabled: true });
    expect(opened.body.url).toBe('https://desk.example.jp/help/midori');
    expect((await get('/help/midori/ja')).statusCode).toBe(200);
  });

  it.each(['Ａ', '-a', 'a b', 'a/b', '../x', 'assets', '', 'あ', 'x'.repeat(41)])(
    'has no address like «%s»',
    async (slug) => {
      expect((await settle({ slug })).status).toBe(400);
    },
  );

  it('has an address of its own: another company’s is refused', async () => {
    const other = await neighbour(desk);
    const { status, body } = await other.owner.call('PATCH', '/api/v1/help-centre', {
      slug: 'midori',
      enabled: true,
    });
    expect([status, body]).toMatchObject([409, { code: 'conflict' }]);
    await other.owner.call('PATCH', '/api/v1/help-centre', { slug: 'tonari', enabled: true });
    expect((await get('/help/tonari/ja')).body).not.toContain('返品');
    expect((await get(`/help/tonari/ja/${article.number}`)).statusCode).toBe(404);
    expect((await get(`/help/tonari/pictures/${shown}`)).statusCode).toBe(404);
  });

  it('takes no contact address that could be a script', async () => {
    for (const contactUrl of ['javascript:alert(1)', 'http://example.jp', 'https://a"b'])
      expect((await settle({ contactUrl })).status).toBe(400);
    await settle({ contactUrl: 'https://example.jp/contact?a=1&b=2' });
    expect((await get('/help/midori/ja')).body).toContain('href="https://example.jp/contact?a=1&amp;b=2"');
  });

  it('leads a visitor to their language, of those there are', async () => {
    const to = async (accepted: string) =>
      (await get('/help/midori', { 'accept-language': accepted })).headers.location;
    expect(await to('en-GB,en;q=0.9,ja;q=0.1')).toBe('/help/midori/en');
    expect(await to('fr')).toBe('/help/midori/ja');
  });
});

describe('its pages', () => {
  it('run no script, allow nothing from outside, and are kept by nobody unasked', async () => {
    const { headers, body } = await get('/help/midori/ja');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/u,
    );
    expect(body).not.toContain('<script');
    const style = /<style>(.*?)<\/style>/su.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
    expect(body).not.toMatch(/ style=| on\w+=/u);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get('/help/midori/ja', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('list what is for everybody, by category, and nothing else', async () => {
    const { body } = await get('/help/midori/ja');
    expect(body).toContain('<html lang="ja">');
    expect(body.indexOf('返品・交換')).toBeLessThan(body.indexOf('送料はいくらですか'));
    expect(body).not.toContain('配送</h2>');
    expect(body).not.toMatch(/社内|書きかけ/u);
  });

  it('show an article with its steps, and what is written stays text', async () => {
    const answer = await get(`/help/midori/ja/${article.number}`);
    const body = answer.body.replaceAll(/\s+/gu, ' ');
    expect(answer.statusCode).toBe(200);
    expect(body).toContain('<h1>&lt;b&gt;返品&lt;/b&gt;はできますか</h1>');
    expect(body).toContain('<strong>30日以内</strong>');
    expect(body).toContain('<a href="https://example.jp/" rel="noopener">規約</a>');
    expect(body).toContain(`<img src="/help/midori/pictures/${shown}" alt="箱の写真"`);
    expect(body).toContain(
      `<link rel="canonical" href="https://desk.example.jp/help/midori/ja/${article.number}"`,
    );
    expect(body).toContain(`hreflang="en" href="https://desk.example.jp/help/midori/en/${english.number}"`);
    expect(body).toMatch(/<meta property="og:title" content="&lt;b&gt;返品/u);
    expect(body).toMatch(/<time datetime="[^"]+">20\d\d年\d+月\d+日<\/time>/u);
  });

  it('find by words in any width, marked, and no search engine keeps what was found', async () => {
    const found = await get(`/help/midori/ja?q=${encodeURIComponent('ﾍﾝﾋﾟﾝ 返品')}`);
    expect(found.statusCode).toBe(200);
    const { body } = await get(`/help/midori/ja?q=${encodeURIComponent('６００円')}`);
    expect(body).toContain('「６００円」の検索結果（1件）');
    expect(body).toContain('<mark>600円</mark>');
    expect(body).toMatch(/<meta name="robots" content="noindex"/u);
    const none = await get(`/help/midori/en?q=${encodeURIComponent('"><script>')}`);
    expect(none.body).toContain('No article matches.');
    expect(none.body).not.toContain('<script>');
  });

  it('are searched some times a minute from one address, and shown as often as one likes', async () => {
    const other = { remoteAddress: '192.0.2.99' };
    const find = () => desk.app.inject({ url: '/help/midori/ja?q=zzz', ...other });
    const bodies: string[] = [];
    while (bodies.length < 31) bodies.push((await find()).body);
    expect(bodies.findIndex((body) => body.includes(wordsIn.ja.tooOften))).toBe(30);
    expect((await desk.app.inject({ url: '/help/midori/ja', ...other })).body).toContain(
      '送料はいくらですか',
    );
  });

  it('that are not there help on, and say so to machines', async () => {
    for (const path of [
      `ja/${internal.number}`,
      `ja/${draft.number}`,
      'ja/99999',
      'ja/x',
      `en/${Number(article.number) + 1}`,
    ]) {
      const { statusCode, body } = await get(`/help/midori/${path}`);
      expect([path, statusCode]).toEqual([path, 404]);
      expect(body).toMatch(/role="search"/u);
      expect(body).not.toContain('倉庫へ');
    }
    expect((await get('/help/midori/fr')).statusCode).toBe(404);
    expect((await get('/help/nobody/ja')).body).not.toContain('みどり');
  });

  it('show pictures of public articles only', async () => {
    const picture = await get(`/help/midori/pictures/${shown}`);
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await get(`/help/midori/pictures/${hidden}`)).statusCode).toBe(404);
    expect((await get('/help/midori/pictures/x')).statusCode).toBe(404);
  });

  it('are listed for search engines, unless those are asked to leave them out', async () => {
    const { body, headers } = await get('/help/midori/sitemap.xml');
    expect(headers['content-type']).toContain('application/xml');
    expect([...body.matchAll(/<loc>([^<]+)<\/loc>/gu)].map((match) => match[1])).toEqual(
      [
        'https://desk.example.jp/help/midori/en',
        'https://desk.example.jp/help/midori/ja',
        `https://desk.example.jp/help/midori/en/${english.number}`,
        `https://desk.example.jp/help/midori/ja/${article.number}`,
        `https://desk.example.jp/help/midori/ja/${Number(article.number) + 1}`,
      ].toSorted((a, b) => a.split('/').length - b.split('/').length),
    );
    await settle({ noindex: true });
    expect((await get('/help/midori/sitemap.xml')).body).not.toContain('<url>');
    expect((await get(`/help/midori/ja/${article.number}`)).body).toContain('content="noindex"');
    await settle({ noindex: false });
  });
});

describe('whether it helped', () => {
  it('is counted once a visitor a day, and the last word counts', async () => {
    const first = await say('yes');
    expect([first.statusCode, first.headers.location]).toEqual([
      303,
      `/help/midori/ja/${article.number}?thanks=1#helpful`,
    ]);
    await say('yes');
    expect(await counts()).toEqual([1, 0]);
    await say('no');
    expect(await counts()).toEqual([0, 1]);
    await say('yes', { headers: { 'user-agent': 'another' } });
    expect(await counts()).toEqual([1, 1]);
    expect((await get(String(first.headers.location))).body).toContain('ご回答ありがとうございます');
  });

  it('is said by no other site, and of nothing that is not public', async () => {
    expect((await say('yes', { headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(404);
    expect((await say('maybe')).statusCode).toBe(404);
    expect((await say('yes', { url: `/help/midori/ja/${internal.number}/feedback` })).statusCode).toBe(404);
    expect(
      (await say('yes', { payload: '{}', headers: { 'content-type': 'application/json' } })).statusCode,
    ).toBe(415);
    expect(await counts()).toEqual([1, 1]);
  });

  it('tells nobody who said it: neither address nor browser is kept, and the rest for two days', async () => {
    const rows = await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      const kept = await tx.many(sql`select * from article_feedback`);
      await tx.run(sql`update article_feedback set day = current_date - 3`);
      await tx.run(sql`update feedback_salt set day = current_date - 3`);
      await forgetFeedback(tx);
      return {
        kept,
        left: await tx.many(sql`select day from article_feedback union all select day from feedback_salt`),
      };
    });
    expect(rows.kept).toHaveLength(2);
    expect(JSON.stringify(rows.kept)).not.toMatch(/127\.0\.0\.1|browser/u);
    expect(rows.left).toEqual([]);
    expect(await counts()).toEqual([1, 1]);
  });
});
