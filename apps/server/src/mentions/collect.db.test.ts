import type { MentionSource } from '@madoguchi/contract';
import { startMentionNetworks, type MentionNetworks } from '@madoguchi/testbed/mention-networks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '../platform/time/index.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { sendAnswer } from './answers.ts';
import { lookOnce, pauseAfter } from './collect.ts';
import { mentionDesk, startFeed, type Problem } from './mentions.fixture.ts';

let desk: Desk;
let networks: MentionNetworks;
let feed: Awaited<ReturnType<typeof startFeed>>;
let wom: ReturnType<typeof mentionDesk>;
beforeAll(async () => {
  desk = await buildDesk({ environment: { WEBHOOK_INNER_ADDRESSES: 'true' } });
  networks = await startMentionNetworks();
  feed = await startFeed();
  wom = mentionDesk(desk);
});
afterAll(async () => {
  await desk.close();
  await networks.stop();
  await feed.close();
});
beforeEach(async () => {
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.run(sql`delete from mention_source where workspace_id = ${desk.workspaceId}`),
  );
  networks.behave.status = 200;
  networks.behave.pageSize = 50;
  networks.behave.quotaExceeded = false;
  networks.asked.length = 0;
});

const dependencies = () => ({
  ...wom.dependencies,
  networks: {
    google: networks.url,
    googleToken: `${networks.url}/token`,
    youtube: networks.url,
    x: networks.url,
    instagram: networks.url,
  },
});
const make = (config: object, secrets: object = {}) =>
  desk.owner.call<MentionSource & Problem>('POST', '/api/v1/mention-sources', {
    name: '見る場所',
    config,
    secrets,
  });
const sources = async () =>
  (await desk.owner.call<{ items: MentionSource[] }>('GET', '/api/v1/mention-sources')).body.items;
const again = async () => {
  const [source] = await sources();
  return desk.owner.call<MentionSource>('PATCH', `/api/v1/mention-sources/${source?.id}`, {
    basedOn: source?.revision,
    look: true,
  });
};
/** Looks as the worker does until nothing is due. */
const look = async () => {
  while (await lookOnce(dependencies(), desk.workspaceId));
  return (await sources())[0];
};
const inList = async (query = 'limit=200') => (await wom.list(query)).items;

