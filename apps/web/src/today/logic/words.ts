import type { Locale, TodayReason } from '@madoguchi/contract';
import type { Translate } from '../../kit/translate.ts';
import { formatDateTime, formatShort, formatTime } from '../../kit/time.ts';

type Clock = { locale: Locale; timeZone: string; now: Date };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** 40分, 3時間, 2日: the largest whole unit, at least a minute. */
function lengthOf(t: Translate, milliseconds: number): string {
  if (milliseconds >= day) return t('today.days', { count: Math.floor(milliseconds / day) });
  if (milliseconds >= hour) return t('today.hours', { count: Math.floor(milliseconds / hour) });
  return t('today.minutes', { count: Math.max(1, Math.floor(milliseconds / minute)) });
}

/** By when, exactly: the clock alone for what is today, with the day for all else. */
export function dueText(t: Translate, at: string, { locale, timeZone, now }: Clock): string {
  // A list writes what is today as a clock time alone.
  const today = formatShort(at, locale, timeZone, now) === formatTime(at, timeZone);
  const when = today ? formatTime(at, timeZone) : formatDateTime(at, locale, timeZone, now);
  return t('today.until', { when });
}

/** How long it still is, or has been; null for what is more than a day away. */
export function leftText(t: Translate, at: string, now: Date): string | null {
  const left = Date.parse(at) - now.getTime();
  if (left < 0) return t('today.over', { length: lengthOf(t, -left) });
  return left < day ? t('today.left', { length: lengthOf(t, left) }) : null;
}

/** How long something without a time has been waiting. */
export function waitText(t: Translate, since: string, now: Date): string {
  return t('today.waits', { length: lengthOf(t, Math.max(0, now.getTime() - Date.parse(since))) });
}

/** What is to be done and why, in one line; the time stands elsewhere. */
export function reasonText(t: Translate, reason: TodayReason): string {
  const { kind, text, person, deadline, step, returnStep, signals } = reason;
  switch (kind) {
    case 'answer':
      return text === '' || deadline === null
        ? t('today.answer')
        : t('today.answerBy', { kind: t(`deadlines.kind.${deadline}`), rule: text });
    case 'promise':
      return text === '' ? t('today.promise') : t('today.promiseOf', { words: text });
    case 'callback':
      return text === '' ? t('today.callback') : t('today.callbackOf', { note: text });
    case 'sent_back':
      return person === null ? t('today.sentBack') : t('today.sentBackBy', { name: person });
    case 'approval':
      return person === null ? t('today.approval') : t('today.approvalOf', { name: person });
    case 'notice':
      return t('today.notice', { name: text });
    case 'delay_call':
      return t('today.delayCall', { name: text });
    case 'return':
      return t('today.return', {
        step: returnStep === null ? '' : t(`returns.step.${returnStep}`),
        number: text,
      });
    case 'handover':
      return person === null ? t('today.handover') : t('today.handoverFrom', { name: person });
    case 'acting':
      return t('today.acting', { name: person ?? t('common.someone') });
    case 'step':
      return step === null ? text : t(`improvement.step.${step}`);
    case 'feedback':
      return text === '' ? t('today.feedbackLow') : t('today.feedback', { text });
    case 'word_of_mouth':
      return text === '' ? t('today.kind.word_of_mouth') : t('today.feedback', { text });
    case 'mention_alarm':
      return t('today.kind.mention_alarm');
    case 'mention':
      return t('today.mention', { name: person ?? t('common.someone') });
    case 'care':
      return text;
    case 'attention':
      return signals.length === 0
        ? t('today.attention')
        : signals.map((signal) => t(`attention.kind.${signal}`)).join(t('today.join'));
  }
}
