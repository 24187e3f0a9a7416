import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, sql } from '../platform/db/index.ts';
import { readWaiting } from '../mentions/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { campaign, contestDesk, inDays, usual } from './contests.fixture.ts';

let desk: Desk;
let here: ReturnType<typeof contestDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  here = contestDesk(desk);
});
afterAll(() => desk.close());

/** What the worker does a moment later. */
async function settle(): Promise<void> {
  while (await readWaiting(desk.context.mentions, desk.workspaceId));
}
const make = async (given: object = {}) => (await here.make({ ...campaign, ...given })).body;
const post = (text: string, given: object = {}) =>
  here.mention({ author: `@p${text.length}`, text, ...given });

describe('a hashtag campaign', () => {
  it('is made with hashtags as people write them, each once', async () => {
    const made = await make({ hashtags: ['＃Ｍｉｄｏｒｉ', '#midori', 'みどり商店'] });
    expect(made).toMatchObject({
      kind: 'hashtag',
      hashtags: ['Ｍｉｄｏｒｉ', 'みどり商店'],
      url: null,
      state: 'running',
    });
    expect((await here.make({ ...campaign, hashtags: [] })).body.errors?.[0]?.path).toBe('hashtags');
    expect((await here.make({ ...campaign, hashtags: ['よし', '二 語'] })).body.errors?.[0]?.path).toBe(
      'hashtags.1',
    );
    expect((await here.make({ ...campaign, endsAt: campaign.startsAt })).body.errors?.[0]?.path).toBe(
      'endsAt',
    );
    expect((await desk.owner.call('GET', `/api/v1/contests/${made.id}/qr`)).status).toBe(422);
  });

  it('finds posts with the whole hashtag within its days and networks, and no others', async () => {
    const { id } = await make({ hashtags: ['春の茶会'], networks: ['instagram', 'x'] });
    const inside = await post('楽しかったです ＃春の茶会。また来ます');
    const onX = await post('#春の茶会 #新茶', { network: 'x' });
    await post('#春の茶会場', {});
    await post('春の茶会', {});
    await post('#春の茶会 ブログにも', { network: 'blog' });
    await post('#春の茶会 の前日', { postedAt: inDays(-2) });
    expect((await here.posts(id)).items).toEqual([]);
    await settle();
    const { items } = await here.posts(id);
    expect(items.map((each) => each.id).toSorted()).toEqual([inside, onX].toSorted());
    const first = await here.posts(id, 'limit=1');
    const second = await here.posts(id, `limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((each) => each.id)).toEqual(items.map((each) => each.id));
    expect(second.nextCursor).toBeNull();
  });

  it('counts posts, people, reach, and who says that something was given', async () => {
    const { id } = await make({ hashtags: ['夏の茶会'] });
    const ids = [
      await post('#夏の茶会 一', { author: '@Hana', reach: 100 }),
      await post('#夏の茶会 二', { author: 'ｈａｎａ', reach: 50 }),
      await post('#夏の茶会 三', { author: 'hana', network: 'x' }),
      await post('#夏の茶会 四', { author: '', address: 'https://www.instagram.com/p/abc/' }),
    ];
    await settle();
    const judge = async (mention: string | undefined, given: object) => {
      const path = `/api/v1/mentions/${mention}`;
      const { revision: basedOn } = (await desk.owner.call<{ revision: number }>('GET', path)).body;
      return desk.owner.call('PATCH', path, { basedOn, ...given });
    };
    await judge(ids[0], { type: 'amplified', subjectShown: true, benefitShown: true });
    await judge(ids[1], { type: 'amplified', subjectShown: true, benefitShown: false });
    const figures = await here.figures(id);
    expect(figures).toMatchObject({
      posts: 4,
      people: 2,
      nameless: 1,
      reach: 150,
      reachTold: 2,
      amplified: 2,
      shown: 1,
      missing: 1,
      shownShare: null,
    });
    expect(figures.days.map((day) => day.posts)).toEqual([4]);
    expect(figures.top[0]?.id).toBe(ids[0]);
    for (let more = 0; more < 6; more += 1) await post(`#夏の茶会 ${more}`, { author: `@q${more}` });
    await settle();
    const { shownShare, people } = await here.figures(id);
    expect([people, shownShare?.value]).toEqual([8, 0.1]);
    expect(shownShare?.high).toBeGreaterThan(0.1);
  });

  it('follows what a post says now, and forgets what was erased', async () => {
    const { id } = await make({ hashtags: ['秋の茶会', '紅葉'] });
    const post1 = await post('#秋の茶会 #紅葉', { author: '@aki' });
    await settle();
    expect((await here.figures(id)).posts).toBe(1);
    const inWorkspace = desk.context.database.inWorkspace.bind(desk.context.database);
    await inWorkspace(desk.workspaceId, async (tx) => {
      await tx.run(sql`
        insert into mention_version (workspace_id, post_id, version, author, text, digest)
        values (${tx.workspaceId}, ${post1}, 2, '@aki', '札を消しました', 'd2')`);
      await tx.run(
        sql`update mention_standing set version = 2 where workspace_id = ${tx.workspaceId} and post_id = ${post1}`,
      );
    });
    expect((await here.figures(id)).posts).toBe(0);
    await settle();
    const tags = await inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql`select tag from mention_tag where workspace_id = ${tx.workspaceId} and post_id = ${post1}`),
    );
    expect(tags).toEqual([]);
  });

  it('finds posts that were there before it', async () => {
    await post('#冬の茶会', { author: '@fuyu' });
    await settle();
    expect((await here.figures((await make({ hashtags: ['冬の茶会'] })).id)).posts).toBe(1);
  });

  it('looks at none but its own posts, however many there are', async () => {
    const { id } = await make({ hashtags: ['#見つかる'] });
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      const many = sql`(select gen_random_uuid() as id, n, now() - n * interval '1 second' as at from generate_series(1, 3000) as n)`;
      await tx.run(sql`
        with m as materialized ${many},
        p as (insert into mention_post (workspace_id, id, key, network, via, keeps, posted_at)
          select ${tx.workspaceId}, id, 'bulk' || n, 'x', 'source', 'text', at from m returning id),
        s as (insert into mention_standing (workspace_id, post_id, posted_at, network, tagged)
          select ${tx.workspaceId}, id, at, 'x', 1 from m)
        insert into mention_version (workspace_id, post_id, version, author, text, digest)
        select ${tx.workspaceId}, id, 1, 'w' || n, '', '' from m`);
      await tx.run(sql`
        insert into mention_tag (workspace_id, post_id, version, tag, posted_at)
        select p.workspace_id, p.id, 1, case when p.key like '%00' then '見つかる' else 'ほか' end, p.posted_at
        from mention_post p where p.workspace_id = ${tx.workspaceId} and p.key like 'bulk%'`);
    });
    expect((await here.figures(id)).posts).toBe(30);
    // Or a session that met the table while it was empty takes any index to be as good as another.
    await desk.context.database.pool.query('analyze mention_tag');
    const plan = await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await tx.run(sql`set local enable_seqscan = off`);
      return tx.many(sql<{ 'QUERY PLAN': string }>`
        explain select post_id from mention_tag where workspace_id = ${tx.workspaceId} and tag = any(array['見つかる'])
          and posted_at >= now() - interval '1 day' and posted_at < now()`);
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('mention_tag_found');
    expect(text).toMatch(/Index Cond: .*tag/u);
  });

  it('is taken along as a list', async () => {
    const { id } = await make({ hashtags: ['一覧'] });
    await post('#一覧 =1+1', { author: '=cmd' });
    await settle();
    const { body } = await desk.owner.call<string>('GET', `/api/v1/contests/${id}/export?locale=en`);
    expect(String(body).split('\r\n')).toHaveLength(3);
    expect(String(body)).toContain('Posted,Network,Writer');
    expect(String(body)).not.toContain(',=cmd');
  });
});

