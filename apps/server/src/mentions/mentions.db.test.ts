import type { MentionDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { mentionDesk, type Problem } from './mentions.fixture.ts';

let desk: Desk;
let agent: Person;
let wom: ReturnType<typeof mentionDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
  wom = mentionDesk(desk);
});
afterAll(() => desk.close());

const bad = '接客の態度が最悪でした。二度と行きません。';
const good = 'スタッフの対応がとても丁寧で、料理も美味しかったです。';
let nth = 0;
const address = () => `https://blog.example.jp/entry/${(nth += 1)}`;
async function found(given: object = {}): Promise<MentionDetail> {
  const { body } = await wom.enter({ address: address(), text: bad, ...given });
  await wom.settle();
  return wom.read(body.id);
}

describe('a mention', () => {
  it('is kept once, wherever and however often it is found', async () => {
    const first = await wom.enter({ address: 'https://www.example.jp/a/?utm_source=x#top', text: good });
    const again = await wom.enter({ address: 'https://example.jp/a', text: '別の言い方' }, agent);
    expect([first.status, first.body.known]).toEqual([201, false]);
    expect(again.body).toEqual({ id: first.body.id, known: true });
    const words = {
      network: 'line',
      author: 'はな',
      text: 'ここのお茶、好きです',
      postedAt: '2026-11-01T00:00:00Z',
    };
    const one = await wom.enter(words);
    expect((await wom.enter(words)).body.id).toBe(one.body.id);
    expect((await wom.enter({ ...words, author: 'たろう' })).body.id).not.toBe(one.body.id);
  });

  it('is read: what its writer thinks, of what, and who they are', async () => {
    const mention = await found({ text: good });
    expect(mention).toMatchObject({
      sentiment: 'positive',
      sentimentBy: 'text',
      type: 'organic',
      typeBy: 'text',
      read: true,
    });
    expect(mention.aspects.map(({ aspect, polarity }) => `${aspect} ${polarity}`)).toContain(
      'service positive',
    );
    expect(mention.events.map(({ kind }) => kind)).toEqual(['read', 'found']);
  });

  it('is judged by its score where the words say nothing, and by nothing where there is nothing', async () => {
    const low = await found({ text: '', address: address(), score: 1, scoreOf: 5 });
    expect(low).toMatchObject({ sentiment: 'negative', sentimentBy: 'score', type: null });
    const english = await found({ text: 'Terrible service.' });
    expect(english).toMatchObject({ sentiment: null, sentimentBy: null, read: true, case: null });
  });

  it('refuses what says nothing, what is yet to come, and observers', async () => {
    const observer = await desk.join('observer', '見学 者');
    expect((await wom.enter({ text: bad }, observer)).status).toBe(403);
    const wrong = async (given: object) => (await wom.enter(given)).body.errors?.[0]?.path;
    expect(await wrong({})).toBe('text');
    expect(await wrong({ text: bad, score: 6, scoreOf: 5 })).toBe('scoreOf');
    expect(await wrong({ text: bad, score: 3 })).toBe('scoreOf');
    expect(await wrong({ text: bad, postedAt: '2999-01-01T00:00:00Z' })).toBe('postedAt');
    expect((await wom.enter({ text: bad, address: 'javascript:alert(1)' })).status).toBe(400);
    expect((await agent.call('GET', `/api/v1/mentions/${newId()}`)).status).toBe(404);
  });

  it('of a site whose terms forbid copying is kept with its score and our own summary alone', async () => {
    const tabelog = 'https://tabelog.com/tokyo/rvw/1/';
    const copied = await wom.enter({ address: tabelog, text: bad });
    expect([copied.status, copied.body.errors?.[0]?.path]).toEqual([400, 'keeps']);
    const summed = await found({
      address: tabelog,
      text: '接客に不満',
      keeps: 'summary',
      score: 2,
      scoreOf: 5,
    });
    expect(summed).toMatchObject({ keeps: 'summary', network: 'review', score: 2, sentiment: 'negative' });
    const { body } = await agent.call<{ site: { keeps: string; terms: string } | null }>(
      'GET',
      `/api/v1/mention-sites?address=${encodeURIComponent(tabelog)}`,
    );
    expect(body.site).toMatchObject({ keeps: 'summary', basis: 'terms' });
  });

  it('cannot be changed in the database: what was found is a fact', async () => {
    const { id } = await found();
    const update = (table: string, set: string) =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        tx.run(
          sql.raw(`update ${table} set ${set} where workspace_id = '${desk.workspaceId}'`) as ReturnType<
            typeof sql
          >,
        ),
      );
    for (const [table, set] of [
      ['mention_post', 'posted_at = now()'],
      ['mention_version', "text = 'x'"],
    ] as const)
      await expect(update(table, set)).rejects.toThrow('only added to');
    expect((await wom.read(id)).text).toBe(bad);
  });
});

