import { describe, expect, it } from 'vitest';
import { renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { readable } from './DeliveryDetail.tsx';
import { DeliveryRow } from './DeliveryRow.tsx';
import { aDelivery, aWebhook } from './samples.fixture.ts';

const show = (delivery: object, webhook: object = {}) =>
  renderText(() => <DeliveryRow webhook={aWebhook(webhook)} delivery={aDelivery(delivery)} />, { me: aMe() });

describe('a delivery', () => {
  it('shows what it tells, when, how it ended, and can be sent again', async () => {
    expect(await show({})).toMatch(
      /お客様の連絡を受けたとき 11月24日\(火\) 15:00 送信済み HTTP 200 .*経過（1回）.* 再送/u,
    );
  });

  it('that got no answer says why, and when it is tried again', async () => {
    const text = await show({
      state: 'waiting',
      attempts: 2,
      lastStatus: null,
      lastError: 'refused',
      nextAt: '2026-11-24T06:02:00.000Z',
    });
    expect(text).toMatch(/再送待ち 接続を拒否されました 次の送信: 11月24日\(火\) 15:02/u);
    expect(text).not.toMatch(/ 再送 /u);
  });

  it('of a webhook that is off cannot be sent again', async () => {
    expect(await show({ state: 'failed' }, { enabled: false })).not.toMatch(/再送/u);
  });

  it('of a type this page does not know is called a test', async () => {
    expect(await show({ type: 'webhook.test' })).toContain('テスト送信');
  });
});

describe('a body', () => {
  it('is laid out as people read JSON', () =>
    expect(readable('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}'));
  it('that is none stays as it is', () => expect(readable('{"a"')).toBe('{"a"'));
});