describe('a contest', () => {
  it('tells how its prizes stand beside the rule, which is dated', async () => {
    const { body } = await here.make({ ...usual, purchaseYen: 1000, salesYen: 1_000_000 });
    expect(body.note).toMatchObject({
      verdict: 'within',
      highest: 5000,
      total: 11_000,
      limit: { each: 20_000, total: 20_000 },
    });
    const changed = await here.change(body.id, { basedOn: 1, salesYen: 100_000 });
    expect(changed.body.note).toMatchObject({ verdict: 'over', rule: { id: 'kensho-1996' } });
    const open = await here.change(body.id, { basedOn: 2, purchaseYen: null });
    expect(open.body.note).toMatchObject({
      verdict: 'open',
      rule: { id: 'open-kensho-2006', from: '2006-04-27' },
    });
  });

  it('is changed by leads on what they have seen, ended and cancelled; all of it is on record', async () => {
    const agent = await desk.join('agent', '佐藤 健');
    expect((await here.make({}, agent)).status).toBe(403);
    const { id } = (await here.make()).body;
    expect((await agent.call('GET', `/api/v1/contests/${id}`)).status).toBe(200);
    expect((await here.change(id, { basedOn: 7, keepDays: 30 })).status).toBe(409);
    const ended = await here.change(id, { basedOn: 1, endsAt: new Date(Date.now() - 1000).toISOString() });
    expect(ended.body).toMatchObject({ state: 'over', keepDays: 90, rules: { version: 1 } });
    expect((await here.change(id, { basedOn: 2, cancelled: true })).body.state).toBe('cancelled');
    const list = await desk.owner.call<{ items: { id: string }[] }>('GET', '/api/v1/contests?limit=1');
    expect(list.body.items.map((each) => each.id)).toEqual([id]);
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=3');
    expect(audit.body.items.map(({ kind }) => kind)).toEqual([
      'contest.updated',
      'contest.updated',
      'contest.created',
    ]);
    expect((await desk.owner.call('GET', `/api/v1/contests/${newId()}`)).status).toBe(404);
  });
});
