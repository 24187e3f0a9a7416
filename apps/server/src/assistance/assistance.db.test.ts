import type {
  AssistanceRequest,
  AssistanceSettings,
  AuditEntry,
  ConversationAssistance,
  TestedAssistance,
} from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { assistedDesk, letter, personal, textOf, type Assisted } from './assistance.fixture.ts';
import { forgetOldRequests } from './request.store.ts';

let assisted: Assisted;
beforeAll(async () => {
  assisted = await assistedDesk();
});
afterAll(() => assisted.close());
beforeEach(() => {
  assisted.model.calls.length = 0;
});

type Problem = { code: string; detail: string };
const call = <T = Problem>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) =>
  assisted.desk.owner.call<T>(method, `/api/v1${path}`, body);
const requests = async () =>
  (await call<{ items: AssistanceRequest[] }>('GET', '/assistance/requests')).body.items;

describe('a summary for handover', () => {
  it('comes line by line under its headings, with names put back', async () => {
    assisted.model.will({ say: ['■ 状況\n・{{顧', '客姓}}様の湯のみ未着\n■ 約束\n', '・なし'] });
    const events = await assisted.ask('summary', { language: 'ja' });
    expect(textOf(events)).toBe('■ 状況\n・山田様の湯のみ未着\n■ 約束\n・なし');
    expect(events.at(-1)).toEqual({ type: 'done', findings: 0 });
    const [asked] = assisted.model.calls;
    expect(asked?.json.messages[0]?.content).toContain('■ 次の対応');
    expect(personal.filter((word) => asked?.body.includes(word))).toEqual([]);
  });

  it('knows the notes of colleagues, masked', async () => {
    const path = `/conversations/${assisted.conversation.id}/messages`;
    await call('POST', path, { direction: 'note', text: '山田様へは緑川から電話済み。090-1234-5678' });
    await assisted.ask('summary', { language: 'en' });
    const body = assisted.model.calls[0]?.body ?? '';
    expect(body).toContain('{{顧客姓}}様へは{{担当者姓}}から電話済み');
    expect(body).toContain('Next steps');
    expect(personal.filter((word) => body.includes(word))).toEqual([]);
  });
});

describe('a translation', () => {
  const path = () => `/messages/${assisted.message.id}/translation`;

  it('is asked for once and kept with the message, for everybody', async () => {
    assisted.model.will({ say: ['Dear {{担当者姓}},\nthis is {{顧客姓}} of {{会社名2}}.'] });
    const first = await call<{ text: string }>('POST', path(), { language: 'en' });
    expect(first.body).toMatchObject({
      text: 'Dear 緑川,\nthis is 山田 of 青空商事.',
      model: 'qwen3:14b',
    });
    expect(personal.filter((word) => assisted.model.calls[0]?.body.includes(word))).toEqual([]);
    const again = await call<{ text: string }>('POST', path(), { language: 'en' });
    expect(again.body).toEqual(first.body);
    expect(assisted.model.calls).toHaveLength(1);
    const observer = await assisted.desk.join('observer', '見学');
    const seen = await observer.call<ConversationAssistance>(
      'GET',
      `/api/v1/conversations/${assisted.conversation.id}/assistance`,
    );
    expect(seen.body.translations[0]?.text).toContain('山田');
    expect(seen.body.uses).toEqual([]);
  });

  it('can be asked for again after it failed, and is not asked for by two at once', async () => {
    assisted.model.will({ status: 500 }, { hang: ['D'] });
    expect((await call('POST', path(), { language: 'ja' })).body.code).toBe('model_failed');
    const controller = new AbortController();
    const headers = { authorization: `Bearer ${assisted.desk.owner.apiKey}` };
    const url = `/api/v1${path()}`;
    const options = { method: 'POST', url, headers, payload: { language: 'ja' } } as const;
    const waiting = assisted.desk.app.inject({ ...options, signal: controller.signal });
    waiting.catch(() => undefined);
    await expect.poll(() => assisted.model.calls.length).toBe(2);
    expect((await call('POST', path(), { language: 'ja' })).body.code).toBe('conflict');
    await assisted.set({ enabled: false });
    expect((await waiting).json()).toMatchObject({ code: 'assistance_off' });
    await assisted.set({ enabled: true });
    assisted.model.will({ say: ['緑川様'] });
    expect((await call<{ text: string }>('POST', path(), { language: 'ja' })).body.text).toBe('緑川様');
  });
});

