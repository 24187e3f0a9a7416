/**
 * `npm run simulate [-- --seed N --customers N --days N --from DAY --keep]`: a quarter of a desk's life, with its own clock:
 * customers with habits, twelve who work there, holidays, storms. In the end what the desk keeps is held against what the
 * world knows; ends with 1 when anything is broken. See docs/simulation.md.
 */
import { once } from 'node:events';
import { check } from './check.ts';
import { figuresOf } from './figures.ts';
import { readOptions } from './options.ts';
import { live } from './quarter.ts';

const options = readOptions(process.argv.slice(2));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { seed, customers, days, from, keep } = options;
say(`Seed ${seed}: ${customers} customers and 12 at the desk, ${days} days from ${from}.`);
const lived = await live(options, say);
try {
  const { faults, rows } = await check(lived);
  for (const [name, figure] of figuresOf(lived, rows)) say(`${name.padEnd(44)} ${figure}`);
  const kinds = new Map<string, string[]>();
  for (const { kind, detail } of faults) kinds.set(kind, [...(kinds.get(kind) ?? []), detail]);
  for (const [kind, details] of kinds)
    say(`BROKEN: ${kind} (${details.length})\n  ${details.slice(0, 5).join('\n  ')}`);
  say(faults.length === 0 ? 'Nothing is broken.' : `${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
  if (keep) {
    say(`Kept until Ctrl+C: ${lived.place.connectionString}`);
    await once(process, 'SIGINT');
  }
} finally {
  await lived.close();
}
