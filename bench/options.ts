import { parseArgs } from 'node:util';

/** What to measure at which size, and where the filled desk is kept between runs. */
export type Options = {
  conversations: number;
  /** Requests of each kind. */
  times: number;
  /** Mails received, in batches; a third of them one by one. */
  mails: number;
  /** Answers sent. */
  answers: number;
  /** A folder that keeps the filled desk; null for one that is removed in the end. */
  keep: string | null;
  /** Whether a miss ends the bench with 1: not at a size that only shows that it works. */
  judges: boolean;
};

/** @throws Error for an option there is not, or a number that is none. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      small: { type: 'boolean', default: false },
      conversations: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  const { small } = values;
  const conversations = Number(values.conversations ?? (small ? 500 : 200_000));
  if (!Number.isInteger(conversations) || conversations < 10 || conversations > 5_000_000)
    throw new Error('--conversations takes a whole number from 10 to 5000000.');
  return {
    conversations,
    times: small ? 5 : 400,
    mails: small ? 100 : 3_000,
    answers: small ? 10 : 300,
    keep: values.keep ?? null,
    judges: !small,
  };
}
