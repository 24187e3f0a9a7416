import type { Notification, NotificationKind } from '@madoguchi/contract';
import { notificationKinds } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages as ja } from '../../i18n/ja.ts';
import { messages as en } from '../../i18n/en.ts';
import { translator } from '../../kit/translate.ts';
import { aNotification } from '../samples.fixture.ts';
import { officeHours, problemOf, tomorrowAtNine, withDay } from './hours.ts';
import { kindIcons } from './icons.ts';
import { aboutOf, lineOf } from './line.ts';
import { withAnytime, withWay } from './matrix.ts';
import { failureWords, roomKinds, standingOf } from './rooms.ts';
import { parseNotificationsSearch } from './search.ts';

const inJapanese = translator(ja);
const inEnglish = translator(en);

describe('a line', () => {
  it.each<[Partial<Notification>, string]>([
    [{ kind: 'customer_reply' }, 'お客様からメッセージが届きました'],
    [{ kind: 'customer_reply', count: 3 }, 'お客様からメッセージが3件届きました'],
    [{ kind: 'handed_over', detail: 'received' }, '高橋 彩さんがあなたに引き継ぎました'],
    [{ kind: 'handed_over', detail: 'given' }, '高橋 彩さんが担当を変更しました'],
    [{ kind: 'delivery_failed', detail: null }, '返信を送信できませんでした'],
    [{ kind: 'delivery_failed', detail: 'doubtful' }, '返信が届いたかどうか確認が必要です'],
    [{ kind: 'mention_alarm', detail: 'volume' }, '口コミがいつもより増えています'],
    [{ kind: 'mention_alarm', detail: 'negatives' }, '不満の口コミの割合がいつもより増えています'],
    [{ kind: 'mention_case', actor: null }, '対応が必要な口コミがあります'],
    [{ kind: 'mention_case' }, '高橋 彩さんから口コミへの対応を任されました'],
    [{ kind: 'voice_answered', detail: 'given', actor: null }, 'お客様が掲載に同意しました'],
    [{ kind: 'voice_answered', detail: 'given' }, '高橋 彩さんがお客様の同意を記録しました'],
    [{ kind: 'voice_answered', detail: 'declined', actor: null }, 'お客様が掲載を辞退しました'],
    [
      { kind: 'voice_withdrawn', actor: null },
      '掲載の同意が取り下げられました。使用中のものをお止めください',
    ],
    [{ kind: 'voice_withdrawn' }, '高橋 彩さんが同意の取り下げを記録しました。使用中のものをお止めください'],
    [
      { kind: 'voice_withdrawn', detail: 'ending', actor: null },
      'まもなく掲載の同意の期限が来ます。続ける場合は、改めて同意をご依頼ください',
    ],
    [
      { kind: 'voice_withdrawn', detail: 'ended', actor: null },
      '掲載の同意の期限が過ぎました。使用中のものをお止めください',
    ],
    [{ kind: 'contest_news', detail: 'full' }, '投稿企画が上限に達し、受付を止めています'],
    [{ kind: 'contest_news', detail: 'undecided' }, '投稿企画が終了し、未選考の応募が残っています'],
    [{ kind: 'approved', actor: null }, 'システムさんが返信を承認しました'],
  ])('of %j is «%s»', (changes, line) => {
    expect(lineOf(inJapanese, aNotification(changes))).toBe(line);
  });

  it.each(notificationKinds)('of «%s» has words in both languages and a sign', (kind: NotificationKind) => {
    for (const t of [inJapanese, inEnglish])
      expect(lineOf(t, aNotification({ kind }))).not.toMatch(/notifications\./u);
    expect(kindIcons[kind].icon).toBeDefined();
    expect(roomKinds).toContain(kind);
  });

  it('of a missed call says how many there were, that a message was left, or that it was an emergency', () => {
    const line = (changes: object) => lineOf(inJapanese, aNotification({ kind: 'missed_call', ...changes }));
    expect(line({})).toBe('不在着信があります');
    expect(line({ count: 3 })).toBe('不在着信が3件あります');
    expect(line({ detail: 'voicemail' })).toBe('留守番電話に伝言があります');
    expect(line({ detail: 'emergency' })).toBe('緊急連絡先への電話に応答できませんでした');
  });

  it('is followed by the customer and the subject, if there is one', () => {
    expect(aboutOf(inJapanese, aNotification(), 'ja')).toBe('山田 太郎 様「配送の件」');
    const bare = aNotification({
      about: { kind: 'conversation', id: 'c', subject: '', customerName: '山田 太郎' },
    });
    expect(aboutOf(inJapanese, bare, 'ja')).toBe('山田 太郎 様');
    expect(aboutOf(inEnglish, bare, 'en')).toBe('山田 太郎');
  });

  it('of what is no conversation is followed by the name of the place', () => {
    const alarm = aNotification({ about: { kind: 'mention_alarms' } });
    expect(aboutOf(inJapanese, alarm, 'ja')).toBe('口コミの推移');
    expect(aboutOf(inEnglish, alarm, 'en')).toBe('Trends of word of mouth');
    const mention = aNotification({ about: { kind: 'mention', id: 'm', name: '@sencha' } });
    expect(aboutOf(inJapanese, mention, 'ja')).toBe('口コミ「@sencha」');
    const voice = aNotification({ about: { kind: 'voice', id: 'v', name: '30代・女性' } });
    expect(aboutOf(inJapanese, voice, 'ja')).toBe('お客様の声「30代・女性」');
    expect(aboutOf(inEnglish, aNotification({ about: { kind: 'voice', id: 'v', name: '' } }), 'en')).toBe(
      'Customer’s voice',
    );
    const contest = aNotification({
      about: { kind: 'contest', id: 'c', name: { ja: '春の写真', en: 'Photos of spring' } },
    });
    expect(aboutOf(inJapanese, contest, 'ja')).toBe('投稿企画「春の写真」');
    expect(aboutOf(inEnglish, contest, 'en')).toBe('Contest: Photos of spring');
  });
});

