import type { PublicVoiceWall } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askPage, frame, tellPage, type Asked } from './page.ts';
import { noWallPage, wallPage, wallPolicy } from './wall-page.ts';
import { wallWords } from './words.ts';

const line = {
  kind: 'given',
  uses: ['wall', 'print'],
  editing: 'shorten',
  version: 2,
  from: '2026-01-01T00:00:00.000Z',
  until: '2026-12-31T15:00:00.000Z',
} as const;
const page = (given: Partial<Asked> = {}) =>
  askPage({
    language: 'ja',
    shop: 'みどり商店',
    timeZone: 'Asia/Tokyo',
    secret: 'secret',
    ask: { uses: ['wall', 'print'], editing: 'shorten' },
    said: { words: '早い。高い。', language: 'ja' },
    wording: { words: '早い。…', name: 'M.T. 様', fit: 'shortened' },
    rewarded: false,
    last: null,
    stands: false,
    refusal: null,
    ...given,
  });
const wall = (given: Partial<PublicVoiceWall> = {}, words = '早い。') =>
  wallPage(
    {
      title: 'お客様の声',
      titleLanguage: 'ja',
      language: 'ja',
      voices: [
        {
          words,
          name: 'M.T. 様',
          language: 'ja',
          topic: '',
          score: 4,
          scoreOf: 5,
          fit: 'said',
          rewarded: true,
          labels: ['特典を受け取った方の声です'],
        },
      ],
      counts: { total: 3, all: 3, consented: 2, shown: 1, low: 0, lowShown: 0, surveys: null },
      notice: '選んだ1件です。',
      ...given,
    },
    true,
  );

describe('the page of whoever said it', () => {
  it('shows the words, the wording, the name and what is asked, with nothing chosen beforehand', () => {
    const text = page({ rewarded: true });
    for (const part of [
      '<blockquote lang="ja">早い。高い。</blockquote>',
      '<blockquote lang="ja">早い。…</blockquote>',
      'M.T. 様',
      '特典をお受け取り',
      'value="wall"',
      'value="print"',
      'value="shorten"',
      '同意する',
      '掲載を断る',
      'action="/v/secret?lang=ja"',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/type="checkbox"[^>]*checked/u);
    expect(text).toMatch(/value="none"[^>]*checked/u);
    expect(text).not.toContain('value="correct"');
    expect(text).not.toContain('value="social"');
    expect(text).not.toContain('取り下げる</button>');
  });

  it('shows the wording once where it is what was said', () =>
    expect(
      page({ wording: { words: '早い。高い。', name: 'M', fit: 'said' } }).match(/<blockquote/gu),
    ).toHaveLength(1));

  it('says what stands until when, and offers to withdraw it', () => {
    const text = page({ last: line, stands: true });
    for (const part of [
      'ご同意をいただいております',
      '期限：2026年12月31日まで',
      '同意を取り下げる',
      '同意し直す',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('掲載を断る');
    expect(text).toMatch(/value="wall"[^>]*checked/u);
    expect(text).toMatch(/value="shorten"[^>]*checked/u);
  });

  it.each([
    [{ last: { ...line, kind: 'withdrawn' } }, '同意の取り下げを承りました'],
    [{ last: { ...line, kind: 'refused' } }, '掲載しないことを承りました'],
    [{ last: line }, '期限を過ぎた'],
    [{ refusal: 'uses' }, '一つ以上お選びください。まだ送信されていません'],
    [{ refusal: 'until' }, '本日以降の日'],
  ] as const)('says how it stands: %j', (given, said) => expect(page(given)).toContain(said));

  it('speaks English, and leaves the words as they are', () => {
    const text = page({ language: 'en' });
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('I agree');
    expect(text).toContain('<blockquote lang="ja">早い。高い。</blockquote>');
  });

  it('has the one style that its policy allows', () => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page())?.[1] ?? '';
    expect(frame.policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(tellPage('en', 'gone')).toContain('This page is not there any more');
    expect(tellPage('ja', 'busy')).toContain('1分ほど経ってから');
  });
});

describe('a wall', () => {
  it('shows words, name, score, what has to be said, and how it came about', () => {
    const text = wall();
    for (const part of [
      '早い。',
      'M.T. 様',
      '評価 4／5',
      '特典を受け取った方の声です',
      '選んだ1件です。',
      'noindex',
    ])
      expect(text).toContain(part);
    expect(wall({ voices: [] })).toContain('現在、掲載している声はありません。');
    expect(noWallPage('en')).toContain('It has ended');
  });

  it('runs one script, which its policy names and which tells the page around it how high it is, again when that changes', () => {
    const scripts = [...wall().matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, text = '']) => text);
    expect(scripts).toHaveLength(1);
    const [script = ''] = scripts;
    expect(wallPolicy([])).toContain(
      `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`,
    );
    const told: unknown[] = [];
    const [parent, window] = [{ postMessage: (...message: unknown[]) => told.push(message) }, {}];
    let height = 310.2;
    const body = { getBoundingClientRect: () => ({ height }) };
    let changed = () => {};
    function ResizeObserver(tell: () => void) {
      changed = tell;
      return { observe: (what: unknown) => expect(what).toBe(body) };
    }
    runInNewContext(script, { parent, window, document: { body }, ResizeObserver });
    height = 500;
    changed();
    expect(JSON.stringify(told)).toBe(
      JSON.stringify([
        [{ madoguchi: 'wall', height: 311 }, '*'],
        [{ madoguchi: 'wall', height: 500 }, '*'],
      ]),
    );
    // By itself it tells nobody.
    runInNewContext(script, { parent: window, window, document: { body }, ResizeObserver });
    expect(told).toHaveLength(2);
  });

  it('may stand where its policy says', () => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(wall())?.[1] ?? '';
    expect(wallPolicy([])).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(wallPolicy([])).toMatch(/frame-ancestors \*$/u);
    expect(wallPolicy(['https://shop.example.jp'])).toMatch(
      /frame-ancestors 'self' https:\/\/shop\.example\.jp$/u,
    );
  });

  it('carries nothing that somebody wrote as markup', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                '<',
                '>',
                '"',
                "'",
                '&',
                '/',
                'script',
                'img src=x onerror=a',
                '</blockquote>',
                '{{',
                '`',
              ),
            )
            .map((parts) => parts.join('')),
        ),
        (words) => {
          const tags = (text: string) => text.match(/<[a-z/!][^>]*>/giu) ?? [];
          expect(tags(wall({}, words))).toEqual(tags(wall()));
          expect(tags(page({ said: { words, language: 'ja' } }))).toEqual(tags(page()));
        },
      ),
    ));
});

