import { describe, expect, it } from 'vitest';
import { aFinding } from '../testing/samples.fixture.ts';
import { byGravity, levelOf } from './severity.ts';
import { findingAt, walk } from './walk.ts';

const findings = [2, 10, 20].map((start) => aFinding({ id: `f${start}`, start, end: start + 3 }));
const to = (caret: number, direction: 1 | -1, active: string | null = null) =>
  walk(findings, caret, direction, active)?.id;

describe('walking through the findings', () => {
  it('goes to the next one behind the caret, and round again', () => {
    expect(to(0, 1)).toBe('f2');
    expect(to(2, 1)).toBe('f2');
    expect(to(3, 1)).toBe('f10');
    expect(to(30, 1)).toBe('f2');
  });

  it('goes back to the one before the caret, and round again', () => {
    expect(to(30, -1)).toBe('f20');
    expect(to(14, -1)).toBe('f10');
    expect(to(0, -1)).toBe('f20');
  });

  it('goes on from the one whose card is open, wherever the caret is', () => {
    expect(to(0, 1, 'f10')).toBe('f20');
    expect(to(0, 1, 'f20')).toBe('f2');
    expect(to(0, -1, 'f2')).toBe('f20');
    expect(to(0, 1, 'gone')).toBe('f2');
  });

  it('goes nowhere without findings', () => {
    expect(walk([], 0, 1, null)).toBeNull();
    expect(walk([], 0, -1, 'f2')).toBeNull();
  });
});

describe('the finding at the caret', () => {
  it.each([
    [1, undefined],
    [2, 'f2'],
    [4, 'f2'],
    [5, 'f2'],
    [6, undefined],
  ])('at %i is %s', (caret, id) => {
    expect(findingAt(findings, caret)?.id).toBe(id);
  });
});

describe('how grave a finding is', () => {
  it('is decided first by whether it stops sending', () => {
    expect(levelOf(aFinding({ severity: 'info', action: 'block' }))).toBe('block');
    expect(levelOf(aFinding({ severity: 'error' }))).toBe('error');
  });

  it('sorts the graver first, then by place', () => {
    const late = aFinding({ id: 'late', start: 9, severity: 'error' });
    const info = aFinding({ id: 'info', severity: 'info' });
    const block = aFinding({ id: 'block', start: 20, action: 'block' });
    const early = aFinding({ id: 'early', start: 1, severity: 'error' });
    expect([late, info, block, early].toSorted(byGravity).map(({ id }) => id)).toEqual([
      'block',
      'early',
      'late',
      'info',
    ]);
  });
});
