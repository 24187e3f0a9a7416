import type { ListKind, Mapping } from './kind.ts';
import type { ListRow } from './read-csv.ts';

/**
 * The rows of a list as things to be done together: each row by itself, or all of a thing (an order's lines) where its first
 * row stands, however far apart they are. The order is the same every time, so that a place in it can be gone on from.
 */
export async function* unitsOf(
  rows: AsyncIterable<ListRow>,
  { keyOf }: Pick<ListKind, 'keyOf'>,
  mapping: Mapping,
): AsyncGenerator<readonly ListRow[]> {
  if (keyOf === undefined) {
    for await (const row of rows) yield [row];
    return;
  }
  const units = new Map<string, ListRow[]>();
  for await (const row of rows) {
    // A row that names nothing stands alone, to be reported.
    const key = keyOf(row, mapping);
    const unit = units.get(key ?? `line ${row.line}`);
    if (unit === undefined) units.set(key ?? `line ${row.line}`, [row]);
    else unit.push(row);
  }
  yield* units.values();
}