describe('what goes wrong', () => {
  it.each([
    [{ status: 401 } as const, 'model_refused'],
    [{ status: 429, message: 'You exceeded your current quota' } as const, 'model_busy'],
    [{ status: 404, message: 'model not found' } as const, 'model_failed'],
    [{ status: 500, body: '<html>the secret of another server</html>' } as const, 'model_failed'],
    [{ status: 307 } as const, 'model_unreachable'],
    [{ cut: ['途中'] } as const, 'model_cut'],
    [{ say: [] } as const, 'model_failed'],
  ])('with %o is told as «%s», and recorded', async (turn, code) => {
    assisted.model.will(turn);
    const events = await assisted.ask('draft');
    expect(events.at(-1)).toMatchObject({ type: 'error', code });
    expect(JSON.stringify(events)).not.toContain('secret');
    const [newest] = await requests();
    expect(newest).toMatchObject({ use: 'draft', state: 'failed', error: code });
  });

  it('with a server that is silent is told as a timeout', async () => {
    const { patience } = assisted.desk.context.assistance;
    patience.nextMs = 30;
    assisted.model.will({ hang: ['お', '世'] });
    expect((await assisted.ask('draft')).at(-1)).toMatchObject({ type: 'error', code: 'model_timeout' });
    patience.nextMs = 60_000;
  });

  it('with nobody there is told at the test of the connection', async () => {
    await assisted.set({ baseUrl: 'http://127.0.0.1:1/v1' });
    const { status, body } = await call('POST', '/assistance/test');
    expect([status, body.code]).toEqual([502, 'model_unreachable']);
    await assisted.set({ baseUrl: assisted.model.url, key: 'sk-secret-key' });
  });
});

describe('the switch', () => {
  it('off, nothing is asked, and no button is offered', async () => {
    await assisted.set({ enabled: false });
    const path = `/conversations/${assisted.conversation.id}/assistance`;
    expect((await call<ConversationAssistance>('GET', path)).body.uses).toEqual([]);
    for (const at of [`${path}/draft`, `${path}/summary`])
      expect((await call('POST', at, {})).body.code).toBe('assistance_off');
    expect(assisted.model.calls).toEqual([]);
    await assisted.set({ enabled: true, uses: ['translate'] });
    expect((await call('POST', `${path}/draft`, {})).body.code).toBe('assistance_off');
    await assisted.set({ uses: ['draft', 'translate', 'summarise'] });
  });

  it('switched off ends what is under way, at once', async () => {
    assisted.model.will({ hang: ['お世話になっております。'] });
    const asking = assisted.ask('draft');
    await expect.poll(() => assisted.model.calls.length).toBe(1);
    await assisted.set({ enabled: false });
    expect((await asking).at(-1)).toMatchObject({ type: 'error', code: 'assistance_off' });
    await assisted.model.untilLeft();
    expect((await requests())[0]?.state).toBe('stopped');
    await assisted.set({ enabled: true });
  });
});

describe('the limits of a month', () => {
  it('stop the next request, not the one that reaches them', async () => {
    const used = (await call<AssistanceSettings>('GET', '/assistance')).body.usage;
    await assisted.set({ monthlyRequests: used.requests + 1 });
    expect(textOf(await assisted.ask('draft'))).toBe('はい');
    expect((await assisted.ask('draft')).at(-1)).toMatchObject({ type: 'error', code: 'assistance_limit' });
    await assisted.set({ monthlyRequests: null, monthlyTokens: used.tokens + 1 });
    expect((await assisted.ask('draft')).at(-1)).toMatchObject({ code: 'assistance_limit' });
    expect(assisted.model.calls).toHaveLength(1);
    await assisted.set({ monthlyTokens: null });
  });

  it('count what the server counts, or an estimate where it does not', async () => {
    const usage = async () => (await call<AssistanceSettings>('GET', '/assistance')).body.usage.tokens;
    const before = await usage();
    assisted.model.will({ say: ['はい'] }, { say: ['はい'], usage: null });
    await assisted.ask('draft');
    expect(await usage()).toBe(before + 120);
    await assisted.ask('draft');
    const [newest] = await requests();
    expect(newest?.estimated).toBe(true);
    expect(await usage()).toBe(before + 120 + (newest?.inputTokens ?? 0) + (newest?.outputTokens ?? 0));
  });
});