describe('what a person says of it', () => {
  it('stands, whatever is read later, and is on record with what was thought before', async () => {
    const mention = await found({ text: good });
    const { body, status } = await wom.judge(mention.id, { sentiment: 'negative', type: 'expert' });
    expect([status, body.sentiment, body.sentimentBy, body.typeBy]).toEqual([
      200,
      'negative',
      'person',
      'person',
    ]);
    expect(body.events.find(({ kind }) => kind === 'judged')).toMatchObject({
      actor: { name: '緑川 直子' },
      data: { was: 'positive', sentiment: 'negative' },
    });
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(
        sql`update mention_standing set read_at = null where workspace_id = ${desk.workspaceId} and post_id = ${mention.id}`,
      ),
    );
    await wom.settle();
    expect(await wom.read(mention.id)).toMatchObject({
      sentiment: 'negative',
      sentimentBy: 'person',
      type: 'expert',
    });
  });

  it('is refused to who saw something older', async () => {
    const { id, revision } = await found({ text: good });
    const both = await Promise.all(
      [agent, desk.owner].map((who) =>
        who.call('PATCH', `/api/v1/mentions/${id}`, { basedOn: revision, sentiment: 'neutral' }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('one that displeases', () => {
  it('becomes somebody’s to see to by a business day, in today’s list, unless it is old', async () => {
    const mention = await found();
    expect(mention.case).toMatchObject({ state: 'open', owner: null });
    const days = (Date.parse(mention.case?.dueAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThan(16);
    await wom.change(mention.id, { ownerId: agent.memberId, dueAt: new Date().toISOString() });
    const { body } = await agent.call<{ items: { reasons: { kind: string; address: string }[] }[] }>(
      'GET',
      '/api/v1/today',
    );
    expect(body.items.flatMap(({ reasons }) => reasons)).toContainEqual(
      expect.objectContaining({ kind: 'word_of_mouth', address: `/mentions/${mention.id}` }),
    );
    const old = await found({ postedAt: '2020-01-01T00:00:00Z' });
    expect(old).toMatchObject({ sentiment: 'negative', case: null });
    expect((await agent.call('POST', `/api/v1/mentions/${old.id}/case`, {})).status).toBe(200);
    expect((await agent.call('POST', `/api/v1/mentions/${old.id}/case`, {})).status).toBe(409);
  });

  it('is answered where it stands, and the desk keeps what was said and where', async () => {
    const { id } = await found();
    expect((await wom.change(id, { draft: 'このたびは' })).body.draft).toBe('このたびは');
    const without = await wom.answer(id, { text: 'お詫び申し上げます。', how: 'elsewhere' });
    expect(without.body.errors?.[0]?.path).toBe('address');
    expect((await wom.answer(id, { text: 'お詫び', how: 'network' })).body.code).toBe('unprocessable');
    const where = 'https://blog.example.jp/comment/9';
    const { body } = await wom.answer(id, { text: 'お詫び申し上げます。', how: 'elsewhere', address: where });
    expect(body.case?.state).toBe('answered');
    expect(body.draft).toBe('');
    expect(body.answers).toMatchObject([
      { how: 'elsewhere', state: 'sent', address: where, text: 'お詫び申し上げます。' },
    ]);
    expect((await wom.list('list=open&limit=200')).items.map((each) => each.id)).not.toContain(id);
  });

  it('ends without an answer only with a reason, and may be taken up again', async () => {
    const { id } = await found();
    const closed = await wom.change(id, { closedFor: '別のお店のことでした。' });
    expect(closed.body).toMatchObject({ case: { state: 'closed' }, closedFor: '別のお店のことでした。' });
    expect((await wom.change(id, { closedFor: 'もう一度' })).status).toBe(409);
    expect((await wom.change(id, { reopen: true })).body).toMatchObject({
      case: { state: 'open' },
      closedFor: '',
    });
  });

  it('is a sign that its writer needs care, where they are known, until it was answered', async () => {
    const { body: customer } = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '鈴木 花',
    });
    const { id } = await found();
    await wom.judge(id, { customerId: customer.id });
    const signs = async () =>
      (
        await agent.call<{ signals: { kind: string; settledAt: string | null }[] }>(
          'GET',
          `/api/v1/customers/${customer.id}/attention`,
        )
      ).body.signals;
    const open = () =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        tx.many(sql<{ kind: string }>`
          select kind from attention_signal
          where workspace_id = ${desk.workspaceId} and customer_id = ${customer.id} and ended_at is null`),
      );
    expect((await signs()).map(({ kind }) => kind)).toContain('negative_mention');
    expect((await open()).map(({ kind }) => kind)).toEqual(['negative_mention']);
    await wom.answer(id, { text: 'お詫び申し上げます。', how: 'elsewhere', address: address() });
    expect(await open()).toEqual([]);
    expect((await wom.judge(id, { customerId: newId() })).status).toBe(404);
  });
});

describe('a paid post', () => {
  const paid = '【PR】お茶を飲んでみました。香りがよくて美味しいです。';
  const decide = async (id: string, given: object, who = desk.owner) =>
    who.call<MentionDetail & Problem>('POST', `/api/v1/mentions/${id}/decisions`, {
      basedOn: (await wom.read(id)).revision,
      decision: 'approved',
      relation: 'ambassador',
      benefit: '商品の提供',
      ...given,
    });

  it('that does not say whom it is for is flagged from the day the rule is in force', async () => {
    const mention = await found({ text: paid });
    expect(mention).toMatchObject({
      type: 'amplified',
      benefitShown: true,
      subjectShown: false,
      disclosure: 'missing',
    });
    expect(mention.rules.map(({ id }) => id)).toContain('stealth-marketing-2023');
    expect((await wom.list('list=missing&limit=200')).items.map(({ id }) => id)).toContain(mention.id);
    const bracketed = await found({ text: '《PR》使って3週間。肩が楽になりました。' });
    expect(bracketed).toMatchObject({ type: 'amplified', benefitShown: true, subjectShown: false });
    const before = await found({ text: paid, postedAt: '2023-09-30T14:59:59Z' });
    expect([before.disclosure, before.rules]).toEqual(['not_needed', []]);
    expect((await found({ text: paid, postedAt: '2023-09-30T15:00:00Z' })).disclosure).toBe('missing');
    expect((await found({ text: `${paid} みどり商店様より商品の提供をいただきました。` })).disclosure).toBe(
      'shown',
    );
  });

  it('is approved by a lead alone, when it shows both, and never without evidence', async () => {
    const { id } = await found({ text: paid });
    expect((await decide(id, { evidence: '契約書' }, agent)).status).toBe(403);
    expect((await decide(id, { evidence: '契約書' })).body.errors?.[0]?.path).toBe('decision');
    await wom.judge(id, { subjectShown: true });
    const without = await decide(id, { evidence: '  ' });
    expect([without.status, without.body.errors?.[0]?.path]).toEqual([422, 'evidence']);
    const { body } = await decide(id, { evidence: 'アンバサダー契約書（2026年10月1日）と投稿前の確認' });
    expect(body.disclosure).toBe('approved');
    expect(body.approvals).toMatchObject([
      { decision: 'approved', relation: 'ambassador', rule: 'stealth-marketing-2023' },
    ]);
    const changed = await wom.judge(id, { subjectShown: false });
    expect(changed.body.disclosure).toBe('missing');
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=20');
    expect(audit.body.items.map(({ kind }) => kind)).toContain('mention.decided');
  });

  it('is not decided on when it is none, and the database keeps no approval without evidence', async () => {
    const { id } = await found({ text: good });
    expect((await decide(id, { evidence: '契約書' })).body.errors?.[0]?.path).toBe('type');
    const insert = desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        insert into mention_approval (workspace_id, id, post_id, decision, relation, evidence, rule)
        values (${desk.workspaceId}, ${newId()}, ${id}, 'approved', 'ambassador', ' ', 'x')`),
    );
    await expect(insert).rejects.toMatchObject({ code: '23514' });
  });

  it('names the company by any name a lead has entered', async () => {
    const put = (body: object) => desk.owner.call('PUT', '/api/v1/mention-settings', body);
    expect((await put({ names: ['緑のお茶'], dueDays: 2, basedOn: 0 })).status).toBe(200);
    expect((await put({ names: [], dueDays: 2, basedOn: 0 })).status).toBe(409);
    expect((await found({ text: `${paid} #緑のお茶` })).disclosure).toBe('shown');
  });
});

describe('the list', () => {
  it('is paged by the day of posting, and narrowed', async () => {
    const first = await wom.list('limit=2');
    const second = await wom.list(`limit=2&cursor=${first.nextCursor}`);
    const days = [...first.items, ...second.items].map(({ postedAt }) => postedAt);
    expect(days).toEqual(days.toSorted().toReversed());
    const negative = await wom.list('sentiment=negative&network=review&limit=200');
    expect(negative.items.length).toBeGreaterThan(0);
    expect(
      negative.items.every(({ sentiment, network }) => sentiment === 'negative' && network === 'review'),
    ).toBe(true);
    expect((await wom.list('aspect=service&limit=200')).items.length).toBeGreaterThan(0);
    expect((await wom.list('from=2023-09-30&until=2023-09-30&limit=200')).items.length).toBe(1);
  });
});
