import type { ContestEntry, Locale } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import type { ContestRow } from '../contest.store.ts';
import { whenText } from '../../platform/http/index.ts';
import { frame } from './frame.ts';
import { contestPage, entryPage, galleryPage, tellPage, type Place } from './page.ts';
import { pageWords, type Fault } from './words.ts';

const contest: ContestRow = {
  id: 'c1',
  kind: 'photo',
  name: { ja: '新茶の写真', en: '' },
  asks: { ja: '一枚目\n二枚目', en: 'Send a photo.' },
  rules: { version: 3, ja: '規約の本文', en: '' },
  startsAt: '2026-04-01T00:00:00.000Z',
  endsAt: '2026-05-01T00:00:00.000Z',
  prizes: [{ what: '急須', yen: 3000, count: 2 }],
  purchaseYen: 12_000,
  salesYen: null,
  hashtags: [],
  networks: [],
  gallery: true,
  mayWinTwice: false,
  keepDays: 30,
  cancelled: false,
  revision: 1,
  address: 'ADDRESS',
};
const place = (given: Partial<Place> = {}): Place => ({
  language: 'ja',
  shop: '緑茶 <みどり>',
  timeZone: 'Asia/Tokyo',
  contest,
  state: 'running',
  ...given,
});
const entry: ContestEntry = {
  id: 'e1',
  contestId: 'c1',
  title: '“朝”<b>',
  comment: '',
  shownName: '茶々',
  email: 'cha@example.jp',
  language: 'ja',
  rulesVersion: 3,
  mayShow: true,
  mayAdvertise: false,
  customer: null,
  photos: [{ id: 'p1', type: 'image/jpeg', size: 1 }],
  state: 'accepted',
  prize: null,
  decisions: [],
  submittedAt: '2026-04-02T00:00:00.000Z',
  withdrawnAt: null,
  erased: false,
};
const locales: Locale[] = ['ja', 'en'];

describe('the page of a contest', () => {
  it.each(locales)(
    'is whole in %s, escapes what people wrote, and leads to the other language',
    (language) => {
      const page = contestPage(place({ language }));
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain('緑茶 &lt;みどり&gt;');
      expect(page).toContain(`href="?lang=${language === 'ja' ? 'en' : 'ja'}"`);
      expect(page).toContain('12,000');
      expect(page).toContain(pageWords[language].version(3));
      expect(page).not.toContain('<script');
      expect(page).not.toContain('undefined');
    },
  );

  it('marks as Japanese what is said in Japanese on a page in English', () => {
    const page = contestPage(place({ language: 'en' }));
    expect(page).toContain('Send a photo.');
    expect(page).toContain('<span lang="ja">規約の本文</span>');
    expect(page).toContain('<span lang="ja">急須</span>');
  });

  it.each(['planned', 'over', 'cancelled'] as const)('has no form when it is %s, and says so', (state) => {
    const page = contestPage(place({ state }));
    expect(page).toContain(pageWords.ja[state]);
    expect(page).not.toContain('<form');
    expect(page).toContain('規約の本文');
    expect(page.includes('/p/ADDRESS/entries')).toBe(state !== 'cancelled');
  });

  it.each(Object.keys(pageWords.ja.fault) as Fault[])(
    'says in both languages what to do about «%s»',
    (fault) => {
      for (const language of locales) {
        const page = contestPage(place({ language }), { faults: [fault] });
        expect(page).toContain('role="alert"');
        expect(page).toContain(pageWords[language].fault[fault].replaceAll("'", '&#39;'));
        expect(page).toContain(pageWords[language].again);
      }
    },
  );

  it('keeps what was typed, and ticks nothing', () => {
    const typed = { title: '"題"', comment: '<言葉>', shownName: '名', email: 'a@b' };
    const page = contestPage(place(), { typed, faults: ['photo'] });
    expect(page).toContain('value="&quot;題&quot;"');
    expect(page).toContain('&lt;言葉&gt;</textarea>');
    expect(page).not.toMatch(/checked/u);
  });

  it('allows nothing but its own style, photos of ours and its forms', () => {
    for (const part of [
      "default-src 'none'",
      "img-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(frame.policy).toContain(part);
    expect(frame.policy).not.toContain('unsafe');
  });
});

describe('the wall', () => {
  it('shows photos with their names, and leads on', () => {
    const page = galleryPage(place(), [entry, { ...entry, id: 'e2', shownName: '', comment: '一言' }], 'e2');
    expect(page).toContain('src="/p/ADDRESS/photos/p1"');
    expect(page).toContain('alt="「“朝”&lt;b&gt;」の写真"');
    expect(page.match(/茶々 さん/gu)).toHaveLength(1);
    expect(page).toContain('/p/ADDRESS/entries?lang=ja&amp;after=e2');
    expect(page).not.toContain('cha@example.jp');
    expect(galleryPage(place({ language: 'en' }), [], null)).toContain('No entries are shown yet.');
  });
});

describe('the page of an entry', () => {
  it('thanks, says to keep the address, and lets it be taken back in two steps', () => {
    const page = entryPage(place(), entry, 'SECRET');
    expect(page).toContain('ご応募ありがとうございました');
    expect(page).toContain('アドレスを控えて');
    expect(page).toContain('action="/p/w/SECRET?lang=ja"');
    expect(page.indexOf('<summary>応募を取り下げる')).toBeLessThan(page.indexOf('action="/p/w/SECRET'));
  });

  it('says that it was taken back, and offers nothing more', () => {
    const page = entryPage(place(), { ...entry, withdrawnAt: '2026-04-03T00:00:00.000Z' }, 'SECRET');
    expect(page).toContain('取り下げられました');
    expect(page).not.toContain('<form');
    expect(page).not.toContain('ありがとうございました');
  });
});

describe('what else is said', () => {
  it.each(['gone', 'busy', 'full', 'large'] as const)('«%s» says what to do, in both languages', (what) => {
    for (const language of locales)
      expect(tellPage(language, '', what)).toContain(pageWords[language][`${what}Body`]);
  });

  it('tells times by the clock of the desk', () => {
    expect(whenText('2026-04-30T15:30:00.000Z', 'ja', 'Asia/Tokyo')).toMatch(/2026年5月1日.*00:30/u);
    expect(whenText('2026-04-30T15:30:00.000Z', 'en', 'Europe/London')).toMatch(/30 Apr 2026.*16:30/u);
  });
});
