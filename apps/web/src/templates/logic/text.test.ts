import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertTemplate } from '../composer/insertTemplate.ts';
import { diff } from './diff.ts';
import { decodeFile, formatOf } from './file.ts';
import { nextMarker, offsetOf, partsOf } from './marked.ts';
import { placeAbove } from './place.ts';
import { slashAt } from './slash.ts';

describe('a stroke on a line of its own', () => {
  it.each([
    ['alone', '/', 1, { start: 0, end: 1, query: '' }],
    ['with a query', '/uke', 4, { start: 0, end: 4, query: 'uke' }],
    ['of full width', 'あ\n／うけ', 5, { start: 2, end: 5, query: 'うけ' }],
    ['before other lines', '/a\nい', 2, { start: 0, end: 2, query: 'a' }],
  ])('calls for a template: %s', (_what, text, caret, expected) => {
    expect(slashAt(text, caret)).toEqual(expected);
  });

  it.each([
    ['behind words', '送料/手数料', 6],
    ['in a date', '11/24', 5],
    ['in an address', '/path/to', 8],
    ['with the caret elsewhere', '/uke', 2],
    ['on another line', '/uke\n', 5],
    ['before too many letters', `/${'あ'.repeat(60)}`, 61],
    ['in nothing', '', 0],
  ])('does not: %s', (_what, text, caret) => {
    expect(slashAt(text, caret)).toBeNull();
  });
});

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(diff('明日お届けします。', '本日お届けします。')).toEqual([
      { kind: 'removed', text: '明日' },
      { kind: 'added', text: '本日' },
      { kind: 'same', text: 'お届けします。' },
    ]);
    expect(diff('', 'あ')).toEqual([{ kind: 'added', text: 'あ' }]);
    expect(diff('同じ', '同じ')).toEqual([{ kind: 'same', text: '同じ' }]);
  });

  it('makes either text again, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'お届け明日本日。\n 😀a'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diff(before, after);
        const without = (kind: string) =>
          changes
            .filter((each) => each.kind !== kind)
            .map((each) => each.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(changes.every((each, index) => each.kind !== changes[index + 1]?.kind)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of very long texts is told as a whole', () => {
    const before = 'あ い '.repeat(1000);
    const after = 'う え '.repeat(1000);
    expect(diff(before, after).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['removed', 'added']));
  });
});

describe('places to fill in', () => {
  const markers = [
    { start: 2, end: 5 },
    { start: 8, end: 9 },
  ];

  it('part a text, and joined the parts are the text', () => {
    const parts = partsOf('0123456789', markers);
    expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe('01[234]567[8]9');
    expect(partsOf('', [])).toEqual([]);
  });

  it('are gone through in a round', () => {
    expect(nextMarker(markers, 0)?.start).toBe(2);
    expect(nextMarker(markers, 5)?.start).toBe(8);
    expect(nextMarker(markers, 9)?.start).toBe(2);
    expect(nextMarker([], 0)).toBeNull();
  });

  it('are found by line and column in characters', () => {
    expect(offsetOf('あ\n😀い{', 2, 3)).toBe(5);
    expect(offsetOf('あ', 1, 1)).toBe(0);
  });
});

describe('a template put into a field', () => {
  function field(value: string, caret = value.length) {
    return {
      value,
      selectionStart: caret,
      selectionEnd: caret,
      focus: () => undefined,
      setSelectionRange(start: number | null, end: number | null) {
        this.selectionStart = start ?? 0;
        this.selectionEnd = end ?? 0;
      },
    };
  }
  type Field = ReturnType<typeof field>;
  const replace = (into: Field, { start, end, text }: { start: number; end: number; text: string }) => {
    into.value = into.value.slice(0, start) + text + into.value.slice(end);
  };
  const filled = { text: '様【要記入：日】', markers: [{ start: 1, end: 8, name: '日' }] };

  it('stands over the line that called for it, the first open place selected', () => {
    const into = field('あ\n/uke\nい', 6);
    insertTemplate(into, filled, { start: 2, end: 6, text: '/uke' }, replace);
    expect(into.value).toBe('あ\n様【要記入：日】\nい');
    expect(into.value.slice(into.selectionStart, into.selectionEnd)).toBe('【要記入：日】');
  });

  it('stands at the caret when it was called by the button, or the line was changed meanwhile', () => {
    const into = field('あい', 1);
    insertTemplate(into, { text: 'x', markers: [] }, null, replace);
    expect([into.value, into.selectionEnd]).toEqual(['あxい', 2]);
    const changed = field('書き換えた', 5);
    insertTemplate(changed, { text: 'x', markers: [] }, { start: 0, end: 4, text: '/uke' }, replace);
    expect(changed.value).toBe('書き換えたx');
  });
});

describe('a file', () => {
  it('from a Japanese spreadsheet is read, whichever way it was saved', () => {
    expect(decodeFile(new TextEncoder().encode('名前,本文').buffer)).toBe('名前,本文');
    expect(decodeFile(new Uint8Array([0x96, 0xbc, 0x91, 0x4f]).buffer)).toBe('名前');
  });

  it('is known by its name', () => {
    expect([formatOf('a.JSON'), formatOf('a.csv'), formatOf('a.txt')]).toEqual(['json', 'csv', 'csv']);
  });
});

describe('the list over a field', () => {
  it('is as wide as the field and ends above it', () => {
    const place = placeAbove({ left: 430, top: 600, width: 530 }, { width: 1280, height: 800 });
    expect(place).toEqual({ left: 430, bottom: 206, width: 530, height: 420 });
  });

  it('stays within a phone’s screen, even with the keyboard open', () => {
    for (const screen of [
      { width: 390, height: 844 },
      { width: 320, height: 300 },
    ]) {
      const { left, bottom, width, height } = placeAbove({ left: 12, top: 120, width: 366 }, screen);
      expect(left + width).toBeLessThanOrEqual(screen.width);
      expect(bottom + height).toBeLessThanOrEqual(screen.height);
      expect(Math.min(left, bottom)).toBeGreaterThanOrEqual(0);
      expect(height).toBeGreaterThanOrEqual(200);
    }
  });
});
