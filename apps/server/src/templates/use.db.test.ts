import type {
  Conversation,
  FilledTemplate,
  Message,
  Problem,
  Template,
  TemplateSuggestion,
  TemplateUse,
  UsedTemplate,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { settleUses } from './use.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let agent: Person;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  agent = await desk.join('agent', '佐伯 健太');
  channelId = await addChannel(desk);
  await desk.owner.call('POST', '/api/v1/templates/starters');
});
afterAll(() => desk.close());

let count = 0;
async function asked(text: string, name = '小川 志乃'): Promise<Conversation> {
  count += 1;
  await arrive(desk, channelId, inbound({ text, from: { name, address: `u${count}@example.jp` } }));
  const { body } = await agent.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  const [conversation] = body.items;
  if (conversation === undefined) throw new Error('the mail did not arrive');
  return conversation;
}

async function templateNamed(name: string): Promise<Template> {
  const { body } = await agent.call<List<Template>>('GET', '/api/v1/templates?limit=200');
  const found = body.items.find((each) => each.name === name);
  return (await agent.call<Template>('GET', `/api/v1/templates/${found?.id}`)).body;
}

const putIn = (template: Template, conversation: Conversation, person = agent) =>
  person.call<UsedTemplate & Problem>('POST', `/api/v1/templates/${template.id}/use`, {
    conversationId: conversation.id,
  });
const reply = (conversation: Conversation, text: string) =>
  agent.call<Message & Problem>('POST', `/api/v1/conversations/${conversation.id}/messages`, {
    text,
    basedOn: conversation.lastMessageId,
  });
const settle = (messageId: string) =>
  settleUses({ database: desk.context.database }, { workspaceId: desk.workspaceId, messageId });
const suggested = async (conversation: Conversation) =>
  (
    await agent.call<List<TemplateSuggestion>>(
      'GET',
      `/api/v1/conversations/${conversation.id}/template-suggestions`,
    )
  ).body.items;

describe('a template in a conversation', () => {
  it('is filled with the customer’s values, and what is not known is marked', async () => {
    const conversation = await asked('いつ届きますか。');
    const { body } = await putIn(await templateNamed('お届け予定日のご案内'), conversation);
    expect(body.text).toMatch(/^小川 志乃様\n\n/u);
    expect(body.text).toContain('みどり商店の佐伯でございます');
    expect(body.text).not.toContain('{');
    expect(body.markers.map(({ name }) => name)).toEqual(['発送日', 'お届け予定日', '運送会社', '追跡番号']);
    for (const { start, end, name } of body.markers)
      expect(body.text.slice(start, end)).toBe(`【要記入：${name}】`);
  });

  it('stands under the company’s name where there is one', async () => {
    const conversation = await asked('見積もりをお願いします。', '永井 誠');
    await agent.call('PATCH', `/api/v1/customers/${conversation.customer.id}`, { company: 'つばめ旅館' });
    const { body } = await putIn(await templateNamed('季節のご挨拶'), conversation);
    expect(body.text).toMatch(/^つばめ旅館\n永井 誠様\n/u);
    expect(body.text).toContain('貴社ますます');
  });

  it('can be looked at without being counted', async () => {
    const template = await templateNamed('お届け予定日のご案内');
    const conversation = await asked('いつ届きますか。');
    const path = `/api/v1/templates/${template.id}`;
    const filled = await agent.call<FilledTemplate>(
      'GET',
      `${path}/filled?conversationId=${conversation.id}`,
    );
    expect(filled.body.text).toContain('小川 志乃様');
    expect((await templateNamed(template.name)).statistics.used).toBe(template.statistics.used);
  });

  it('is not used by those who do not answer', async () => {
    const observer = await desk.join('observer', '見学');
    const conversation = await asked('いつ届きますか。');
    expect((await putIn(await templateNamed('季節のご挨拶'), conversation, observer)).status).toBe(403);
  });
});

describe('an answer with something left to fill in', () => {
  it.each([
    '【要記入：追跡番号】です',
    '{お客様名}様',
    '[FILL IN: delivery date]',
    '{もし 会社名}御中{以上}',
  ])('such as «%s» is not sent, and the places are named', async (text) => {
    const conversation = await asked('いつ届きますか。');
    const { status, body } = await reply(conversation, `はい。${text}`);
    expect([status, body.code]).toEqual([422, 'reply_blocked']);
    const [finding] = body.findings ?? [];
    expect(finding).toMatchObject({ rule: 'unfilled', action: 'block', start: 3 });
    expect(finding?.message.ja).toContain('記入されていません');
  });

  it('is no obstacle to a note, nor are other braces to an answer', async () => {
    const conversation = await asked('設定を教えてください。');
    const path = `/api/v1/conversations/${conversation.id}/messages`;
    const note = await agent.call('POST', path, { direction: 'note', text: '【要記入：日付】を確認' });
    expect(note.status).toBe(201);
    expect((await reply(conversation, '{"color": "red"} と書いてください。')).status).toBe(201);
  });

  it('is marked while it is written, in a conversation only', async () => {
    const conversation = await asked('いつ届きますか。');
    const check = (body: object) =>
      agent.call<{ findings: { rule: string; start: number }[] }>('POST', '/api/v1/language/check', body);
    const text = '発送日は【要記入：発送日】です。';
    const inside = (await check({ text, conversationId: conversation.id })).body.findings;
    expect(inside.filter(({ rule }) => rule === 'unfilled')).toMatchObject([{ start: 4 }]);
    const alone = (await check({ text })).body.findings;
    expect(alone.filter(({ rule }) => rule === 'unfilled')).toEqual([]);
  });
});