describe('the settings', () => {
  it('are off at first, with everything masked', async () => {
    const other = await neighbour(assisted.desk);
    const { body } = await other.owner.call<AssistanceSettings>('GET', '/api/v1/assistance');
    expect(body).toMatchObject({
      enabled: false,
      hasKey: false,
      place: 'unknown',
      masking: { names: true, addresses: true, numbers: true },
    });
    const enabled = await other.owner.call<Problem>('PATCH', '/api/v1/assistance', { enabled: true });
    expect(enabled.body.code).toBe('unprocessable');
    expect((await other.owner.call<Problem>('POST', '/api/v1/assistance/test')).status).toBe(422);
    const id = (await requests())[0]?.id;
    expect((await other.owner.call('GET', `/api/v1/assistance/requests/${id}`)).status).toBe(404);
    expect((await other.owner.call('GET', '/api/v1/assistance/requests')).body).toMatchObject({ items: [] });
  });

  it('never give the key away, and forget it when the address moves to another server', async () => {
    const { body, ...rest } = await call<AssistanceSettings>('GET', '/assistance');
    expect(JSON.stringify([body, rest])).not.toContain('sk-secret');
    expect(body).toMatchObject({ hasKey: true, place: 'this_machine' });
    expect((await assisted.set({ baseUrl: `${assisted.model.url}/` })).hasKey).toBe(true);
    expect((await assisted.set({ baseUrl: 'https://api.example.com/v1' })).hasKey).toBe(false);
    const audit = await call<{ items: AuditEntry[] }>('GET', '/audit?kind=assistance');
    expect(audit.body.items[0]).toMatchObject({
      kind: 'assistance.updated',
      after: { keyChanged: true, baseUrl: 'https://api.example.com/v1' },
    });
    await assisted.set({ baseUrl: assisted.model.url });
    await assisted.ask('draft');
    expect(assisted.model.calls[0]?.headers.authorization).toBeUndefined();
    expect((await assisted.set({ key: 'sk-secret-key' })).hasKey).toBe(true);
  });

  it('are tried out without a word of any customer', async () => {
    const { body } = await call<TestedAssistance>('POST', '/assistance/test');
    expect(body).toMatchObject({ model: 'qwen3:14b', answer: 'はい' });
    expect((await requests())[0]).toMatchObject({ use: 'test', conversationId: null });
    const sent = JSON.stringify(assisted.model.calls[0]?.json.messages);
    expect(sent).not.toContain('みどり商店');
  });

  it.each([
    ['http://api.example.com/v1', 'https://'],
    ['http://169.254.169.254/v1', 'No model'],
    ['https://[fe80::1]/v1', 'No model'],
    ['ftp://example.com', 'baseUrl'],
    ['https://me:pw@example.com/v1', 'baseUrl'],
    ['localhost:11434', 'baseUrl'],
  ])('refuse the address %s', async (baseUrl, words) => {
    const { status, body } = await call('PATCH', '/assistance', { baseUrl });
    expect(status).toBe(400);
    expect(body.detail).toContain(words);
  });

  it('that leave something unmasked send just that', async () => {
    await assisted.set({ masking: { names: false, addresses: true, numbers: false } });
    await assisted.ask('draft');
    const body = assisted.model.calls[0]?.body ?? '';
    expect(body).toContain('青空商事の山田 太郎です');
    expect(body).toContain('MD-20261103-77');
    for (const word of ['090-1234', '０９０', 'taro@', 'ヒカリエ']) expect(body).not.toContain(word);
    await assisted.set({ masking: { names: true, addresses: true, numbers: true } });
    expect(letter).toContain('ヒカリエ');
  });
});

describe('what was sent', () => {
  it('is forgotten after the owner’s time, and its count is not', async () => {
    const { database } = assisted.desk.context;
    const { workspaceId } = assisted.desk;
    const before = (await call<AssistanceSettings>('GET', '/assistance')).body.usage;
    await database.inWorkspace(workspaceId, (tx) =>
      tx.run(sql`update assistance_request set at = now() - interval '91 days'`),
    );
    await database.inWorkspace(workspaceId, forgetOldRequests);
    expect(await requests()).toEqual([]);
    expect((await call<AssistanceSettings>('GET', '/assistance')).body.usage).toEqual(before);
  });
});
