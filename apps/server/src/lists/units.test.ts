import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListRow } from './read-csv.ts';
import { unitsOf } from './units.ts';

const byFirst = { keyOf: ({ cells }: ListRow) => cells[0] || null };
async function* given(rows: readonly ListRow[]): AsyncGenerator<ListRow> {
  yield* rows;
}
async function units(rows: readonly ListRow[], kind: Parameters<typeof unitsOf>[1] = byFirst) {
  const found: (readonly ListRow[])[] = [];
  for await (const unit of unitsOf(given(rows), kind, [])) found.push(unit);
  return found;
}
const list = (...keys: string[]): ListRow[] => keys.map((key, at) => ({ line: at + 2, cells: [key] }));

describe('the rows of a list', () => {
  it('stand each by itself where nothing binds them', async () => {
    expect(await units(list('a', 'a'), {})).toEqual([
      [{ line: 2, cells: ['a'] }],
      [{ line: 3, cells: ['a'] }],
    ]);
  });

  it('are together where they are one thing, wherever they stand', async () => {
    const found = await units(list('a', 'b', 'a', '', ''));
    expect(found.map((unit) => unit.map(({ line }) => line))).toEqual([[2, 4], [3], [5], [6]]);
  });

  it('are all there once, in the same order each time', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(keys, async (given) => {
        const [once, again] = [await units(list(...given)), await units(list(...given))];
        expect(once).toEqual(again);
        expect(
          once
            .flat()
            .map(({ line }) => line)
            .toSorted((a, b) => a - b),
        ).toEqual(list(...given).map(({ line }) => line));
      }),
      { numRuns: 50 },
    );
  });
});
