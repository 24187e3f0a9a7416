import type { Locale, PromiseRecord } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';
import { dueWords } from '../../language/logic/due.ts';

type Said = Pick<PromiseRecord, 'act' | 'due' | 'condition'>;

/** What is promised in a few words: `11月26日(木) 15:00までに連絡`, `「ご入金確認後」に発送`, `連絡（期日なし）`. */
export function promiseWords(t: Translate, { act, due, condition }: Said, locale: Locale): string {
  const what = t(`promise.act.${act}`);
  const when = dueWords({ due }, locale);
  if (when !== null) return t(act === 'visit' ? 'promise.on' : 'promise.by', { when, what });
  return condition === null ? t('promise.undated', { what }) : t('promise.after', { condition, what });
}

/** Its state as a word and a colour; lateness says more than being open or kept. */
export function standingOf({
  state,
  late,
  undelivered,
}: Pick<PromiseRecord, 'state' | 'late' | 'undelivered'>): {
  tone: 'good' | 'careful' | 'bad' | 'quiet' | 'busy';
  key: `promise.standing.${'undelivered' | 'late' | 'open' | 'kept' | 'keptLate' | 'moved' | 'movedLate' | 'broken' | 'notNeeded' | 'notNeededLate' | 'none'}`;
} {
  if (state === 'not_needed')
    return late
      ? { tone: 'careful', key: 'promise.standing.notNeededLate' }
      : { tone: 'quiet', key: 'promise.standing.notNeeded' };
  if (state === 'not_promise') return { tone: 'quiet', key: 'promise.standing.none' };
  if (undelivered && state === 'open') return { tone: 'careful', key: 'promise.standing.undelivered' };
  if (state === 'kept')
    return late
      ? { tone: 'careful', key: 'promise.standing.keptLate' }
      : { tone: 'good', key: 'promise.standing.kept' };
  if (state === 'moved')
    return late
      ? { tone: 'careful', key: 'promise.standing.movedLate' }
      : { tone: 'quiet', key: 'promise.standing.moved' };
  if (state === 'broken') return { tone: 'bad', key: 'promise.standing.broken' };
  return late
    ? { tone: 'bad', key: 'promise.standing.late' }
    : { tone: 'busy', key: 'promise.standing.open' };
}
