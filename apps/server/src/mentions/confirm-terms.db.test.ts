import type { VoiceDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { comment, youtubeDesk, type YoutubeDesk } from './confirm.fixture.ts';
import { confirmPost } from './confirm.store.ts';
import { startFeed } from './mentions.fixture.ts';

let here: YoutubeDesk;
beforeAll(async () => {
  here = await youtubeDesk();
});
afterAll(() => here.close());
beforeEach(() => here.empty());

const displeased = '接客が最悪でした。二度と行きません。';
/** One comment that was collected. */
const collected = async (text = displeased) => {
  here.networks.comments.push(comment(1, text));
  await here.follow();
  await here.look();
  return here.by('視聴者1');
};
const lastSeen = async (id: string) => {
  const { seen } = await here.within((tx) =>
    tx.one(sql<{ seen: string | null }>`
      select confirmed_at::text as seen from mention_standing where workspace_id = ${tx.workspaceId} and post_id = ${id}`),
  );
  return seen;
};
const stateOf = async (id: string) => (await here.wom.read(id)).emptiedFor;

describe('an answer that is none', () => {
  it.each([
    ['a fault of theirs', { status: 503 }, 'their_fault', 300_000],
    ['an exhausted quota', { quotaExceeded: true }, 'too_often', 6 * 3_600_000],
    ['a key that is refused', { status: 403 }, 'not_allowed', 300_000],
    ['a list that is not there', { status: 404 }, 'not_there', 300_000],
  ] as const)('removes nothing: %s', async (_, behave, problem, waits) => {
    const id = await collected();
    here.networks.comments.length = 0;
    Object.assign(here.networks.behave, behave);
    await here.pass(29);
    expect(await stateOf(id)).toBeNull();
    const { keeping } = await here.source();
    expect(keeping?.problem).toBe(problem);
    const pause = Date.parse(keeping?.nextAt ?? '') - Date.now();
    expect(pause).toBeGreaterThan(waits - 60_000);
    expect(pause).toBeLessThanOrEqual(waits);
    const count = here.networks.asked.length;
    await here.tend();
    expect(here.networks.asked).toHaveLength(count);
    // Once it answers again, what it says counts; a person need not wait for that.
    Object.assign(here.networks.behave, { status: 200, quotaExceeded: false });
    await here.change({ look: true });
    await here.tend();
    expect(await stateOf(id)).toBe('gone');
    expect((await here.source()).keeping?.problem).toBeNull();
  });

  it('keeps words until their time is over, and no longer; they come back when the network answers again', async () => {
    const id = await collected();
    here.networks.behave.status = 503;
    await here.pass(29);
    expect(await stateOf(id)).toBeNull();
    await here.pass(30);
    expect(await here.wom.read(id)).toMatchObject({
      emptiedFor: 'unconfirmed',
      text: '',
      author: '',
      versions: [],
      sentiment: 'negative',
      case: { state: 'open' },
    });
    here.networks.behave.status = 200;
    await here.change({ look: true });
    await here.within((tx) =>
      tx.run(sql`update mention_source set cursor = '{}' where workspace_id = ${tx.workspaceId}`),
    );
    await here.look();
    expect(await here.wom.read(id)).toMatchObject({ emptiedFor: null, text: displeased, version: 2 });
  });
});

describe('words that nobody can ask for', () => {
  it('go in time when their source is off', async () => {
    const id = await collected();
    await here.change({ enabled: false });
    await here.pass(29);
    const { keeping } = await here.source();
    expect(keeping?.nextAt).toBeNull();
    expect(Date.parse(keeping?.until ?? '') - Date.now()).toBeLessThanOrEqual(86_400_000);
    expect([here.asked('comments'), await stateOf(id)]).toEqual([0, null]);
    await here.pass(30);
    expect(await stateOf(id)).toBe('unconfirmed');
  });

  it('go in time when their source was removed, unless another finds them', async () => {
    const id = await collected();
    const { id: sourceId } = await here.source();
    await here.desk.owner.call('DELETE', `/api/v1/mention-sources/${sourceId}`);
    await here.follow();
    await here.look();
    expect((await here.wom.read(id)).source).not.toBeNull();
    await here.pass(30);
    expect(await stateOf(id)).toBeNull();
    await here.desk.owner.call('DELETE', `/api/v1/mention-sources/${(await here.source()).id}`);
    await here.pass(30);
    expect(await stateOf(id)).toBe('unconfirmed');
  });

  it('stay where people entered them, and where no rule is known', async () => {
    const { body } = await here.wom.enter({
      address: 'https://www.youtube.com/watch?v=abc',
      text: displeased,
    });
    await here.wom.settle();
    await here.pass(31);
    expect(await here.wom.read(body.id)).toMatchObject({ emptiedFor: null, text: displeased });
  });

  it('stay where a feed speaks of a video, which is no look at the video either', async () => {
    const feed = await startFeed();
    const spokenOf = (id: string) =>
      `<item><title>動画${id}</title><link>https://www.youtube.com/watch?v=${id}</link><guid>${id}</guid>
        <pubDate>${new Date(Date.now() - 86_400_000).toUTCString()}</pubDate><description>${displeased}</description></item>`;
    feed.site.body = `<?xml version="1.0"?><rss version="2.0"><channel><title>ブログ</title>${spokenOf('v1')}${spokenOf('v2')}</channel></rss>`;
    here.networks.videos.push({
      id: 'v1',
      channel: '茶の間',
      title: 'みどり商店の急須',
      text: '',
      views: 10,
      at: comment(1, '').at,
    });
    await here.follow('search');
    await here.look();
    await here.change({ enabled: false });
    const seen = await here.by('茶の間');
    await here.pass(28);
    const config = { kind: 'feed', address: feed.url };
    await here.desk.owner.call('POST', '/api/v1/mention-sources', { name: 'ブログ', config });
    const before = await lastSeen(seen);
    await here.look();
    const told = (await here.all()).find(({ title }) => title === '動画v2');
    expect(await here.all()).toHaveLength(2);
    expect([before, await lastSeen(seen)]).toEqual([expect.any(String), before]);
    await here.pass(30);
    expect(await stateOf(seen)).toBe('unconfirmed');
    expect(await here.wom.read(told?.id ?? '')).toMatchObject({ emptiedFor: null, text: displeased });
    await feed.close();
  });
});

describe('what was said before', () => {
  it('goes 25 days after it was changed: it is public nowhere', async () => {
    const id = await collected();
    const versions = async () => (await here.wom.read(id)).versions.map(({ version }) => version);
    const changed = (version: number, ago: string) =>
      here.within(async (tx) => {
        await tx.run(sql`
          insert into mention_version (workspace_id, post_id, version, author, text, digest, seen_at)
          values (${tx.workspaceId}, ${id}, ${version}, '視聴者1', '直しました', ${ago}, now() - ${ago}::interval)`);
        await tx.run(sql`
          update mention_standing set version = ${version} where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
        await confirmPost(tx, id);
      });
    await changed(2, '26 days');
    expect(await versions()).toEqual([2]);
    await changed(3, '24 days');
    expect(await versions()).toEqual([3, 2]);
  });

  it('is refused to be changed, as ever', async () => {
    const id = await collected();
    const change = here.within((tx) =>
      tx.run(
        sql`update mention_version set text = '' where workspace_id = ${tx.workspaceId} and post_id = ${id}`,
      ),
    );
    await expect(change).rejects.toThrow('only added to');
  });
});

describe('what rests on words that are gone', () => {
  it('a voice keeps its own words; the sign of a customer keeps none; neither do contests', async () => {
    const id = await collected('接客が最悪でした。#みどり茶');
    const { body: customer } = await here.desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '佐藤 花子',
    });
    await here.wom.judge(id, { customerId: customer.id });
    const voice = await here.desk.owner.call<VoiceDetail>('POST', '/api/v1/voices', {
      shownName: '40代・男性',
      origin: { kind: 'mention', mentionId: id },
    });
    expect(voice.status).toBe(201);
    const evidence = () =>
      here.within((tx) =>
        tx.one(sql<{ text: string }>`
          select evidence ->> 'text' as text from attention_signal
          where workspace_id = ${tx.workspaceId} and customer_id = ${customer.id} and kind = 'negative_mention'`),
      );
    expect((await evidence()).text).toContain('最悪');
    here.networks.comments.length = 0;
    await here.pass(26);
    expect((await evidence()).text).toBe('');
    const read = await here.desk.owner.call<VoiceDetail>('GET', `/api/v1/voices/${voice.body.id}`);
    expect(read.body).toMatchObject({ words: '接客が最悪でした。#みどり茶', erased: false });
    const left = await here.within((tx) =>
      tx.many(sql`select from mention_tag where workspace_id = ${tx.workspaceId} and post_id = ${id}`),
    );
    expect(left).toEqual([]);
    const again = await here.desk.owner.call('POST', '/api/v1/voices', {
      shownName: '40代・男性',
      origin: { kind: 'mention', mentionId: id },
    });
    expect(again.status).toBe(422);
    // Whoever asks what is held of them is told that there was something, and why it is not here.
    const asked = await here.desk.owner.call<{ counts: Record<string, number> }>(
      'POST',
      `/api/v1/customers/${customer.id}/data-requests`,
      { kind: 'disclosure', reason: 'disclosure_request', reference: 'R-1' },
    );
    expect(asked.body.counts['mentions']).toBe(1);
  });

  it('what was erased with its writer stays erased, found again or not', async () => {
    const id = await collected();
    const { body: customer } = await here.desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '消える 花子',
    });
    await here.wom.judge(id, { customerId: customer.id });
    const hidden = here.networks.comments.splice(0);
    await here.pass(26);
    const erasure = { kind: 'erasure', confirm: '消える 花子', reference: 'R-2', reason: 'deletion_request' };
    await here.desk.owner.call('POST', `/api/v1/customers/${customer.id}/data-requests`, erasure);
    here.networks.comments.push(...hidden);
    await here.within((tx) =>
      tx.run(sql`update mention_source set cursor = '{}' where workspace_id = ${tx.workspaceId}`),
    );
    await here.change({ look: true });
    await here.look();
    expect(await here.wom.read(id)).toMatchObject({ erased: true, text: '', versions: [] });
    const count = here.asked('comments');
    await here.pass(26);
    expect(here.asked('comments')).toBe(count);
  });
});
