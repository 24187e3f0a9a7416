import type { AttachedChecklist } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { askToClose } from './closing/question.ts';
import {
  blankPoint,
  dateText,
  doneOf,
  draftOf,
  grouped,
  isComplete,
  isWhole,
  movePoint,
  noConditions,
  reasonsOf,
} from './logic.ts';

const point = (text: string) => ({ ...blankPoint, text });
const ticked = (at: string | null): AttachedChecklist['points'][number] => ({
  ...point('確認'),
  position: 1,
  checkedAt: at,
  checkedBy: null,
});

describe('a list being written', () => {
  it('begins with one empty point, and is whole once it and its name are written', () => {
    const draft = draftOf(null);
    expect(draft.points).toHaveLength(1);
    expect(isWhole(draft)).toBe(false);
    expect(isWhole({ ...draft, name: '受付' })).toBe(false);
    expect(isWhole({ ...draft, name: '受付', points: [point('型番')] })).toBe(true);
    expect(isWhole({ ...draft, name: '受付', points: [point('型番'), point(' ')] })).toBe(false);
  });

  it('moves points up and down, and leaves the first and last where they are', () => {
    const points = ['一', '二', '三'].map(point);
    const texts = (from: number, by: 1 | -1) => movePoint(points, from, by).map(({ text }) => text);
    expect(texts(1, -1)).toEqual(['二', '一', '三']);
    expect(texts(1, 1)).toEqual(['一', '三', '二']);
    expect(texts(0, -1)).toEqual(['一', '二', '三']);
    expect(texts(2, 1)).toEqual(['一', '二', '三']);
  });

  it('says what it is offered by, kind by kind', () => {
    const conditions = { ...noConditions, channels: ['email' as const], marks: ['complaint' as const] };
    expect(reasonsOf(conditions)).toEqual([
      { kind: 'channel', value: 'email' },
      { kind: 'mark', value: 'complaint' },
    ]);
  });
});

it('a list is complete when every point is ticked', () => {
  const at = '2026-11-24T03:00:00Z';
  expect(doneOf({ points: [ticked(at), ticked(null)] })).toBe(1);
  expect(isComplete({ points: [ticked(at), ticked(null)] })).toBe(false);
  expect(isComplete({ points: [ticked(at), ticked(at)] })).toBe(true);
});

it('open points stand under their lists, and those beyond the first are counted', () => {
  const open = [
    { checklist: '甲', text: '一' },
    { checklist: '乙', text: '二' },
    { checklist: '甲', text: '三' },
  ];
  expect(grouped(open)).toEqual({
    lists: [
      { checklist: '甲', texts: ['一', '三'] },
      { checklist: '乙', texts: ['二'] },
    ],
    more: 0,
  });
  expect(grouped(open, 1)).toEqual({ lists: [{ checklist: '甲', texts: ['一'] }], more: 2 });
});

it('dates of laws are written in full, the same wherever one reads', () => {
  expect(dateText('2007-05-14', 'ja')).toBe('2007年5月14日');
  expect(dateText('2007-05-14', 'en')).toBe('14 May 2007');
});

it('a question that another takes the place of is answered: neither', async () => {
  const left = { points: [], mayClose: true, sending: false };
  const first = askToClose(left);
  void askToClose(left);
  expect(await first).toBeNull();
});
