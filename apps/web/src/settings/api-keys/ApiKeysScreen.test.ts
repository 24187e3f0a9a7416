import { describe, expect, it } from 'vitest';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { renderText } from '../../kit/testing/render.fixture.tsx';
import ApiKeysScreen from './ApiKeysScreen.tsx';

const key = {
  id: 'k1',
  name: '受注システム連携',
  kind: 'program',
  prefix: 'mdg_4f7a',
  scopes: ['conversations:read', 'messages:send'],
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2027-02-22T06:00:00.000Z',
  lastUsedAt: null,
};

describe('the API keys', () => {
  it('are explained when there are none', async () => {
    const text = await renderText(ApiKeysScreen, { me: aMe(), known: [[['api-keys'], []]] });
    expect(text).toMatch(/APIキーを作成 .*APIキーはまだありません.*\/api\/docs/u);
  });

  it('are shown by name and beginning, never whole, with their limits', async () => {
    const text = await renderText(ApiKeysScreen, { me: aMe(), known: [[['api-keys'], [key]]] });
    expect(text).toMatch(/受注システム連携 mdg_4f7a ?…/u);
    expect(text).toMatch(/権限2件 · 期限 2027年2月22日\(月\) 15:00 · 未使用 削除/u);
  });

  it('tell assistants from programs', async () => {
    const assistants = { ...key, name: '社長のアシスタント', kind: 'assistant' };
    const text = await renderText(ApiKeysScreen, { me: aMe(), known: [[['api-keys'], [assistants]]] });
    expect(text).toMatch(/社長のアシスタント .*アシスタント · 権限2件/u);
  });

  it('say so when they never end', async () => {
    const used = { ...key, expiresAt: null, lastUsedAt: '2026-11-24T06:00:00.000Z', scopes: ['jobs:read'] };
    const text = await renderText(ApiKeysScreen, {
      me: aMe(),
      known: [[['api-keys'], [used]]],
      locale: 'en',
    });
    expect(text).toMatch(/1 permission · No expiry · last used Tue 24 Nov, 15:00/u);
  });
});
