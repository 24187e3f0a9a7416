import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import NotificationsScreen from './NotificationsScreen.tsx';
import RoomsScreen from './rooms/RoomsScreen.tsx';
import { aNotification, aRoom, someSettings } from './samples.fixture.ts';
import NotificationSettingsScreen from './settings/NotificationSettingsScreen.tsx';
import { merged } from './settings/useSettings.ts';

type Known = [readonly string[], unknown][];
const listed = (items: object[], nextCursor: string | null = null): Known => [
  [['notifications', 'unread'], { pages: [{ items, nextCursor }], pageParams: [null] }],
];

describe('the notifications', () => {
  it('are explained when there are none', async () => {
    const text = await renderText(NotificationsScreen, { me: aMe(), known: listed([]) });
    expect(text).toMatch(/未読の通知はありません 担当になったとき/u);
  });

  it('say what happened, of whom, when, and can be read', async () => {
    const text = await renderText(NotificationsScreen, {
      me: aMe(),
      known: listed([aNotification()], 'more'),
    });
    expect(text).toMatch(
      /高橋 彩さんがあなたを担当にしました 山田 太郎 様「配送の件」 11月24日\(火\) 15:00.* 続きを表示/u,
    );
    const html = await renderHtml(NotificationsScreen, { me: aMe(), known: listed([aNotification()]) });
    expect(html).toContain('aria-label="既読にする: 高橋 彩さんがあなたを担当にしました"');
    expect(html).toContain('/inbox/c1');
  });

  it('of a change in word of mouth lead to its trends', async () => {
    const alarm = aNotification({
      kind: 'mention_alarm',
      detail: 'negatives',
      about: { kind: 'mention_alarms' },
      actor: null,
    });
    const text = await renderText(NotificationsScreen, { me: aMe(), known: listed([alarm]) });
    expect(text).toMatch(/不満の口コミの割合がいつもより増えています 口コミの推移/u);
    const html = await renderHtml(NotificationsScreen, { me: aMe(), known: listed([alarm]) });
    expect(html).toContain('href="/mentions/trends"');
  });

  it.each([
    [{ kind: 'mention', id: 'm1', name: '@sencha' }, '/mentions/m1'],
    [{ kind: 'voice', id: 'v1', name: '30代・女性' }, '/growth/voices/v1'],
    [{ kind: 'contest', id: 'c1', name: { ja: '春の写真', en: '' } }, '/growth/contests/c1'],
  ] as const)('of %j lead there', async (about, to) => {
    const one = aNotification({ kind: 'voice_withdrawn', about, actor: null });
    const html = await renderHtml(NotificationsScreen, { me: aMe(), known: listed([one]) });
    expect(html).toContain(`href="${to}"`);
  });

  it('cannot be read without the server', async () => {
    const failed: [readonly string[], Error][] = [[['notifications', 'unread'], new Error('away')]];
    expect(await renderText(NotificationsScreen, { me: aMe(), failed })).toContain('もう一度試す');
  });
});

describe('the settings', () => {
  const show = (changes: Parameters<typeof someSettings>[0] = {}, locale: 'ja' | 'en' = 'ja') =>
    renderText(NotificationSettingsScreen, {
      me: aMe(),
      locale,
      known: [
        [['notification-settings'], someSettings(changes)],
        [['notification-devices'], []],
      ],
    });

  it('show each kind, the mail, the hours and the browsers', async () => {
    const text = await show();
    expect(text).toMatch(/通知の一時停止 .*自分が担当になったとき .*ハラスメントの疑いがあるとき/u);
    expect(text).toMatch(/登録されたブラウザーはまだありません/u);
    expect(text).toMatch(/1時間ごと .*曜日と時間帯を決める/u);
    expect(text).not.toMatch(/送る時刻|月曜日|チャネルがまだない/u);
  });

  it('ask for the time of a daily mail, and for days and hours once they count', async () => {
    const office = { from: '09:00', to: '18:00' };
    const hours = [office, office, office, office, office, null, null];
    const text = await show({ rhythm: 'daily', hours, mailPossible: false });
    expect(text).toMatch(/チャネルがまだない.* 送る時刻 .*月曜日.*日曜日/u);
    expect(text).toContain('Asia/Tokyo');
  });

  it('say until when one is not disturbed', async () => {
    expect(await show({ quietUntil: '2027-01-01T00:00:00.000Z' }, 'en')).toMatch(
      /You are not disturbed until .*09:00 End now/u,
    );
  });

  it('show at once what is being kept', () => {
    const before = someSettings();
    expect(
      merged(before, { ways: { assigned: [] }, quietUntil: null, hours: null, rhythm: 'daily' }),
    ).toEqual({
      ...before,
      ways: { ...before.ways, assigned: [] },
      rhythm: 'daily',
    });
  });
});

describe('the rooms', () => {
  const show = (rooms: object[], locale: 'ja' | 'en' = 'ja') =>
    renderText(RoomsScreen, { me: aMe(), locale, known: [[['notification-hooks'], rooms]] });

  it('are explained when there are none', async () => {
    expect(await show([])).toMatch(/通知先はまだありません .*Webhook URL.* 通知先を追加/u);
  });

  it('show where they are, what they are told and how that goes', async () => {
    expect(await show([aRoom()])).toMatch(
      /受付チーム 稼働中 Slack · hooks\.slack\.com\/…XyZw 担当の決まっていない新しい案件、お客様からの返事/u,
    );
    const failing = aRoom({ failure: 'http_404', failedAt: '2026-11-24T06:00:00.000Z' });
    expect(await show([failing], 'en')).toMatch(/Not arriving .*The last message failed \(HTTP 404\): /u);
  });
});