const rss = (...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>ブログ</title>${items.join('')}</channel></rss>`;
const item = (nth: number, text: string) =>
  `<item><title>日記${nth}</title><link>https://blog.example.jp/${nth}</link><guid>b${nth}</guid>
    <pubDate>Fri, 20 Nov 2026 10:0${nth}:00 +0900</pubDate><description><![CDATA[<p>${text}</p>]]></description></item>`;

describe('a feed', () => {
  it('brings what names us, once, and asks only for what is new', async () => {
    feed.site.body = rss(item(1, 'みどり商店のお茶は<b>おいしい</b>です。'), item(2, '今日は雨でした。'));
    feed.site.etag = '"one"';
    await make({ kind: 'feed', address: feed.url, words: ['みどり商店'] });
    expect(await look()).toMatchObject({ found: 1, problem: null, failures: 0 });
    const [mention] = await inList();
    expect(mention).toMatchObject({
      title: '日記1',
      text: 'みどり商店のお茶はおいしいです。',
      postedAt: '2026-11-20T01:01:00.000Z',
      via: 'source',
    });
    await again();
    expect(await look()).toMatchObject({ found: 1, problem: null });
    expect(feed.site.requests.slice(-2)).toEqual(['', '"one"']);
    expect(await inList()).toHaveLength(1);
  });

  it('keeps what an entry said before beside what it says now', async () => {
    feed.site.etag = '';
    feed.site.body = rss(item(3, 'みどり商店の対応は丁寧でした。'));
    await make({ kind: 'feed', address: feed.url });
    await look();
    await wom.settle();
    const id =
      (await inList('sentiment=positive&limit=200')).find(({ title }) => title === '日記3')?.id ?? '';
    feed.site.body = rss(item(3, '追記。みどり商店の対応は最悪でした。二度と買いません。'));
    await again();
    await look();
    await wom.settle();
    const mention = await wom.read(id);
    expect(mention.versions.map(({ version, text }) => [version, text.slice(0, 5)])).toEqual([
      [2, '追記。みど'],
      [1, 'みどり商店'],
    ]);
    expect(mention.sentiment).toBe('negative');
    expect(mention.events.map(({ kind }) => kind)).toContain('changed');
  });

  it('says what is wrong with it, waits longer each time, and forgets that once it works', async () => {
    feed.site.body = '<html><body>お探しのページはありません</body></html>';
    await make({ kind: 'feed', address: feed.url });
    expect(await look()).toMatchObject({ problem: 'no_feed', failures: 1 });
    feed.site.status = 404;
    expect(await again()).toMatchObject({ body: { problem: null, failures: 0 } });
    expect(await look()).toMatchObject({ problem: 'not_there', failures: 1 });
    feed.site.status = 200;
    feed.site.body = rss();
    await again();
    expect(await look()).toMatchObject({ problem: null, failures: 0, found: 0 });
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([300, 600, 1200, 43_200]);
  });

  it('is not looked at by two at once, nor while it is switched off', async () => {
    feed.site.body = rss(item(4, 'みどり商店で買いました。'));
    await make({ kind: 'feed', address: feed.url });
    const before = feed.site.requests.length;
    const both = await Promise.all([1, 2].map(() => lookOnce(dependencies(), desk.workspaceId)));
    expect(both.toSorted()).toEqual([false, true]);
    expect(feed.site.requests.length - before).toBe(1);
    const [source] = await sources();
    await desk.owner.call('PATCH', `/api/v1/mention-sources/${source?.id}`, {
      basedOn: source?.revision,
      enabled: false,
      look: true,
    });
    expect(await lookOnce(dependencies(), desk.workspaceId)).toBe(false);
  });

  it('inside the own network, and of a site whose terms forbid copying, is refused', async () => {
    const inner = await buildDesk();
    const refused = (address: string) =>
      inner.owner.call<Problem>('POST', '/api/v1/mention-sources', {
        name: 'x',
        config: { kind: 'feed', address },
      });
    const answers = [await refused('http://127.0.0.1/feed'), await refused('https://tabelog.com/rss')];
    await inner.close();
    expect(answers.map(({ status, body }) => [status, body.errors?.[0]?.path])).toEqual([
      [400, 'config.address'],
      [400, 'config.address'],
    ]);
  });
});

describe('reviews at Google', () => {
  const place = () => {
    const { accountId, locationId, clientId, clientSecret, refreshToken } = networks.google;
    return [
      { kind: 'google_reviews', accountId, locationId },
      { clientId, clientSecret, refreshToken },
    ] as const;
  };
  // Of yesterday: what is older than a month when it is found is no case any more.
  const yesterday = new Date(Date.now() - dayMs).toISOString().slice(0, 10);
  const at = (minute: number) => `${yesterday}T03:${String(minute).padStart(2, '0')}:00Z`;
  const review = (nth: number, stars: 'ONE' | 'FIVE', comment: string) => ({
    id: `r-${nth}`,
    author: `客${nth}`,
    stars,
    comment,
    createTime: at(nth),
    updateTime: at(nth),
  });

  it('come page by page, later only what is new or changed, with their stars', async () => {
    networks.reviews.push(
      ...[1, 2, 3, 4, 5].map((nth) => review(nth, 'FIVE', `店員さんが親切でした。${nth}回目です。`)),
    );
    networks.behave.pageSize = 2;
    const made = await make(...place());
    expect([made.status, made.body.hasSecrets]).toEqual([201, true]);
    expect(JSON.stringify(made.body)).not.toContain(networks.google.refreshToken);
    expect(await look()).toMatchObject({ found: 5, problem: null });
    const list = () => networks.asked.filter((each) => each.endsWith('/reviews')).length;
    expect(list()).toBe(3);
    networks.reviews.push(
      review(6, 'ONE', '(Translated by Google) Rude.\n\n(Original)\n店員の態度が最悪です。'),
    );
    await again();
    expect(await look()).toMatchObject({ found: 6 });
    expect(list()).toBe(4);
    await wom.settle();
    const worst = (await inList('network=google&sentiment=negative')).at(0);
    expect(worst).toMatchObject({ author: '客6', score: 1, scoreOf: 5, text: '店員の態度が最悪です。' });
  });

  it('are answered from here, and the answer stands there', async () => {
    await make(...place());
    networks.reviews.push(review(7, 'ONE', '注文を間違えられ、謝罪もなく最悪でした。'));
    await look();
    await wom.settle();
    const mention = (await inList('network=google&list=open')).find(({ author }) => author === '客7');
    const id = mention?.id ?? '';
    expect((await wom.read(id)).canReply).toBe(true);
    const text = 'ご迷惑をおかけし、誠に申し訳ございませんでした。';
    const { body } = await wom.answer(id, { text, how: 'network' });
    const answerId = body.answers[0]?.id ?? '';
    expect(body.answers[0]?.state).toBe('sending');
    const target = { workspaceId: desk.workspaceId, answerId };
    networks.behave.status = 503;
    await expect(sendAnswer(dependencies(), target, false)).rejects.toThrow('their_fault');
    expect((await wom.read(id)).answers[0]?.state).toBe('sending');
    networks.behave.status = 200;
    await sendAnswer(dependencies(), target, false);
    await sendAnswer(dependencies(), target, false);
    expect(networks.reviews.find((each) => each.id === 'r-7')?.reply).toBe(text);
    expect(networks.asked.filter((each) => each.startsWith('PUT')).length).toBe(2);
    expect(await wom.read(id)).toMatchObject({
      case: { state: 'answered' },
      answers: [{ state: 'sent', problem: null }],
    });
  });

  it('say that the approval was taken back, and leave the network alone for as long as it asks', async () => {
    const [config, secrets] = place();
    await make(config, { ...secrets, refreshToken: 'taken back' });
    expect(await look()).toMatchObject({ problem: 'not_allowed', failures: 1 });
    const [source] = await sources();
    await desk.owner.call('PATCH', `/api/v1/mention-sources/${source?.id}`, {
      basedOn: source?.revision,
      secrets,
    });
    networks.behave.status = 429;
    networks.behave.retryAfter = '7200';
    const busy = await look();
    expect(busy?.problem).toBe('too_often');
    expect(Date.parse(busy?.nextAt ?? '') - Date.parse(busy?.lookedAt ?? '')).toBe(7_200_000);
    expect((await make(config, {})).body.errors?.[0]?.path).toBe('secrets.clientId');
  });
});

describe('comments at YouTube', () => {
  const place = () =>
    [
      { kind: 'youtube_comments', channelId: networks.youtube.channelId },
      { apiKey: networks.youtube.apiKey },
    ] as const;

  it('come page by page with their likes, and cannot be answered from here', async () => {
    networks.behave.pageSize = 2;
    networks.comments.push(
      ...[1, 2, 3].map((nth) => ({
        id: `Ugx${nth}`,
        videoId: 'v1234567890',
        author: `@viewer${nth}`,
        text: `このお茶、香りが良くて毎日飲んでいます。${nth}`,
        likes: nth,
        at: `2026-11-19T0${nth}:00:00Z`,
      })),
    );
    await make(...place());
    expect(await look()).toMatchObject({ found: 3, problem: null });
    const mentions = await inList('network=youtube');
    expect(mentions.map(({ engagement }) => engagement)).toEqual([3, 2, 1]);
    expect(mentions[0]?.address).toBe('https://youtube.com/watch?lc=Ugx3&v=v1234567890');
    expect((await wom.read(mentions[0]?.id ?? '')).canReply).toBe(false);
  });

  it('wait for the next day’s quota when it is used up', async () => {
    networks.behave.quotaExceeded = true;
    await make(...place());
    const source = await look();
    expect(source?.problem).toBe('too_often');
    expect(Date.parse(source?.nextAt ?? '') - Date.parse(source?.lookedAt ?? '')).toBe(6 * 3_600_000);
  });
});
