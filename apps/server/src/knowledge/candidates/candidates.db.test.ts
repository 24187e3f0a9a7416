import type { Article, ArticleCandidate, Conversation } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addChannel, arrive, inbound } from '../../conversations/mail.fixture.ts';
import { sql } from '../../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../../testing/desk.fixture.ts';
import { publish } from '../knowledge.fixture.ts';
import { gatherAnswers } from './gather.ts';
import { forgetGroups, groupsNear } from './store.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let agent: Person;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '森 健太');
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

const inside = <T>(work: Parameters<typeof desk.context.database.inWorkspace<T>>[1]) =>
  desk.context.database.inWorkspace(desk.workspaceId, work);

/** A customer who asks, and what they were answered an hour ago. */
async function answered(name: string, subject: string, text: string): Promise<Conversation> {
  const from = {
    name,
    address: `${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}@example.ne.jp`,
  };
  await arrive(desk, channelId, inbound({ from, subject, text: '教えてください。' }));
  const { items } = (await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations')).body;
  const conversation = items.find((each) => each.subject === subject);
  if (conversation === undefined) throw new Error('the mail did not arrive');
  const sent = await desk.owner.call('POST', `/api/v1/conversations/${conversation.id}/messages`, {
    text,
    basedOn: conversation.lastMessageId,
  });
  if (sent.status >= 300) throw new Error(JSON.stringify(sent.body));
  await inside((tx) =>
    tx.run(sql`
      update message set delivery = 'sent', received_at = now() - interval '1 hour'
      where conversation_id = ${conversation.id} and direction = 'outbound'`),
  );
  return conversation;
}

const answer = (name: string, extra = '') => `${name}様

お世話になっております。みどり商店の緑川です。

急須の茶渋は、重曹を溶かしたぬるま湯に一晩つけ、柔らかいスポンジで洗うと落ちます。${extra}
漂白剤は釉薬を傷めることがありますので、お使いにならないでください。

ご不明な点がございましたら、お気軽にお問い合わせください。
よろしくお願いいたします。`;

const gather = () => gatherAnswers(desk.context.delivery, desk.workspaceId);
/** How often those who look at articles and candidates were told that something there has changed. */
const told = async () => {
  const events = await inside((tx) =>
    tx.many(sql`select from event where workspace_id = ${tx.workspaceId} and type = 'knowledge.changed'`),
  );
  return events.length;
};
const candidates = async () =>
  (await agent.call<List<ArticleCandidate>>('GET', '/api/v1/article-candidates')).body.items;

describe('answers that are given often', () => {
  it('become a candidate with the third customer, and never sooner', async () => {
    await answered('山田 花子', 'Re: 急須の茶渋について1', answer('山田 花子'));
    await answered('佐藤 次郎', '急須の茶渋2', answer('佐藤', '（佐藤様の急須は常滑焼です）'));
    await answered(
      '鈴木 三郎',
      '別の件',
      'お荷物の追跡番号をお知らせします。明日の午前中に届く予定です。どうぞお待ちください。',
    );
    const before = await told();
    expect(await gather()).toBe(3);
    expect(await candidates()).toEqual([]);
    expect(await told()).toBe(before);
    await answered('高橋 四郎', '茶渋の件3', answer('高橋', ' お電話 090-1234-5678 まで。'));
    expect(await gather()).toBe(1);
    expect(await told()).toBe(before + 1);
    const [candidate, ...others] = await candidates();
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({ count: 3 });
    expect(candidate?.examples.map(({ subject }) => subject)).toEqual([
      '茶渋の件3',
      '急須の茶渋2',
      'Re: 急須の茶渋について1',
    ]);
  });

  it('are shown without courtesies and without what tells whose they are', async () => {
    const [candidate] = await candidates();
    expect(candidate?.text).toMatch(/^急須の茶渋は、重曹を/u);
    expect(candidate?.text).not.toMatch(/山田|花子|緑川|お世話|お気軽/u);
  });

  it('are looked at once: nothing is counted twice, also when two processes look', async () => {
    await Promise.all([gather(), gather()]);
    expect((await candidates())[0]?.count).toBe(3);
  });

  it('become a draft at one press, never an article that is published', async () => {
    const [candidate] = await candidates();
    const path = `/api/v1/article-candidates/${candidate?.id}/draft`;
    const made = await agent.call<Article>('POST', path);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ state: 'draft', question: '急須の茶渋について1', language: 'ja' });
    expect(made.body.answer).toContain('重曹を溶かしたぬるま湯');
    expect((await agent.call('POST', path)).body).toMatchObject({ code: 'already_decided' });
    await answered('田中 五郎', '茶渋の件4', answer('田中'));
    await gather();
    expect(await candidates()).toEqual([]);
  });

  it('are no candidate where an article was put in', async () => {
    const article = await publish(
      desk.owner,
      '営業時間',
      '10時から18時まで営業しております。水曜日は定休日でございます。',
    );
    for (const name of ['甲 一', '乙 二', '丙 三']) {
      const conversation = await answered(
        name,
        `営業時間 ${name}`,
        '10時から18時まで営業しております。水曜日は定休日でございます。',
      );
      await desk.owner.call('POST', `/api/v1/articles/${article.id}/use`, {
        conversationId: conversation.id,
        as: 'text',
      });
    }
    await gather();
    expect(await candidates()).toEqual([]);
  });

  it('stay away once they are dismissed, however often they are given', async () => {
    const text = 'ギフト包装は1点300円で承ります。のし紙と手提げ袋は無料でお付けいたします。';
    for (const name of ['丁 四', '戊 五', '己 六']) await answered(name, `包装 ${name}`, text);
    await gather();
    const [candidate] = await candidates();
    const path = `/api/v1/article-candidates/${candidate?.id}/dismissal`;
    expect((await agent.call('POST', path)).status).toBe(403);
    expect((await desk.owner.call('POST', path)).status).toBe(200);
    await answered('庚 七', '包装 庚', text);
    await gather();
    expect(await candidates()).toEqual([]);
    expect((await desk.owner.call('POST', path)).status).toBe(409);
  });
});

