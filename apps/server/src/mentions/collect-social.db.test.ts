import type { MentionSource } from '@madoguchi/contract';
import { startMentionNetworks, type MentionNetworks } from '@madoguchi/testbed/mention-networks';
import { startSocialNetworks, type SocialNetworks } from '@madoguchi/testbed/social-networks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { lookOnce } from './collect.ts';
import { mentionDesk, type Problem } from './mentions.fixture.ts';

let desk: Desk;
let networks: MentionNetworks;
let social: SocialNetworks;
let wom: ReturnType<typeof mentionDesk>;
beforeAll(async () => {
  desk = await buildDesk({ environment: { WEBHOOK_INNER_ADDRESSES: 'true' } });
  [networks, social] = await Promise.all([startMentionNetworks(), startSocialNetworks()]);
  wom = mentionDesk(desk);
});
afterAll(async () => {
  vi.useRealTimers();
  await desk.close();
  await Promise.all([networks.stop(), social.stop()]);
});
beforeEach(async () => {
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.run(sql`delete from mention_source where workspace_id = ${desk.workspaceId}`),
  );
  Object.assign(social.behave, {
    status: 200,
    title: null,
    rateLimitReset: null,
    graphError: null,
    pageSize: 50,
  });
  Object.assign(social, { paid: 0 });
  Object.assign(networks.behave, { quotaExceeded: false, pageSize: 50 });
  for (const list of [
    social.posts,
    social.media,
    social.searched,
    social.asked,
    networks.asked,
    networks.videos,
  ])
    list.length = 0;
});

const dependencies = () => ({
  ...wom.dependencies,
  networks: {
    google: networks.url,
    googleToken: networks.url,
    youtube: networks.url,
    x: social.url,
    instagram: social.url,
  },
});
const make = (config: object, secrets: object) =>
  desk.owner.call<MentionSource & Problem>('POST', '/api/v1/mention-sources', {
    name: '見る場所',
    config,
    secrets,
  });
const source = async () => {
  const { body } = await desk.owner.call<{ items: MentionSource[] }>('GET', '/api/v1/mention-sources');
  const [first] = body.items;
  if (first === undefined) throw new Error('there is no source');
  return first;
};
const change = async (given: object) => {
  const { id, revision: basedOn } = await source();
  return desk.owner.call<MentionSource>('PATCH', `/api/v1/mention-sources/${id}`, { basedOn, ...given });
};
/** Looks as the worker does until nothing is due. */
const look = async () => {
  while (await lookOnce(dependencies(), desk.workspaceId));
  return source();
};
const again = async () => {
  await change({ look: true });
  return look();
};
const waits = ({ nextAt, lookedAt }: MentionSource) => Date.parse(nextAt) - Date.parse(lookedAt ?? '');
const inList = async (query: string) => (await wom.list(`${query}&limit=200`)).items;

/** The number of a post that was written so long ago, in milliseconds. */
const numbered = (ago: number, nth = 0) =>
  String((BigInt(Date.now() - ago - 1_288_834_974_657) << 22n) + BigInt(nth));
const post = (ago: number, text: string, username = 'tea_fan') => ({
  id: numbered(ago),
  username,
  text,
  likes: 7,
  at: new Date(Date.now() - ago).toISOString(),
});
const hour = 3_600_000;

