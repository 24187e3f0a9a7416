import type { ChatMessage } from '@madoguchi/contract';
import { chatFileBytes, chatTextLength } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn } from './colour.ts';
import { deedOf } from './enter.ts';
import { eventReader, type ServerEvent } from './events.ts';
import { chatFileMegabytes, longestText } from './limits.ts';
import { openStorage } from './storage.ts';
import { languageOf, piecesOf, sizeOf } from './text.ts';
import { joined, reached, unreadOf } from './thread.ts';
import { clock, dayName, openingTime } from './time.ts';
import { chooseLanguage, wordsOf } from './words/index.ts';

const message = (seq: number, from: 'visitor' | 'desk' = 'visitor', text = String(seq)): ChatMessage => ({
  seq,
  id: `m${seq}`,
  clientId: null,
  by: 'chat',
  said: null,
  from,
  name: null,
  text,
  at: '2026-11-21T05:00:00.000Z',
  files: [],
});

describe('Enter', () => {
  const key = (change: Partial<Parameters<typeof deedOf>[0]> = {}) => ({
    key: 'Enter',
    keyCode: 13,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    ...change,
  });

  it.each([
    ['alone sends', key(), 5000, 'send'],
    ['with Ctrl sends', key({ ctrlKey: true }), 5000, 'send'],
    ['with Shift is a new line', key({ shiftKey: true }), 5000, 'own'],
    ['while composing is the input method’s (Chromium, Firefox)', key({ isComposing: true }), 0, 'own'],
    ['with key code 229 is the input method’s', key({ keyCode: 229 }), 5000, 'own'],
    ['just after a composition ended is still that one (Safari)', key(), 3, 'nothing'],
    ['of somebody who types on sends', key(), 60, 'send'],
    ['is not any other key', key({ key: 'a' }), 5000, 'own'],
  ] as const)('%s', (_what, event, since, expected) => {
    expect(deedOf(event, since)).toBe(expected);
  });
});

describe('a thread put together', () => {
  it('has each message once, in order, whatever comes twice or late', () => {
    const all = Array.from({ length: 12 }, (_, index) => message(index + 1));
    fc.assert(
      fc.property(fc.array(fc.subarray(all), { maxLength: 8 }), (deliveries) => {
        const thread = deliveries.reduce<ChatMessage[]>((known, more) => joined(known, more), []);
        const seqs = thread.map(({ seq }) => seq);
        expect(seqs).toEqual([...new Set(deliveries.flat().map(({ seq }) => seq))].toSorted((a, b) => a - b));
      }),
    );
  });

  it('is asked on from the last place without a gap', () => {
    expect(reached([], 0)).toBe(0);
    expect(reached([message(1), message(2)], 0)).toBe(2);
    expect(reached([message(1), message(3)], 0)).toBe(1);
    expect(reached([message(71), message(72)], 70)).toBe(72);
    expect(reached([message(50), message(71)], 70)).toBe(71);
  });

  it('counts what the desk wrote and the visitor has not seen', () => {
    expect(unreadOf([message(1), message(2, 'desk'), message(3, 'desk')], 2)).toBe(1);
  });
});

describe('server-sent events', () => {
  it('are read the same however they are cut', () => {
    const text =
      'retry: 1\n\nid: 4\nevent: message\ndata: {"a":1}\n\n: still here\n\nevent: state\ndata: {}\n\n';
    const expected = [
      { event: 'message', data: '{"a":1}' },
      { event: 'state', data: '{}' },
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
        const found: ServerEvent[] = [];
        const read = eventReader((event) => found.push(event));
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        places.slice(1).forEach((end, index) => read(text.slice(places[index], end)));
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('addresses in a text', () => {
  it.each([
    ['こちらです。https://example.jp/a?b=1。ご覧ください', 'https://example.jp/a?b=1'],
    ['（https://example.jp/）', 'https://example.jp/'],
    ['see https://example.jp/a_(b).', 'https://example.jp/a_(b)'],
    ['(https://example.jp/a)', 'https://example.jp/a'],
  ])('%s', (text, href) => {
    const pieces = piecesOf(text);
    expect(pieces.filter((piece) => piece.href !== null)).toEqual([{ text: href, href }]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('are mail addresses too, and never anything that runs', () => {
    expect(piecesOf('hanako@example.jp まで')[0]).toEqual({
      text: 'hanako@example.jp',
      href: 'mailto:hanako@example.jp',
    });
    expect(piecesOf('javascript:alert(1) data:text/html,x').every(({ href }) => href === null)).toBe(true);
  });

  it('take nothing away from any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const pieces = piecesOf(text).map((piece) => piece.text);
        expect(pieces.join('')).toBe(text);
      }),
    );
  });
});

describe('when somebody is there', () => {
  it('is said in the company’s own time, and whose time that is where clocks differ', () => {
    const at = '2026-11-24T00:00:00.000Z';
    const said = openingTime(at, 'Asia/Tokyo', 'ja');
    expect(said).toMatch(/^11月24日\(火\) 9:00/);
    expect(openingTime(at, 'Asia/Tokyo', 'en')).toMatch(/^Tue,? 24 Nov,? 0?9:00/);
    const elsewhere = openingTime(at, 'Pacific/Kiritimati', 'ja');
    expect(elsewhere).toContain('（Kiritimati）');
  });

  it('names days as people do', () => {
    const now = new Date(2026, 10, 24, 12);
    const day = (date: Date) => dayName(date.toISOString(), now, 'ja', wordsOf.ja);
    expect([day(now), day(new Date(2026, 10, 23, 23)), day(new Date(2026, 10, 20))]).toEqual([
      '今日',
      '昨日',
      '11月20日(金)',
    ]);
    expect(day(new Date(2025, 0, 2))).toMatch(/^2025年1月2日/);
    expect(clock(new Date(2026, 10, 24, 9, 5).toISOString(), 'ja')).toBe('9:05');
  });
});

it('puts on any colour what can be read (WCAG AA)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, '0')}`;
      expect(contrast(color, inkOn(color))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

describe('the languages', () => {
  it('have the same words', () => {
    expect(Object.keys(wordsOf.en).toSorted()).toEqual(Object.keys(wordsOf.ja).toSorted());
  });

  it.each([
    [['en-US', 'ja'], ['ja', 'en'] as const, 'en'],
    [['fr-FR', 'ja-JP'], ['ja', 'en'] as const, 'ja'],
    [['en-GB'], ['ja'] as const, 'ja'],
    [['fr'], ['en'] as const, 'en'],
    [[], ['ja', 'en'] as const, 'ja'],
  ])('%j of %j: %s', (wanted, offered, expected) => {
    expect(chooseLanguage(wanted, [...offered])).toBe(expected);
  });
});

it('marks Japanese on an English page, and nothing else', () => {
  expect([languageOf('急須', 'en'), languageOf('急須', 'ja'), languageOf('teapot', 'en')]).toEqual([
    'ja',
    undefined,
    undefined,
  ]);
});

describe('what is kept between visits', () => {
  it('is in the page alone where the browser keeps nothing', () => {
    const storage = openStorage('key', () => {
      throw new Error('SecurityError');
    });
    storage.set('token', 'a');
    expect(storage.get('token')).toBe('a');
    storage.set('token', null);
    expect(storage.get('token')).toBeNull();
  });
});

it('knows the desk’s own limits', () => {
  expect([chatFileMegabytes * 1024 * 1024, longestText]).toEqual([chatFileBytes, chatTextLength]);
  expect([sizeOf(10), sizeOf(2048), sizeOf(1_572_864)]).toEqual(['1 kB', '2 kB', '1.5 MB']);
});
