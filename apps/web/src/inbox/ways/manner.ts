import type { Ways } from './useWays.ts';

type Going = Pick<Ways, 'via' | 'type'> & { known: Pick<NonNullable<Ways['known']>, 'used'> | undefined };

/** What is right in a mail is not what is right in a talk. */
export function checkedAs({ type }: Pick<Going, 'type'>): 'email' | 'line' | 'chat' | undefined {
  return type === 'email' || type === 'line' || type === 'chat' ? type : undefined;
}

/** What was noted of a call is never quoted, nor a letter in a talk. */
export function mayQuote({ via, known, type }: Going): boolean {
  return via === undefined || (known?.used !== 'phone' && (type === 'email' || known?.used === type));
}

/** What the box is called that has the answer quote what it answers. */
export function quoteWords({ via, known, type }: Going) {
  if (type === 'line') return 'line.quote';
  return via === undefined || known?.used === 'email' ? 'inbox.composer.quote' : 'ways.quote';
}