describe('a search at X', () => {
  const search = (postsPerMonth = 1000) =>
    make({ kind: 'x_search', query: 'みどり商店', postsPerMonth }, { bearerToken: social.x.bearerToken });

  it('brings posts with who wrote them and how far they went, and reads each once', async () => {
    social.behave.pageSize = 2;
    social.posts.push(
      ...[5, 4, 3].map((ago) => post(ago * hour, `みどり商店の玉露、${ago}時間前に飲みました。`)),
    );
    expect((await search()).status).toBe(201);
    expect(await look()).toMatchObject({ found: 3, problem: null, paid: { posts: 3 } });
    const [newest] = await inList('network=x');
    expect(newest).toMatchObject({
      author: '@tea_fan',
      address: expect.stringContaining('https://x.com/tea_fan/status/'),
    });
    expect((await wom.read(newest?.id ?? '')).reaches.at(0)).toMatchObject({
      reach: 400,
      reactions: 7,
      comments: 1,
      shares: 5,
    });
    social.posts.push(post(hour, 'みどり商店の包装がきれい。'));
    expect(await again()).toMatchObject({ found: 4, paid: { posts: 4 } });
    expect([social.paid, social.asked.at(-1)?.searchParams.get('query')]).toEqual([
      4,
      '(みどり商店) -is:retweet',
    ]);
  });

  it('reads no more in a month than is paid for, also when its words are changed meanwhile', async () => {
    social.posts.push(
      ...Array.from({ length: 30 }, (_, nth) => post(hour + nth * 1000, `みどり商店 ${nth}`)),
    );
    social.behave.pageSize = 100;
    await search(25);
    const full = await look();
    expect(full).toMatchObject({ problem: 'cap_reached', paid: { posts: 25 } });
    expect(social.paid).toBe(25);
    const now = new Date(full.lookedAt ?? '');
    const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
    expect(Date.parse(full.nextAt)).toBeGreaterThanOrEqual(nextMonth);
    await change({ config: { kind: 'x_search', query: '商店', postsPerMonth: 25 } });
    expect(await look()).toMatchObject({ problem: 'cap_reached', paid: { posts: 25 } });
    expect(social.paid).toBe(25);
    await change({ config: { kind: 'x_search', query: 'みどり商店', postsPerMonth: 100 } });
    expect(await look()).toMatchObject({ problem: null, paid: { posts: 55 } });
  });

  it('begins anew after a week without a look: X knows no older posts', async () => {
    social.posts.push(post(8 * 24 * hour, 'みどり商店、先週のこと。'));
    await search();
    await look();
    await again();
    expect(social.asked.at(-1)?.searchParams.has('since_id')).toBe(false);
  });

  it('begins anew where the mark of a page is not good any more', async () => {
    social.posts.push(...[3, 2].map((ago) => post(ago * hour, `みどり商店 ${ago}`)));
    await search();
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(
        sql`update mention_source set cursor = cursor || '{"next": "too old"}' where workspace_id = ${desk.workspaceId}`,
      ),
    );
    expect(await look()).toMatchObject({ problem: 'refused_request', found: 0 });
    expect(await again()).toMatchObject({ problem: null, found: 2 });
  });

  it('says that there is no credit, that it was too often, and that the token is none', async () => {
    await search();
    social.behave.status = 402;
    expect(await look()).toMatchObject({ problem: 'no_credit' });
    Object.assign(social.behave, { status: 429, title: 'UsageCapExceeded' });
    expect(await again()).toMatchObject({ problem: 'no_credit' });
    Object.assign(social.behave, {
      title: 'Too Many Requests',
      rateLimitReset: Math.floor(Date.now() / 1000) + 840,
    });
    const busy = await again();
    expect(busy.problem).toBe('too_often');
    expect(waits(busy)).toBeGreaterThan(800_000);
    expect(waits(busy)).toBeLessThanOrEqual(841_000);
    social.behave.status = 200;
    await change({ secrets: { bearerToken: 'another' } });
    expect(await look()).toMatchObject({ problem: 'not_allowed' });
  });
});

