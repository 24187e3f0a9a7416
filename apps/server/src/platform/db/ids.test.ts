import { expect, it } from 'vitest';
import { idAt, idFrom, newId } from './ids.ts';

it('makes version 7 UUIDs with the right variant', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('grows strictly within one process, beyond 4,096 in one millisecond and when the clock steps back', () => {
  const base = Date.now() + 10_000;
  const ids = Array.from({ length: 20_000 }, (_, i) => newId(i % 3 === 0 ? base - 50 : base));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('carries the time in its first 48 bits', () => {
  const later = Date.now() + 60_000_000;
  expect(parseInt(newId(later).replaceAll('-', '').slice(0, 12), 16)).toBe(later);
});

it('makes ids of another time, which change nothing for those of now', () => {
  const before = newId();
  const long = Date.parse('2020-02-29T12:00:00Z');
  expect(idAt(long)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(
    parseInt(
      idAt(long + 0.7)
        .replaceAll('-', '')
        .slice(0, 12),
      16,
    ),
  ).toBe(long);
  expect(newId() > before).toBe(true);
});

it('makes the same id of the same words, and another of others', () => {
  const one = idFrom('note', 'a', 'bc');
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idFrom('note', 'a', 'bc')).toBe(one);
  expect(idFrom('note', 'ab', 'c')).not.toBe(one);
});
