import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { ask, askAll, keepTiny, mails, subjects } from './corpus.fixture.ts';

let desk: Desk;
let sato: Person;
const file = {
  name: '見積書_2026.pdf',
  type: 'application/pdf',
  contentId: null,
  inline: false,
  content: Buffer.from('a'),
};

beforeAll(async () => {
  desk = await buildDesk();
  sato = await desk.join('agent', '佐藤 健');
  const channelId = await addChannel(desk);
  await mails(desk, channelId, [
    {
      subject: '急須の蓋',
      text: '注文番号 MD-482136 の急須、ﾃｽﾄの蓋が欠けておりました。',
      from: { name: '髙橋 花子', address: 'hanako@mirai.example.jp' },
    },
    { subject: '返品について', text: '湯のみを返品したいです。送料はいくらですか。', attachments: [file] },
    {
      subject: 'Wi-Fi router',
      text: 'The router does not connect. Serial SN12345678.',
      from: { name: 'John Smith', address: 'john@example.com' },
    },
    { subject: 'お礼', text: 'ありがとうございました。\n> 返品の送料は当店が持ちます。', quotedFrom: 12 },
    {
      subject: '見積もり',
      text: 'お見積もりをお願いします。部長の田中より。',
      to: [{ name: '営業部', address: 'sales@example.jp' }],
    },
    { subject: 'Re: 返品について', text: '送料の件、承知しました。', answers: 1 },
  ]);
  const { body } = await desk.owner.call<{ items: { id: string; subject: string; lastMessageId: string }[] }>(
    'GET',
    '/api/v1/conversations',
  );
  const idOf = (subject: string): string => body.items.find((each) => each.subject === subject)?.id ?? '';
  await desk.owner.call('PATCH', `/api/v1/conversations/${idOf('急須の蓋')}`, {
    assigneeId: sato.memberId,
    status: 'in_progress',
  });
  await desk.owner.call('PATCH', `/api/v1/conversations/${idOf('お礼')}`, { status: 'done' });
  await desk.owner.call('POST', `/api/v1/conversations/${idOf('急須の蓋')}/messages`, {
    direction: 'note',
    text: '倉庫に在庫あり。交換で対応。',
  });
  const tag = async (name: string, ...subjects: string[]): Promise<void> => {
    const { body } = await desk.owner.call<{ id: string }>('POST', '/api/v1/tags', { name });
    for (const subject of subjects)
      await desk.owner.call('POST', `/api/v1/conversations/${idOf(subject)}/tags`, { add: [body.id] });
  };
  await tag('返品', '返品について', 'お礼');
  await tag('返品済み', 'お礼');
  await tag('ＶＩＰ');
  await keepTiny(desk);
});
afterAll(() => desk.close());

const found = async (q: string): Promise<string[]> => subjects(await askAll(desk.owner, q)).toSorted();

describe('what is found', () => {
  it.each([
    ['one character', '蓋', ['急須の蓋']],
    ['two characters', '返品', ['お礼', '返品について']],
    ['kana of any kind and width', 'てすと', ['急須の蓋']],
    ['kana of any kind and width', 'テスト', ['急須の蓋']],
    ['a name with its variants', '高橋花子', ['急須の蓋']],
    ['a Latin word in any case', 'ROUTER', ['Wi-Fi router']],
    ['a part of a Latin word', 'outer', ['Wi-Fi router']],
    ['full-width letters', 'Ｗｉ－Ｆｉ', ['Wi-Fi router']],
    ['an order number', 'MD-482136', ['急須の蓋']],
    ['a part of a number', '48213', ['急須の蓋']],
    ['an address', 'john@example.com', ['Wi-Fi router']],
    ['the name of a file', '見積書', ['返品について']],
    ['a note', '倉庫', ['急須の蓋']],
    ['all words in one message', '湯のみ 送料', ['返品について']],
    ['no words from several messages', '湯のみ 承知', []],
    ['a phrase', '「送料の件」', ['返品について']],
    ['what is left when some is excluded', '返品 -湯のみ', ['お礼', '返品について']],
    ['a per cent sign as it is', '%', []],
    ['an underscore as it is', '書_2', ['返品について']],
    ['nothing for what nobody wrote', '彗星', []],
  ])('is %s: %s', async (_what, q, expected) => {
    expect(await found(q)).toEqual(expected.toSorted());
  });
});

