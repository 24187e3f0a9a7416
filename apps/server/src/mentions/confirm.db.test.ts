import type { MentionTrends } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { comment, day, youtubeDesk, type YoutubeDesk } from './confirm.fixture.ts';
import { takeToConfirm } from './confirm.store.ts';
import { confirmOnce } from './confirm.ts';
import { countMentionDays } from './days.ts';
import { keepings } from './keepings.ts';

let here: YoutubeDesk;
beforeAll(async () => {
  here = await youtubeDesk();
});
afterAll(() => here.close());
beforeEach(() => here.empty());

const [rule] = keepings;
const given = () => {
  if (rule === undefined) throw new Error('there is no rule');
  return rule;
};

describe('what is asked for again', () => {
  it('is asked for after 25 days, in fifties, and noted as seen where it is still there', async () => {
    here.networks.comments.push(...Array.from({ length: 60 }, (_, nth) => comment(nth, `お茶の感想 ${nth}`)));
    await here.follow();
    await here.look();
    await here.pass(24);
    expect(here.asked('comments')).toBe(0);
    await here.pass(25);
    expect(here.asked('comments')).toBe(2);
    expect((await here.all()).every(({ emptiedFor, version }) => emptiedFor === null && version === 1)).toBe(
      true,
    );
    await here.tend();
    expect(here.asked('comments')).toBe(2);
    const { keeping } = await here.source();
    expect(keeping).toMatchObject({ days: 30, problem: null });
    const inDays = (Date.parse(keeping?.nextAt ?? '') - Date.now()) / day;
    expect(inDays).toBeGreaterThan(24.9);
    expect(inDays).toBeLessThan(25.1);
  });

  it('says what it says now beside what it said, for a while, and how far it has come by now', async () => {
    here.networks.comments.push(comment(1, 'おいしいお茶でした。'));
    await here.follow();
    await here.look();
    const id = await here.by('視聴者1');
    Object.assign(here.networks.comments[0] ?? {}, {
      text: '対応が最悪でした。二度と買いません。',
      likes: 90,
    });
    await here.pass(26);
    await here.wom.settle();
    const changed = await here.wom.read(id);
    expect(changed).toMatchObject({
      version: 2,
      text: '対応が最悪でした。二度と買いません。',
      engagement: 90,
    });
    expect(changed.address).toContain('watch?');
    expect(changed.reaches.map(({ reactions, comments }) => [reactions, comments])).toEqual([
      [90, 0],
      [1, 0],
    ]);
    expect(changed.events.map(({ kind }) => kind)).toContain('changed');
    expect(changed.versions).toHaveLength(2);
  });

  it('is known by a new name where its writer has one', async () => {
    here.networks.comments.push(comment(1, 'おいしいお茶でした。'));
    await here.follow();
    await here.look();
    const id = await here.by('視聴者1');
    Object.assign(here.networks.comments[0] ?? {}, { author: '改名した人' });
    await here.pass(26);
    expect(await here.wom.read(id)).toMatchObject({ author: '改名した人', version: 2 });
  });

  it('is a video too, with its title and views', async () => {
    here.networks.videos.push(
      { id: 'v1', channel: '茶の間', title: 'みどり商店の急須', text: '', views: 10, at: comment(1, '').at },
      {
        id: 'v2',
        channel: '台所',
        title: 'みどり商店の湯呑',
        text: '説明',
        views: 20,
        at: comment(2, '').at,
      },
    );
    await here.follow('search');
    await here.look();
    const [stays, goes] = [await here.by('茶の間'), await here.by('台所')];
    Object.assign(here.networks.videos[0] ?? {}, { title: 'みどり商店の急須（再編集）', views: 500 });
    here.networks.videos.pop();
    await here.pass(26);
    expect(await here.wom.read(stays)).toMatchObject({
      title: 'みどり商店の急須（再編集）',
      reach: 500,
      version: 2,
    });
    expect(await here.wom.read(goes)).toMatchObject({ title: '', emptiedFor: 'gone', reach: 20 });
    expect(here.asked('videos')).toBe(2);
  });

  it('is asked for by one at a time, and once more after a crash, which loses nothing and doubles nothing', async () => {
    here.networks.comments.push(comment(1, 'おいしいお茶でした。'), comment(2, 'また買います。'));
    await here.follow();
    await here.look();
    await here.within((tx) =>
      tx.run(
        sql`update mention_standing set confirmed_at = now() - interval '26 days' where workspace_id = ${tx.workspaceId}`,
      ),
    );
    here.networks.comments.pop();
    const ask = () => confirmOnce(here.dependencies, here.desk.workspaceId, given());
    // Whoever took it was killed between the question and the commit.
    expect(await here.within((tx) => takeToConfirm(tx, given(), 900))).toBeDefined();
    expect(await ask()).toBe(false);
    await here.within((tx) =>
      tx.run(
        sql`update mention_source set leased_until = now() - interval '1 second' where workspace_id = ${tx.workspaceId}`,
      ),
    );
    expect((await Promise.all([ask(), ask()])).toSorted()).toEqual([false, true]);
    expect(here.asked('comments')).toBe(1);
    const mentions = await here.all();
    expect(mentions.map(({ emptiedFor, version }) => [emptiedFor, version]).toSorted()).toEqual([
      [null, 1],
      ['gone', 1],
    ]);
    expect(await ask()).toBe(false);
  });
});

