import { describe, expect, it } from 'vitest';
import { renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { aWebhook } from './samples.fixture.ts';
import WebhooksScreen from './WebhooksScreen.tsx';

const show = (webhooks: object[], locale: 'ja' | 'en' = 'ja') =>
  renderText(WebhooksScreen, { me: aMe(), known: [[['webhooks'], webhooks]], locale });

describe('the webhooks', () => {
  it('are explained when there are none, with the one next step', async () => {
    expect(await show([])).toMatch(/Webhookはまだありません .*受注システム.* Webhookを追加/u);
  });

  it('are shown with their address, what they tell and how they stand', async () => {
    expect(await show([aWebhook()])).toMatch(
      /受注システム https:\/\/orders\.example\.jp\/hook お客様の連絡を受けたとき、返信を送ったとき 稼働中/u,
    );
  });

  it('say in English what they tell', async () => {
    expect(await show([aWebhook({ enabled: false })], 'en')).toMatch(
      /A customer’s message came in, An answer was sent Switched off/u,
    );
  });

  it('cannot be read without the server', async () => {
    const failed: [readonly string[], Error][] = [[['webhooks'], new Error('away')]];
    expect(await renderText(WebhooksScreen, { me: aMe(), failed })).toContain('もう一度試す');
  });
});