describe('what was answered once', () => {
  it('goes with the person whose conversation it was, and after half a year by itself', async () => {
    const groups = () =>
      inside((tx) => tx.many(sql<{ id: string }>`select id from answer_group where answers < 3`));
    expect(await groups()).toHaveLength(1);
    await inside((tx) => tx.run(sql`update answer_group set last_at = now() - interval '200 days'`));
    await inside(forgetGroups);
    expect(await groups()).toEqual([]);
    const conversation = await answered(
      '消田 消子',
      '消える件',
      '当店の駐車場は、店舗の裏手に三台分ございます。満車の際は近隣の駐車場をご利用ください。',
    );
    await gather();
    expect(await groups()).toHaveLength(1);
    const request = await desk.owner.call(
      'POST',
      `/api/v1/customers/${conversation.customer.id}/data-requests`,
      {
        kind: 'erasure',
        reason: 'deletion_request',
        confirm: '消田 消子',
      },
    );
    expect(request.status).toBeLessThan(300);
    expect(await groups()).toEqual([]);
  });

  it('is not forgotten while another is being put to it', async () => {
    await answered(
      '辛 八',
      '定休日の件',
      '当店の定休日は毎週水曜日と第三火曜日でございます。祝日は営業いたします。',
    );
    await gather();
    await inside((tx) => tx.run(sql`update answer_group set last_at = now() - interval '200 days'`));
    const [group] = await inside((tx) =>
      tx.many(sql<{ id: string }>`select id from answer_group where answers < 3`),
    );
    const { id = '' } = group ?? {};
    const bands = await inside((tx) =>
      tx.many(sql<{ band: number }>`select band from answer_band where group_id = ${id}`),
    );
    const again = await answered('壬 九', '休みの件', '定休日は水曜日でございます。');
    const forgotten = await inside(async (tx) => {
      await groupsNear(
        tx,
        bands.map(({ band }) => band),
      );
      const forgetting = inside(forgetGroups);
      const isKept = vi.waitFor(async () => {
        const { rowCount } = await desk.context.database.pool.query(
          `select from pg_locks where not granted and database is null or not granted
             and database = (select oid from pg_database where datname = current_database())`,
        );
        expect(rowCount).toBeGreaterThan(0);
      });
      await Promise.race([forgetting, isKept]);
      await tx.run(sql`
        insert into answer_example (workspace_id, group_id, conversation_id, message_id, sent_at)
        values (${tx.workspaceId}, ${id}, ${again.id}, ${again.lastMessageId}, now())`);
      return { forgetting };
    });
    // It was looked at as it was before: now that another stands with it, it is for the next time.
    await forgotten.forgetting;
  });
});
