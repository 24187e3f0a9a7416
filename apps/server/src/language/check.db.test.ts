import type { CheckResult, Conversation, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInbound } from '../conversations/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { keyFor } from '../identity/keys.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { buildDesk, caller, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

let count = 0;

/** A conversation of a new customer who wrote this. */
async function conversationOf(text: string, name = '髙橋 花子'): Promise<string> {
  count += 1;
  const from = { name, address: `customer-${count}@example.jp` };
  await arrive(desk, channelId, inbound({ text, from }));
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1');
  return body.items[0]?.id ?? '';
}

const check = (person: Person, body: object) =>
  person.call<CheckResult & Problem>('POST', '/api/v1/language/check', body);

async function looked(body: object): Promise<CheckResult> {
  const { status, body: result } = await check(desk.owner, body);
  expect(status).toBe(200);
  return result;
}

const stateOf = ({ checklist }: CheckResult, item: string) =>
  checklist.find((line) => line.item === item)?.state;

describe('a reply that is being written', () => {
  it('is answered with what is to be corrected, where, why and how', async () => {
    const text = 'ご連絡ありがとうございます。日程の件、了解しました。';
    const { findings } = await looked({ text });
    expect(findings).toEqual([
      {
        id: 'wrong-register:了解しました:1',
        rule: 'wrong-register',
        severity: 'warning',
        action: 'warn',
        source: 'house-style',
        start: 19,
        end: 25,
        at: '了解しました',
        message: { ja: expect.stringContaining('承知'), en: expect.any(String) },
        suggest: expect.arrayContaining(['承知いたしました']),
      },
    ]);
    expect(text.slice(19, 25)).toBe('了解しました');
  });

  it('keeps the id of a finding while the text around it changes', async () => {
    const [before] = (await looked({ text: '了解しました。' })).findings;
    const [after] = (await looked({ text: 'お世話になっております。\n了解しました。' })).findings;
    expect(after?.id).toBe(before?.id);
    expect(after?.start).not.toBe(before?.start);
  });

  it('has its promises named, with the date counted from today', async () => {
    const { promises, checklist } = await looked({ text: '2099年12月1日までに交換品をお送りいたします。' });
    expect(promises).toEqual([
      {
        start: expect.any(Number),
        end: expect.any(Number),
        at: expect.stringContaining('お送りいたします'),
        act: 'send',
        due: '2099-12-01',
        condition: null,
      },
    ]);
    expect(checklist.map((line) => line.item)).toEqual([
      'keigo',
      'words',
      'promises',
      'questions',
      'name',
      'apology',
    ]);
    expect(checklist[2]?.state).toBe('ok');
  });

  it('knows from the conversation whom it goes to and what they asked', async () => {
    const conversationId = await conversationOf('この急須に蓋だけの販売はありますか。');
    const silent = await looked({ text: '高橋様\n\nお世話になっております。', conversationId });
    expect([stateOf(silent, 'questions'), stateOf(silent, 'name')]).toEqual(['attention', 'attention']);
    expect(silent.findings.find((finding) => finding.rule === 'name-mismatch')?.suggest).toEqual(['髙橋']);
    const text = '髙橋様\n\nお問い合わせありがとうございます。\n蓋だけの販売もございます。';
    const answer = await looked({ text, conversationId });
    expect([stateOf(answer, 'questions'), stateOf(answer, 'name')]).toEqual(['ok', 'ok']);
    expect(stateOf(await looked({ text }), 'questions')).toBe('none');
  });

  it('to a dissatisfied customer apologises first, until they were answered', async () => {
    const conversationId = await conversationOf(
      'ずっと待っていましたのに、がっかりしました。対応がひどいです。',
    );
    const path = `/api/v1/conversations/${conversationId}`;
    const { body } = await desk.owner.call<Conversation>('GET', path);
    const target = { workspaceId: desk.workspaceId, messageId: body.lastMessageId ?? '' };
    await readInbound(desk.context.delivery, target);
    const state = async (text: string) => stateOf(await looked({ text, conversationId }), 'apology');
    expect(await state('髙橋様\n\nお問い合わせありがとうございます。')).toBe('attention');
    const text = '髙橋様\n\nお待たせしてしまい、誠に申し訳ございません。本日発送いたします。';
    expect(await state(text)).toBe('ok');
    await desk.owner.call('POST', `${path}/messages`, { text, basedOn: body.lastMessageId });
    expect(await state('髙橋様\n\n追跡番号をお知らせいたします。')).toBe('none');
  });

  it('takes one’s own colleagues for one’s own side', async () => {
    await desk.join('agent', '佐藤 美咲');
    const { findings } = await looked({ text: '佐藤がおっしゃったとおり、在庫がございます。' });
    expect(findings.map((finding) => finding.rule)).toContain('respectful-for-self');
  });

  it('may be empty, long, or strange', async () => {
    expect((await looked({ text: '' })).findings).toEqual([]);
    const strange = `\u0000\ud800\u202e${'🫖'.repeat(500)}\u0000了解しました。`;
    expect((await looked({ text: strange, conversationId: await conversationOf('はい') })).promises).toEqual(
      [],
    );
    expect((await check(desk.owner, { text: 'あ'.repeat(100_001) })).status).toBe(400);
  });
});

describe('who may ask', () => {
  it('is who answers customers; an observer reads only', async () => {
    for (const role of ['lead', 'agent', 'trainee', 'observer'] as const) {
      const person = await desk.join(role, `check ${role}`);
      const { status } = await check(person, { text: 'はい' });
      expect([role, status]).toEqual([role, role === 'observer' ? 403 : 200]);
    }
  });

  it('and names a conversation only when they may see it', async () => {
    const conversationId = await conversationOf('在庫はありますか。');
    const member = await desk.join('agent', '送信だけ');
    const key = await keyFor(desk.context.database, desk.workspaceId, member.memberId, ['messages:send']);
    const program: Person = { ...member, call: caller(desk.app, key) };
    expect((await check(program, { text: 'はい' })).status).toBe(200);
    expect((await check(program, { text: 'はい', conversationId })).body.code).toBe('forbidden');
    const other = await neighbour(desk);
    for (const id of [conversationId, newId()])
      expect((await check(other.owner, { text: 'はい', conversationId: id })).body.code).toBe('not_found');
  });
});

describe('while the engine is away', () => {
  it('checking says «busy», and nothing is lost', async () => {
    const away = await buildDesk();
    try {
      await away.context.delivery.language.engine.close();
      const { status, body } = await check(away.owner, { text: 'はい' });
      expect([status, body.code]).toEqual([503, 'busy']);
      expect((await away.owner.call('GET', '/api/v1/language/rules')).status).toBe(503);
      expect((await away.owner.call('GET', '/api/v1/language/words')).status).toBe(200);
    } finally {
      await away.close();
    }
  });
});
