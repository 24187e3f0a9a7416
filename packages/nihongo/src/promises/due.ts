import { dueOf } from '../dates/index.ts';
import type { DateMention } from '../dates/index.ts';
import type { Predicate } from '../morph/predicate.ts';
import { firstFrom } from './ordered.ts';
import { dateRole, meetsThen, takesTime } from './date-role.ts';

/** The time a promise is due, and how exactly it was said. */
export interface Due {
  readonly due: string | null;
  readonly precision: DateMention['precision'] | 'none';
}

function nextVerb(before: readonly Predicate[], start: number, end: number): Predicate | undefined {
  for (let one = firstFrom(before, start); one && one.end <= end; one = firstFrom(before, one.end))
    if (one.kind === 'verb') return one;
  return undefined;
}

/**
 * Whether a date belongs to the promising verb and not to a verb before it: of 8月3日にお預かりした品を本日お送りします
 * only the second one does. A verb in the past cannot own a date to come.
 */
function isOwned(
  text: string,
  mention: DateMention,
  before: readonly Predicate[],
  end: number,
  today: string,
): boolean {
  const next = nextVerb(before, mention.end, end);
  const after = text.slice(mention.end, mention.end + 18);
  if (!next || takesTime.test(after) || meetsThen(mention, after)) return true;
  const follows = text.slice(next.end, next.end + 4);
  const relative =
    next.ending === 'adnominal' && !/^(?:予定|見込|よう|こと|運び|手は|つもり|段取)/u.test(follows);
  const conditional = next.ending === 'conditional' || /^(?:場合|際|次第|後|と、|時|とき)/u.test(follows);
  if (conditional) return false;
  // 26日までにお送りするメールでご案内します: what carries the act has its date.
  if (
    relative &&
    /^(?:メール|お?手紙|書面|資料|書類|通知|はがき|葉書|LINE|お?電話|便)(?:で|にて|に)/u.test(follows)
  )
    return true;
  if (!relative || text.charAt(mention.end) === '、') return true;
  const customers =
    next.honorifics.includes('respectful') || /^(?:itadaku|kudasaru|ni-naru)$/u.test(next.frame);
  return next.past && !customers && mention.date !== null && mention.date > today;
}

/** The mentions that can say when the promise is due. */
export function deadlines(
  text: string,
  mentions: readonly DateMention[],
  before: readonly Predicate[],
  end: number,
  today: string,
): DateMention[] {
  return mentions.filter(
    (mention) => dateRole(text, mention) === 'deadline' && isOwned(text, mention, before, end, today),
  );
}

/** The due time from a promise's own mentions: the last date, with a clock time said apart (明日、…10時に). */
export function dueFrom(mentions: readonly DateMention[]): Due {
  const sure = mentions
    .map((one) => (one.kind === 'length' ? { ...one, date: one.until ?? null } : one))
    .filter((one) => one.date !== null);
  const bounded = sure.filter((one) => one.bound !== 'from' || one.dayless);
  const usable = bounded.length > 0 ? bounded : sure;
  const last = usable.at(-1);
  if (!last) {
    const other = mentions.find((one) => one.kind === 'vague');
    return { due: null, precision: other ? 'vague' : 'none' };
  }
  const day = last.dayless ? usable.findLast((one) => !one.dayless && one.time === undefined) : undefined;
  if (day && last.time !== undefined) return { due: `${day.date}T${last.time}`, precision: 'minute' };
  if (/以降|以後/u.test(last.at)) return { due: last.date, precision: 'day' };
  return { due: dueOf(last), precision: last.precision };
}