describe('what is gone', () => {
  const figures = async () => {
    await countMentionDays(here.desk.context, here.desk.workspaceId);
    const [from, until] = [-40, 1].map((days) =>
      new Date(Date.now() + days * day).toISOString().slice(0, 10),
    );
    const { body } = await here.desk.owner.call<MentionTrends>(
      'GET',
      `/api/v1/mention-trends?from=${from}&until=${until}&step=day`,
    );
    return body;
  };

  it('loses words, writer and address; that somebody wrote, and how it sounded, stays: no figure changes', async () => {
    here.networks.comments.push(
      comment(1, '接客が最悪でした。二度と行きません。'),
      comment(2, 'お茶がとてもおいしいです。'),
    );
    await here.follow();
    await here.look();
    const id = await here.by('視聴者1');
    const [before, was] = [await figures(), await here.wom.read(id)];
    expect(before.all.negative).toBe(1);
    here.networks.comments.shift();
    await here.pass(26);
    const now = await here.wom.read(id);
    expect(now).toMatchObject({
      emptiedFor: 'gone',
      erased: false,
      text: '',
      title: '',
      author: '',
      address: '',
      externalId: '',
      versions: [],
    });
    const kept = ['sentiment', 'type', 'network', 'postedAt', 'foundAt', 'reach', 'engagement'] as const;
    for (const field of kept) expect(now[field]).toEqual(was[field]);
    expect(now.aspects).toEqual(was.aspects);
    expect(now.reaches).toEqual(was.reaches);
    expect(now.events[0]).toMatchObject({ kind: 'gone', actor: null });
    expect(await figures()).toEqual(before);
    expect((await here.all()).find((each) => each.id === id)).toMatchObject({ emptiedFor: 'gone', text: '' });
    const left = await here.within((tx) =>
      tx.many(sql`select from mention_version where workspace_id = ${tx.workspaceId} and post_id = ${id}`),
    );
    expect(left).toEqual([]);
  });

  it('leaves its case open with the answer that was drafted, until somebody ends it with a reason', async () => {
    here.networks.comments.push(comment(1, '接客が最悪でした。二度と行きません。'));
    await here.follow();
    await here.look();
    const id = await here.by('視聴者1');
    await here.wom.change(id, { draft: 'お詫び申し上げます。' });
    here.networks.comments.length = 0;
    await here.pass(26);
    expect(await here.wom.read(id)).toMatchObject({ case: { state: 'open' }, draft: 'お詫び申し上げます。' });
    expect((await here.wom.list('list=open')).items).toHaveLength(1);
    const { status, body } = await here.wom.change(id, { closedFor: '投稿が削除されたため' });
    expect([status, body.case?.state, body.closedFor]).toEqual([200, 'closed', '投稿が削除されたため']);
  });

  it('says again what it said once it is found again, and is no second post', async () => {
    here.networks.comments.push(comment(1, 'お茶がとてもおいしいです。'));
    await here.follow();
    await here.look();
    const id = await here.by('視聴者1');
    const hidden = here.networks.comments.splice(0);
    await here.pass(26);
    expect((await here.wom.read(id)).emptiedFor).toBe('gone');
    here.networks.comments.push(...hidden);
    await here.within((tx) =>
      tx.run(sql`update mention_source set cursor = '{}' where workspace_id = ${tx.workspaceId}`),
    );
    await here.change({ look: true });
    await here.look();
    const back = await here.wom.read(id);
    expect(back).toMatchObject({
      emptiedFor: null,
      emptiedAt: null,
      version: 2,
      text: 'お茶がとてもおいしいです。',
      author: '視聴者1',
      sentiment: 'positive',
    });
    expect(back.events.map(({ kind }) => kind)).toEqual(['read', 'found_again', 'gone', 'read', 'found']);
    expect(await here.all()).toHaveLength(1);
    await here.pass(26);
    expect((await here.wom.read(id)).emptiedFor).toBeNull();
  });

  it('is told apart where YouTube refuses the whole of an answer for one that is missing', async () => {
    here.networks.comments.push(...Array.from({ length: 9 }, (_, nth) => comment(nth, `お茶の感想 ${nth}`)));
    await here.follow();
    await here.look();
    here.networks.behave.refusesMissing = true;
    here.networks.comments.splice(3, 1);
    await here.pass(26);
    const still = await here.all();
    // Of the one that is refused nothing is said: that is no answer, and its words go when their time is over.
    expect(still.filter(({ emptiedFor }) => emptiedFor !== null)).toEqual([]);
    const seen = await here.within((tx) =>
      tx.many(sql`
        select from mention_standing where workspace_id = ${tx.workspaceId} and confirmed_at > now() - interval '1 minute'`),
    );
    expect(seen).toHaveLength(8);
    const count = here.asked('comments');
    await here.tend();
    expect(here.asked('comments')).toBe(count);
  });
});
