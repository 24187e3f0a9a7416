import { expect, it } from 'vitest';
import { isWithin, type Place } from './places.ts';

it.each<[Place, string, boolean]>([
  ['/growth', '/mentions', true],
  ['/growth', '/mentions/trends', true],
  ['/customers', '/orders/returns/figures', true],
  ['/attention', '/voices', true],
  ['/attention', '/mentions', false],
  ['/customers', '/ordersome', false],
  ['/today', '/inbox', false],
])('the place %s holds %s: %s', (place, pathname, held) => {
  expect(isWithin(place, pathname)).toBe(held);
});
