import type { DeadlineCondition, DeadlineKind, DeadlineRule, DeadlineTerm } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';
import { installedRules } from './lists.ts';

/** What is called how, by id. */
export type Names = Record<string, string>;

/** What a rule is called; those installed, until somebody names them, in the reader's own language. */
export function ruleName(t: Translate, { id, name }: Pick<DeadlineRule, 'id' | 'name'>): string {
  const found = installedRules.find((one) => one.id === id && one.name === name);
  return found === undefined ? name : t(`deadlines.installed.${found.key}`);
}

/** `30分`, `2時間`, `1時間30分`. */
export function lengthWords(t: Translate, length: number): string {
  const [hours, minutes] = [Math.floor(length / 60), length % 60];
  if (minutes === 0) return t('deadlines.length.hours', { count: hours });
  return hours === 0
    ? t('deadlines.length.minutes', { count: minutes })
    : t('deadlines.length.both', { hours, minutes });
}

/** `当日18:00`, `翌営業日12:00`, `3営業日後の12:00`. */
function momentWords(t: Translate, days: number, time: string): string {
  if (days === 0) return t('deadlines.on.today', { time });
  return days === 1 ? t('deadlines.on.next', { time }) : t('deadlines.on.days', { time, count: days });
}

export function termWords(t: Translate, term: Exclude<DeadlineTerm, { kind: 'none' }>): string {
  if (term.kind !== 'clock')
    return t(`deadlines.term.${term.kind}`, { length: lengthWords(t, term.minutes) });
  const later = momentWords(t, term.days, term.time);
  if (term.early === null) return t('deadlines.term.day', { later });
  const { before, days, time } = term.early;
  return t('deadlines.term.both', { before, early: momentWords(t, days, time), later });
}

function conditionWords(t: Translate, condition: DeadlineCondition, names: Names): string {
  const or = t('deadlines.cond.or');
  const called = (ids: readonly string[], unknown: string) =>
    [...new Set(ids.map((id) => names[id] ?? unknown))].join(or);
  switch (condition.kind) {
    case 'channel':
      return t('deadlines.cond.channel', { names: called(condition.channelIds, t('deadlines.form.gone')) });
    case 'tags':
      return t('deadlines.cond.tags', { names: called(condition.tagIds, t('deadlines.form.gone')) });
    case 'customer':
      return t('deadlines.cond.customer', {
        names: called(condition.customerIds, t('deadlines.cond.somebody')),
      });
    case 'company':
      return t('deadlines.cond.company', {
        names: called(condition.companyIds, t('deadlines.cond.somebody')),
      });
    case 'reading':
      return t('deadlines.cond.reading', {
        names: condition.marks.map((mark) => t(`deadlines.mark.${mark}`)).join(or),
      });
  }
}

const kindsWords = (t: Translate, kinds: readonly DeadlineKind[]): string =>
  kinds.map((kind) => t(`deadlines.kind.${kind}`)).join(t('deadlines.kindsAnd'));

/** A rule as one sentence. */
export function sentenceOf(
  t: Translate,
  { conditions, term, kinds }: Pick<DeadlineRule, 'conditions' | 'term' | 'kinds'>,
  names: Names,
): string {
  const what = conditions.map((one) => conditionWords(t, one, names)).join(t('deadlines.cond.and'));
  const cond = what === '' ? '' : t('deadlines.cond.list', { what });
  const done = kindsWords(t, kinds);
  const text =
    term.kind === 'none'
      ? t('deadlines.sentenceNone', { cond, kinds: done })
      : t('deadlines.sentence', { cond, term: termWords(t, term), kinds: done });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
