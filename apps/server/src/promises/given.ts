import type { FoundPromise, GivenPromise } from '@madoguchi/contract';
import { AppError } from '../platform/http/index.ts';

/** Line breaks as the store keeps them do not make another sentence. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Whether two quotations are of the same promise: one may be cut shorter than the other. */
export function areOne(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}

function refused(index: number, field: string, detail: string, message: string): AppError {
  return new AppError('invalid_request', detail, {
    errors: [{ path: `promises.${index}.${field}`, message }],
  });
}

/**
 * What can be wrong with a list by itself.
 * @throws AppError `invalid_request` naming the entry and what to do.
 */
export function refuseBadList(text: string, promises: readonly GivenPromise[]): void {
  const words = plain(text);
  const seen = new Set<string>();
  for (const [index, given] of promises.entries()) {
    if (!words.includes(plain(given.at)))
      throw refused(
        index,
        'at',
        'A promise is a sentence of the message itself: send it as it stands in the text.',
        'does not stand in the text',
      );
    const key = `${given.act} ${plain(given.at)}`;
    if (seen.has(key))
      throw refused(index, 'at', 'This promise is in the list twice.', 'must be named once for each act');
    seen.add(key);
    if (given.notPromise && (given.due !== null || given.undated || given.moves !== undefined))
      throw refused(
        index,
        'notPromise',
        'What is no promise has no due time and moves none.',
        'must stand alone',
      );
    if (given.undated && (given.due !== null || given.condition !== null))
      throw refused(
        index,
        'undated',
        'A promise is undated only where it has neither a due time nor a condition.',
        'must be false beside a due time or a condition',
      );
  }
}

/** Whether a writer has said what becomes of a promise that stands without a date. */
const settles = (given: GivenPromise): boolean =>
  given.notPromise || given.undated || given.due !== null || given.condition !== null;

/** Promises put off without a date (なるべく早く) of which nothing was said. What has no time at all, or is done by the very mail, is none of them. */
export function openVague(found: readonly FoundPromise[], promises: readonly GivenPromise[]): FoundPromise[] {
  return found.filter((one) => {
    if (one.vague !== true) return false;
    return !promises.some((given) => settles(given) && areOne(given.at, one.at));
  });
}

export function undatedRefusal(promises: FoundPromise[]): AppError {
  return new AppError(
    'promise_undated',
    'A promise in this answer has no date. Say by when, or that it is no promise (promises).',
    { promises },
  );
}