describe('Instagram', () => {
  const shown = (id: string, caption: string, given: object = {}) => ({
    id,
    username: 'cha.no.jikan',
    caption,
    tagged: false,
    at: '2026-11-21T03:00:00+0000',
    ...given,
  });
  const follow = (given: object = {}, accessToken = social.instagram.accessToken) =>
    make({ kind: 'instagram', userId: social.instagram.userId, ...given }, { accessToken });

  it('brings posts with a tag and under hashtags, each once, page by page', async () => {
    social.behave.pageSize = 2;
    social.media.push(
      ...[1, 2, 3].map((nth) =>
        shown(`C${nth}`, `@midori の急須 #みどり茶 ${nth}`, { tagged: true, likes: nth }),
      ),
      shown('C4', '週末のお茶 #みどり茶 #急須'),
    );
    await follow({ hashtags: ['みどり茶', '急須', '誰も使わない言葉'] });
    expect(await look()).toMatchObject({ found: 4, problem: null, paid: null });
    const mentions = await inList('network=instagram');
    expect(mentions.map(({ author }) => author).toSorted()).toEqual([
      '',
      '@cha.no.jikan',
      '@cha.no.jikan',
      '@cha.no.jikan',
    ]);
    const before = social.asked.length;
    expect(await again()).toMatchObject({ found: 4 });
    // Hashtags keep their numbers: only the one without is asked for again.
    const asked = social.asked.slice(before).map(({ pathname }) => pathname.split('/').at(-1));
    expect(asked.filter((each) => each === 'ig_hashtag_search')).toHaveLength(1);
    expect(social.searched).toEqual(['みどり茶', '急須']);
  });

  it('says when the token has expired, when it was too often, and when hashtags are too many', async () => {
    await follow({}, 'expired');
    expect(await look()).toMatchObject({ problem: 'not_allowed' });
    await change({ secrets: { accessToken: social.instagram.accessToken } });
    social.behave.graphError = 4;
    expect(waits(await look())).toBe(hour);
    social.behave.graphError = 18;
    const many = await again();
    expect([many.problem, waits(many)]).toEqual(['too_many_hashtags', 24 * hour]);
  });

  it('is refused without a number of an account, with a hashtag that is none, or with nothing to look for', async () => {
    const refused = await Promise.all([
      follow({ userId: 'midori' }),
      follow({ hashtags: ['#お茶'] }),
      follow({ tagged: false }),
    ]);
    expect(refused.map(({ status, body }) => [status, body.errors?.[0]?.path])).toEqual([
      [400, 'config.userId'],
      [400, 'config.hashtags.0'],
      [400, 'config.hashtags'],
    ]);
  });
});

describe('a search at YouTube', () => {
  const video = (nth: number, title: string, channel = '茶の間チャンネル') => ({
    id: `vid${nth}`,
    channel,
    title,
    text: '今日はみどり商店の急須を使います。',
    views: 1000 * nth,
    at: new Date(Date.now() - (10 - nth) * 24 * hour).toISOString(),
  });
  const search = () =>
    make(
      { kind: 'youtube_search', query: 'みどり商店', without: ['みどり商店公式'] },
      { apiKey: networks.youtube.apiKey },
    );

  it('brings videos with their descriptions and views, and leaves out our own', async () => {
    networks.behave.pageSize = 2;
    networks.videos.push(
      video(1, '急須の選び方'),
      video(2, 'お茶の淹れ方'),
      video(3, '新茶です', 'みどり商店公式'),
    );
    await search();
    expect(await look()).toMatchObject({ found: 2, problem: null });
    const [newest] = await inList('network=youtube');
    expect(newest).toMatchObject({
      title: 'お茶の淹れ方',
      author: '茶の間チャンネル',
      address: 'https://youtube.com/watch?v=vid2',
    });
    expect((await wom.read(newest?.id ?? '')).reaches.at(0)).toMatchObject({
      reach: 2000,
      reactions: null,
      comments: 2,
    });
    networks.videos.push(video(9, '届きました'));
    expect(await again()).toMatchObject({ found: 3 });
  });

  it('leaves most of the day’s hundred searches to others', async () => {
    networks.behave.pageSize = 1;
    networks.videos.push(...[1, 2, 3, 4].map((nth) => video(nth, `お茶 ${nth}`)));
    await search();
    const fine = await look();
    expect(networks.asked.filter((each) => each.endsWith('/search'))).toHaveLength(2);
    expect(waits(fine)).toBe(6 * hour);
    networks.behave.quotaExceeded = true;
    expect(await again()).toMatchObject({ problem: 'too_often' });
  });
});