describe('a use', () => {
  it('is told apart by what became of it, once', async () => {
    const template = (
      await agent.call<Template>('POST', '/api/v1/templates', {
        name: '回答',
        body: '{お客様名}様\n\nお問い合わせいただき、ありがとうございます。ご質問の件は、次のとおりでございます。',
      })
    ).body;
    const sent = async (change: (text: string) => string) => {
      const conversation = await asked('質問があります。');
      const { text } = (await putIn(template, conversation)).body;
      const { body } = await reply(conversation, change(text));
      await settle(body.id);
      await settle(body.id);
    };
    await sent((text) => text);
    await sent((text) => `${text}\n\nよろしくお願いいたします。`);
    await sent((text) =>
      text.replace('ご質問の件は、次のとおりでございます。', '明日お電話を差し上げます。'),
    );
    await sent(() => '承知いたしました。すぐにお送りいたします。');
    await putIn(template, await asked('まだ送らない質問です。'));
    const { body } = await agent.call<Template>('GET', `/api/v1/templates/${template.id}`);
    expect(body.statistics).toMatchObject({ used: 5, asIs: 2, edited: 1, rewritten: 1 });
    const path = `/api/v1/templates/${template.id}/uses`;
    const first = (await agent.call<List<TemplateUse>>('GET', `${path}?limit=2`)).body;
    const rest = (await agent.call<List<TemplateUse>>('GET', `${path}?cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items].map(({ outcome }) => outcome)).toEqual([
      null,
      'rewritten',
      'edited',
      'as_is',
      'as_is',
    ]);
    expect(first.items[0]).toMatchObject({
      usedBy: { name: '佐伯 健太' },
      conversation: { customerName: '小川 志乃' },
    });
  });

  it('is settled by the work that follows a delivery, and only by its own writer’s answer', async () => {
    const template = await templateNamed('季節のご挨拶');
    const conversation = await asked('質問があります。');
    await putIn(template, conversation, desk.owner);
    const { body } = await reply(conversation, '承知いたしました。');
    await settle(body.id);
    const uses = await agent.call<List<TemplateUse>>('GET', `/api/v1/templates/${template.id}/uses?limit=1`);
    expect(uses.body.items[0]?.outcome).toBeNull();
  });
});

describe('suggestions', () => {
  it('name the template that fits the newest question, and why', async () => {
    const conversation = await asked('領収書の宛名を「みらい」にして再発行してください。');
    const [first] = await suggested(conversation);
    expect(first).toMatchObject({ name: '請求書・領収書の送付', similarUses: 0 });
    expect(first?.words.join(' ')).toContain('領収書');
  });

  it('are not made where nothing fits', async () => {
    expect(await suggested(await asked('ありがとうございました。'))).toEqual([]);
    expect(await suggested(await asked('妻の誕生日に、どのお茶がおすすめでしょうか。'))).toEqual([]);
  });

  it('learn from what was used for such questions, but not from what was rewritten', async () => {
    const template = await templateNamed('使い方のご案内');
    const question = '急須の茶渋の落とし方を教えてください。';
    expect(await suggested(await asked(question))).toEqual([]);
    for (const text of [
      '急須に茶渋がつきました。落とし方はありますか。',
      '茶渋が取れません。急須は白いです。',
    ])
      await putIn(template, await asked(text));
    const [first] = await suggested(await asked(question));
    expect(first).toMatchObject({ name: '使い方のご案内', similarUses: 2 });
  });

  it('never show another member’s own template', async () => {
    const conversation = await asked('水琴窟の音が鳴りません。水琴窟の掃除を頼めますか。');
    await desk.owner.call('POST', '/api/v1/templates', { name: '水琴窟の掃除', body: '水琴窟の音' });
    expect(await suggested(conversation)).toEqual([]);
    await agent.call('POST', '/api/v1/templates', { name: '水琴窟の掃除', body: '水琴窟の音' });
    expect((await suggested(conversation)).map(({ name }) => name)).toEqual(['水琴窟の掃除']);
  });
});
