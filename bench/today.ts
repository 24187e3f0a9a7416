import type { Client } from './client.ts';
import { crowd, type EdgeFigures } from './edge.ts';
import { percentiles, timed } from './figures.ts';

const days = [
  ['a member’s day', '/today'],
  ['its count', '/today/counts'],
  ['the team’s day', '/today?member=team'],
  ['the team’s figures', '/today/team'],
] as const;

/** What the page of the day costs, with a quarter of the conversations promised something. */
export async function measureToday(get: Client, times: number): Promise<Omit<EdgeFigures, 'raw'>[]> {
  const figures: Omit<EdgeFigures, 'raw'>[] = [];
  // As with lists: a day asks for twenty statements, and its first hundreds are spent compiling what reads them.
  for (const [, path] of days) await timed(times, crowd, () => get(path));
  for (const [name, path] of days) {
    const edge = await timed(times, 1, () => get(path));
    const crowded = await timed(times, crowd, () => get(path));
    figures.push({ name, edge: percentiles(edge), crowded: percentiles(crowded) });
  }
  return figures;
}