describe('filters', () => {
  it.each([
    ['差出人:高橋', ['急須の蓋']],
    ['from:john', ['Wi-Fi router']],
    ['差出人:緑川', ['急須の蓋']],
    ['from:support@', []],
    ['宛先:営業部', ['見積もり']],
    ['to:sales@example.jp', ['見積もり']],
    ['件名:返品', ['返品について']],
    ['状態:未対応 返品', ['返品について']],
    ['status:done', ['お礼']],
    ['status:done,in_progress', ['お礼', '急須の蓋']],
    ['状態:完了 状態:対応中', ['お礼', '急須の蓋']],
    ['-status:open', ['お礼', '急須の蓋']],
    ['担当:佐藤', ['急須の蓋']],
    ['assignee:none 送料', ['お礼', '返品について']],
    ['-担当:なし', ['急須の蓋']],
    ['タグ:返品', ['お礼', '返品について']],
    ['tag:済み', ['お礼']],
    ['tag:返品 タグ:返品済み', ['お礼']],
    ['-タグ:返品済み 送料', ['返品について']],
    ['タグ:返品 湯のみ', ['返品について']],
    ['tag:vip', []],
    ['添付:あり', ['返品について']],
    ['has:attachment 湯のみ', ['返品について']],
    ['添付:なし 送料', ['お礼', '返品について']],
    ['-has:attachment 湯のみ', []],
    ['種類:メモ', ['急須の蓋']],
    ['in:note 倉庫', ['急須の蓋']],
    ['in:inbound 倉庫', []],
    ['-in:mail 在庫', ['急須の蓋']],
    ['顧客:髙橋', ['急須の蓋']],
    ['customer:mirai', ['急須の蓋']],
    ['チャネル:メール 蓋', ['急須の蓋']],
    ['channel:support@example.jp -channel:support', []],
    ['以後:今年 蓋', ['急須の蓋']],
    ['before:2020-01-01 蓋', []],
    ['-before:2020-01-01 蓋', ['急須の蓋']],
    ['期間:昨年 蓋', []],
    ['まで:今日 蓋', ['急須の蓋']],
  ])('«%s» finds %j', async (q, expected) => {
    const { items, problems } = await ask(desk.owner, q);
    expect(problems).toEqual([]);
    expect(subjects(items).toSorted()).toEqual(expected.toSorted());
  });

  it('of a member’s own are theirs', async () => {
    expect(subjects((await ask(sato, '担当:自分')).items)).toEqual(['急須の蓋']);
    expect((await ask(desk.owner, 'assignee:me')).items).toEqual([]);
  });

  it('say what they were understood as', async () => {
    const { understood } = await ask(desk.owner, '蓋 担当:佐藤 期間:2026-10');
    expect(understood).toEqual([
      { filter: null, value: '蓋', negated: false, meaning: null },
      { filter: 'assignee', value: '佐藤', negated: false, meaning: '佐藤 健' },
      { filter: 'on', value: '2026-10', negated: false, meaning: '2026-10-01/2026-11-01' },
    ]);
  });

  it.each([
    ['before:いつか', 'unknown_date'],
    ['on:2026-02-30', 'unknown_date'],
    ['状態:たぶん', 'unknown_status'],
    ['status:constructor', 'unknown_status'],
    ['in:space', 'unknown_kind'],
    ['has:money', 'unknown_attachment'],
    ['担当:鈴木', 'no_such_member'],
    ['channel:fax', 'no_such_channel'],
    ['タグ:ない', 'no_such_tag'],
    ['顧客:誰か', 'no_such_customer'],
  ])('that cannot be read are named and left out: %s', async (item, code) => {
    const { items, problems } = await ask(desk.owner, `蓋 ${item}`);
    expect(subjects(items)).toEqual(['急須の蓋']);
    expect(problems).toEqual([{ item, code, detail: expect.stringMatching(/\.$/) }]);
  });

  it('beyond thirty are named and left out', async () => {
    const { items, problems } = await ask(desk.owner, `${'蓋 '.repeat(30)}彗星`);
    expect(subjects(items)).toEqual(['急須の蓋']);
    expect(problems).toMatchObject([{ item: '彗星', code: 'too_many_terms' }]);
  });
});

