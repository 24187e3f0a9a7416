import { parseArgs } from 'node:util';

/** How large a world, from when, for how long, and which of all possible ones. */
export type Options = {
  seed: number;
  customers: number;
  days: number;
  /** The first day: `2026-10-01`. */
  from: string;
  /** Leaves the database running in the end until Ctrl+C, to be looked at. */
  keep: boolean;
};

function whole(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Error(`--${name} takes a whole number from 1 to ${most}.`);
  return number;
}

/** @throws Error for an option there is not, or a value that it does not take. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      customers: { type: 'string', default: '2000' },
      days: { type: 'string', default: '92' },
      from: { type: 'string', default: '2026-10-01' },
      keep: { type: 'boolean', default: false },
    },
  });
  if (!/^2026-(?:10|11|12)-[0-3]\d$/u.test(values.from))
    throw new Error('--from takes a day of the last quarter of 2026, such as 2026-11-01.');
  return {
    seed: whole('seed', values.seed, 1_000_000),
    customers: whole('customers', values.customers, 20_000),
    days: whole('days', values.days, 92),
    from: values.from,
    keep: values.keep,
  };
}