describe('how voices came to be shown', () => {
  const counts = { total: 12, all: 12, consented: 5, shown: 5, low: 0, lowShown: 0, surveys: null };
  it.each([
    [counts, 'newest', '掲載に同意いただいた5件をすべて掲載しています（寄せられた声 12件）。新しい順です。'],
    [
      { ...counts, shown: 3 },
      'hand',
      '掲載に同意いただいた5件から、当店が選んだ3件を掲載しています（寄せられた声 12件）。並び順は当店が決めています。',
    ],
    [
      { ...counts, shown: 1, low: 4, lowShown: 0 },
      'newest',
      '掲載に同意いただいた5件から、当店が選んだ1件を掲載しています（寄せられた声 12件）。低い評価（満点の半分以下）の声は4件あり、そのうち0件を掲載しています。',
    ],
    [
      { ...counts, total: 40, consented: 0, shown: 0 },
      'newest',
      '現在、掲載に同意いただいている声はありません（この話題・言語で寄せられた声 12件、全体では40件）。',
    ],
    [
      { ...counts, low: 2, lowShown: 2 },
      'newest',
      '掲載に同意いただいた5件をすべて掲載しています（寄せられた声 12件）。新しい順です。',
    ],
    [
      { ...counts, surveys: { answers: 40, taken: 3 } },
      'newest',
      '掲載に同意いただいた5件をすべて掲載しています（寄せられた声 12件）。新しい順です。アンケートに言葉で寄せられた回答40件のうち、声に加えたのは当店が選んだ3件です。',
    ],
    [
      { ...counts, shown: 1, consented: 1, surveys: { answers: 3, taken: 3 } },
      'newest',
      '掲載に同意いただいた1件をすべて掲載しています（寄せられた声 12件）。アンケートに言葉で寄せられた回答3件は、すべて声に加えています。',
    ],
  ] as const)('%j, %s', (given, order, said) => expect(wallWords.ja.notice(given, order)).toBe(said));

  it('is said in English, too', () => {
    expect(wallWords.en.notice({ ...counts, total: 30, consented: 0, shown: 0 }, 'hand')).toBe(
      'No consent to show any stands at the moment (12 of this kind were received, 30 of every kind).',
    );
    expect(wallWords.en.notice({ ...counts, shown: 2, low: 2, lowShown: 1 }, 'newest')).toBe(
      'We chose 2 of 5 voices with consent (12 were received). The newest come first. Low scores (half or less): 2, of which 1 is shown.',
    );
    expect(
      wallWords.en.notice({ ...counts, shown: 1, consented: 1, surveys: { answers: 40, taken: 3 } }, 'hand'),
    ).toBe(
      'All 1 voices with consent are shown (12 were received). Of 40 survey answers in words, we made 3 voices.',
    );
    expect(
      wallWords.en.notice({ ...counts, shown: 1, consented: 1, surveys: { answers: 3, taken: 3 } }, 'hand'),
    ).toContain('All 3 survey answers in words are among the voices.');
  });
});