describe('hours', () => {
  it('are wrong without a day, and when they begin and end at one time', () => {
    expect(problemOf(officeHours)).toBeNull();
    expect(problemOf(officeHours.map(() => null))).toBe('notifications.noDay');
    expect(problemOf(withDay(officeHours, 0, { from: '09:00', to: '09:00' }))).toBe('notifications.badTimes');
    expect(problemOf(withDay(officeHours, 0, { from: '', to: '09:00' }))).toBe('notifications.badTimes');
    expect(problemOf(withDay(officeHours, 0, { from: '22:00', to: '06:00' }))).toBeNull();
  });

  it('leave the other days as they were', () => {
    expect(withDay(officeHours, 5, { from: '10:00', to: '12:00' })).toEqual([
      ...officeHours.slice(0, 5),
      { from: '10:00', to: '12:00' },
      null,
    ]);
  });

  it('until nine tomorrow are between nine and 33 hours away, on the clock of the zone', () => {
    const instants = fc.integer({ min: 1.7e12, max: 1.9e12 }).map((ms) => new Date(ms));
    fc.assert(
      fc.property(instants, (now) => {
        const at = tomorrowAtNine(now, 'Asia/Tokyo');
        const away = at.getTime() - now.getTime();
        expect(away).toBeGreaterThan(8.99 * 3_600_000);
        expect(away).toBeLessThanOrEqual(33 * 3_600_000);
        expect(at.toISOString()).toMatch(/T00:00:00\.000Z$/u);
      }),
    );
  });
});

describe('the matrix', () => {
  it('adds and takes away one way at a time, in the order of the columns', () => {
    expect(withWay(['app'], 'email', true)).toEqual(['app', 'email']);
    expect(withWay(['email', 'app'], 'push', true)).toEqual(['app', 'push', 'email']);
    expect(withWay(['app', 'push'], 'app', false)).toEqual(['push']);
  });

  it('names a kind told at any time once', () => {
    expect(withAnytime(['mention'], 'mention', true)).toEqual(['mention']);
    expect(withAnytime(['mention', 'approved'], 'mention', false)).toEqual(['approved']);
  });
});

describe('a room', () => {
  it('stands well, fails, or is off', () => {
    expect(standingOf({ enabled: true, failure: null }).key).toBe('rooms.on');
    expect(standingOf({ enabled: true, failure: 'http_404' }).key).toBe('rooms.failing');
    expect(standingOf({ enabled: false, failure: 'http_404' }).key).toBe('rooms.off');
  });

  it('says why it failed', () => {
    expect(failureWords(inJapanese, 'http_404')).toBe('HTTP 404');
    expect(failureWords(inJapanese, 'refused')).toBe('接続を拒否されました');
    expect(failureWords(inJapanese, 'what')).toBe('送信できませんでした');
  });
});

it('the address of the list knows «all» and nothing else', () => {
  expect(parseNotificationsSearch({ list: 'all' })).toEqual({ list: 'all' });
  expect(parseNotificationsSearch({ list: 'mine', more: 1 })).toEqual({});
});
