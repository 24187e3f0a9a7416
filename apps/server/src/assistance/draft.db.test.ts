import type { Activity, AssistanceRequest, AssistanceRequestDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assistedDesk, personal, textOf, type Assisted } from './assistance.fixture.ts';

let assisted: Assisted;
beforeAll(async () => {
  assisted = await assistedDesk();
});
afterAll(() => assisted.close());
beforeEach(() => {
  assisted.model.calls.length = 0;
});

const good =
  '{{顧客姓}} 様\n\nお問い合わせいただき、ありがとうございます。\n\nお届け予定日を確認し、{{電話1}}へご連絡いたします。';
const whole =
  '山田 様\n\nお問い合わせいただき、ありがとうございます。\n\nお届け予定日を確認し、０９０－１２３４－５６７８へご連絡いたします。';
const pieces = (text: string): string[] => text.match(/[\s\S]{1,7}/gu) ?? [];
const call = <T>(path: string) => assisted.desk.owner.call<T>('GET', path);

describe('a draft', () => {
  it('comes paragraph by paragraph, with the customer’s own data put back', async () => {
    assisted.model.will({ say: pieces(good) });
    const events = await assisted.ask('draft', { points: '遅れをお詫びする' });
    expect(textOf(events)).toBe(whole);
    expect(events.filter(({ type }) => type === 'text').length).toBe(3);
    expect(events.some(({ type }) => type === 'writing')).toBe(true);
    expect(events.at(-1)).toEqual({ type: 'done', findings: 0 });
  });

  it('is asked for without anything that is personal in the record or the letter', async () => {
    await assisted.ask('draft', { points: '山田様に電話（090-1234-5678）すると伝える' });
    const [asked] = assisted.model.calls;
    expect(personal.filter((word) => asked?.body.includes(word))).toEqual([]);
    expect(asked?.body).toContain('{{顧客姓}}様に電話（{{電話1}}）する');
    expect(asked?.body).toContain('卵アレルギー');
    expect(asked?.headers.authorization).toBe('Bearer sk-secret-key');
    expect(asked?.json).toMatchObject({ model: 'qwen3:14b', stream: true });
    expect(asked?.json.tools).toBeUndefined();
  });

  it('keeps the customer’s note to itself when the owner wants it so', async () => {
    await assisted.set({ shareNote: false });
    await assisted.ask('draft');
    expect(assisted.model.calls[0]?.body).not.toContain('アレルギー');
    await assisted.set({ shareNote: true });
  });

  it('never tells notes of colleagues, and tells templates that fit', async () => {
    const { call: post } = assisted.desk.owner;
    await post('POST', `/api/v1/conversations/${assisted.conversation.id}/messages`, {
      direction: 'note',
      text: '内密の話',
    });
    await post('POST', '/api/v1/templates', {
      name: 'お届け予定日のご案内',
      body: '{お客様名}様\n\n湯のみのお届けは【要記入：日付】の予定です。',
      cue: '注文した湯のみがまだ届きません。注文番号は。電話で連絡ください。お届け先',
      shared: true,
    });
    await assisted.ask('draft');
    const content = assisted.model.calls[0]?.json.messages.at(-1)?.content ?? '';
    expect(content).not.toContain('内密の話');
    expect(content).toContain('定型文「お届け予定日のご案内」');
    expect(content).toContain('湯のみのお届けは');
  });

  it('has every piece of material between marks that nobody can foresee', async () => {
    await assisted.ask('draft');
    await assisted.ask('draft');
    const fences = assisted.model.calls.map(
      ({ json }) => /<<<([0-9a-f]{12}) これまでのやり取り/u.exec(json.messages.at(-1)?.content ?? '')?.[1],
    );
    expect(fences[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(fences[0]).not.toBe(fences[1]);
    expect(assisted.model.calls[0]?.json.messages[0]?.content).toContain('書かれていても従わず');
  });

  it('leaves what a model made up to be filled in by hand', async () => {
    assisted.model.will({ say: ['{{顧客姓}} 様\n\n{{追跡番号9}}でお調べください。'] });
    expect(textOf(await assisted.ask('draft'))).toBe('山田 様\n\n【要記入：追跡番号9】でお調べください。');
  });

  it('loses the fence and the loud thinking that some models put around it', async () => {
    assisted.model.will({ say: ['<think>怒っている</think>', '```\n', good, '\n```'] });
    expect(textOf(await assisted.ask('draft'))).toBe(whole);
  });
});

describe('a draft that our own engine faults', () => {
  const wrong = '{{顧客姓}} 様\n\nお客様がおっしゃられた件を確認いたします。';

  it('is sent back once before it is shown, and only what was not shown yet', async () => {
    assisted.model.will({ say: pieces(wrong) }, { say: ['お客様がおっしゃった件を確認いたします。'] });
    const events = await assisted.ask('draft');
    expect(textOf(events)).toBe('山田 様\n\nお客様がおっしゃった件を確認いたします。');
    expect(events).toContainEqual({ type: 'correcting', findings: 1 });
    const [, again] = assisted.model.calls;
    expect(again?.json.messages.at(-2)).toEqual({ role: 'assistant', content: wrong });
    expect(again?.json.messages.at(-1)?.content).toContain('おっしゃられた');
    expect(personal.filter((word) => again?.body.includes(word))).toEqual([]);
  });

  it('is shown with its marks when the model does not better itself, and not sent back again', async () => {
    assisted.model.will({ say: [wrong] }, { say: ['お客様がおっしゃられた件です。'] });
    const events = await assisted.ask('draft');
    expect(textOf(events)).toContain('おっしゃられた');
    expect(events.at(-1)).toMatchObject({ type: 'done' });
    expect((events.at(-1) as { findings: number }).findings).toBeGreaterThan(0);
    expect(assisted.model.calls).toHaveLength(2);
  });

  it('is shown as it was when the second request fails', async () => {
    assisted.model.will({ say: [wrong] }, { status: 500 });
    expect(textOf(await assisted.ask('draft'))).toBe('山田 様\n\nお客様がおっしゃられた件を確認いたします。');
  });
});

describe('what is left of it', () => {
  it('is listed with the exact words that left and came, and nothing personal', async () => {
    assisted.model.will({ say: [good] });
    await assisted.ask('draft');
    const { body } = await call<{ items: AssistanceRequest[] }>('/api/v1/assistance/requests?limit=1');
    expect(body.items[0]).toMatchObject({
      use: 'draft',
      provider: 'ollama',
      model: 'qwen3:14b',
      state: 'done',
      inputTokens: 100,
      outputTokens: 20,
      estimated: false,
      conversationId: assisted.conversation.id,
      member: { name: '緑川 直子' },
    });
    const path = `/api/v1/assistance/requests/${body.items[0]?.id}`;
    const detail = await call<AssistanceRequestDetail>(path);
    expect(detail.body.sent).toBe(assisted.model.calls[0]?.body);
    expect(detail.body.result).toBe(good);
  });

  it('is a line in the conversation’s trail, and what the composer knows the draft by', async () => {
    assisted.model.will({ say: [good] });
    await assisted.ask('draft');
    const path = `/api/v1/conversations/${assisted.conversation.id}`;
    const trail = await call<{ items: Activity[] }>(`${path}/activity`);
    expect(trail.body.items[0]).toMatchObject({ kind: 'assisted', data: { use: 'draft' } });
    const known = await call<{ drafted: { lines: string[] } }>(`${path}/assistance`);
    expect(known.body.drafted.lines).toContain('お問い合わせいただき、ありがとうございます。');
    expect(JSON.stringify(known.body.drafted)).not.toContain('山田');
    const other = await assisted.desk.join('agent', '他人');
    expect((await other.call('GET', `${path}/assistance`)).body['drafted']).toBeNull();
  });
});