describe('a result', () => {
  it('shows who, what and where the words stand', async () => {
    const { items, index } = await ask(desk.owner, 'テスト');
    expect(items).toHaveLength(1);
    const [hit] = items;
    const shown = (marked: { text: string; ranges: { start: number; end: number }[] } | undefined) =>
      marked?.ranges.map(({ start, end }) => marked.text.slice(start, end));
    expect(hit).toMatchObject({
      conversation: {
        subject: '急須の蓋',
        status: 'in_progress',
        customer: { name: '髙橋 花子' },
        assignee: { name: '佐藤 健' },
      },
      message: { direction: 'inbound', from: { name: '髙橋 花子' }, hasAttachment: false },
      matches: 1,
      snippet: { field: 'text' },
    });
    expect(shown(hit?.snippet)).toEqual(['ﾃｽﾄ']);
    expect(shown((await ask(desk.owner, '蓋')).items[0]?.subject)).toEqual(['蓋']);
    expect(shown((await ask(desk.owner, '差出人:高橋')).items[0]?.from)).toEqual(['髙橋']);
    expect(index).toEqual({ waiting: 0, complete: true });
  });

  it('is one a conversation, with the number of its messages that match', async () => {
    const { items } = await ask(desk.owner, '送料');
    expect(items.map((hit) => [hit.conversation.subject, hit.matches])).toEqual([
      ['返品について', 2],
      ['お礼', 1],
    ]);
  });

  it('names the place when the words stand in a file’s name or in quoted history', async () => {
    expect((await ask(desk.owner, '見積書')).items[0]?.snippet).toMatchObject({
      field: 'file',
      text: '見積書_2026.pdf',
    });
    expect((await ask(desk.owner, '当店')).items[0]?.snippet).toMatchObject({ field: 'quoted' });
    expect((await ask(desk.owner, '営業部')).items[0]?.snippet).toMatchObject({
      field: 'to',
      text: '営業部',
    });
  });

  it('comes before others the better it matches', async () => {
    const { items } = await ask(desk.owner, '返品');
    expect(subjects(items)).toEqual(['返品について', 'お礼']);
    expect((items[0]?.score ?? 0) - (items[1]?.score ?? 0)).toBeGreaterThan(1);
  });
});

describe('customers', () => {
  it('are found by name, company, number and address', async () => {
    const { body } = await desk.owner.call<{ items: { id: string; name: string }[] }>(
      'GET',
      '/api/v1/customers?query=花子',
    );
    const id = body.items[0]?.id ?? '';
    await desk.owner.call('PATCH', `/api/v1/customers/${id}`, {
      reading: 'たかはし はなこ',
      company: '株式会社みらい',
      phone: '03-1234-5678',
    });
    for (const q of ['高橋', 'タカハシ', 'はなこ', 'みらい', '0312345678', 'hanako@']) {
      const { customers } = await ask(desk.owner, q);
      expect(customers.map((each) => each.id)).toEqual([id]);
    }
    await keepTiny(desk);
    expect((await ask(desk.owner, 'ﾐﾗｲ')).customers).toMatchObject([
      { id, company: { ranges: [{ start: 4, end: 7 }] } },
    ]);
    expect((await ask(desk.owner, '花子 -みらい')).customers).toMatchObject([{ id }]);
    expect((await ask(desk.owner, '差出人:高橋')).customers).toEqual([]);
  });

  it('are not shown to a key that may not read them', async () => {
    const { body } = await desk.owner.call<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'a',
      scopes: ['conversations:read'],
    });
    const answer = await desk.owner.call<{ customers: [] }>('GET', '/api/v1/search?q=花子', undefined, {
      authorization: `Bearer ${body.key}`,
    });
    expect([answer.status, answer.body.customers]).toEqual([200, []]);
  });
});

describe('the edge', () => {
  it('finds nothing for nothing', async () => {
    for (const q of ['', '   ', '""', '\u0007'])
      expect(await ask(desk.owner, q)).toMatchObject({ items: [], customers: [], nextCursor: null });
  });

  it.each([
    'q=a%00b',
    'q=%EF%BF%BD%F0%9F',
    `q=${'x'.repeat(500)}`,
    'q=%ED%A0%80',
    'q=%27%3B%20drop%20table%20message',
  ])('takes any text: %s', async (query) => {
    expect((await desk.owner.call('GET', `/api/v1/search?${query}`)).status).toBe(200);
  });

  it.each([
    `q=${'x'.repeat(501)}`,
    'q=a&limit=0',
    'q=a&limit=51',
    'q=a&cursor=abc',
    `q=a&cursor=${Buffer.from('["2026-01-01T00:00:00Z","a","b","c","d"]').toString('base64url')}`,
  ])('refuses %s in clear words', async (query) => {
    const { status, body } = await desk.owner.call<{ code: string }>('GET', `/api/v1/search?${query}`);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });

  it('finds nothing of another workspace, and asks who is there', async () => {
    const other = await neighbour(desk);
    await keepTiny(other);
    for (const q of ['蓋', 'status:open', '顧客:髙橋', 'Router']) {
      const result = await ask(other.owner, q);
      expect([result.items, result.customers]).toEqual([[], []]);
    }
    const answer = await desk.app.inject({ url: '/api/v1/search?q=a' });
    expect(answer.statusCode).toBe(401);
  });
});
