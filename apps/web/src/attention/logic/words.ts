import type { AttentionSignal, AttentionTrailEntry, Locale, SignalKind } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';
import { formatDateTime, formatDay } from '../../kit/time.ts';

/** The kinds of signs in the order they are chosen from. */
export const kinds = [
  'complaint',
  'veiled',
  'waiting_longer',
  'asked_again',
  'unanswered_question',
  'silence',
  'promise_late',
  'no_recurrence_report',
  'low_survey',
  'negative_mention',
  'fewer_orders',
  'contact_changed',
] as const satisfies readonly SignalKind[];

/** A length of time in its largest fitting unit: 45分, 3時間, 2日. */
export function lengthOf(t: Translate, minutes: number): string {
  if (minutes < 60) return t('attention.minutes', { count: Math.max(1, minutes) });
  if (minutes < 48 * 60) return t('attention.hours', { count: Math.round(minutes / 60) });
  return t('attention.days', { count: Math.round(minutes / 1440) });
}

export type Said = { t: Translate; locale: Locale; timeZone: string };

/** What a sign that is no quotation rests on, in a sentence; null where the customer's own words say it. */
export function factOf(
  { evidence }: Pick<AttentionSignal, 'evidence'>,
  { t, locale, timeZone }: Said,
  nameOf: (memberId: string) => string | undefined,
): string | null {
  const name = (id: string) => nameOf(id) ?? t('attention.evidence.former');
  switch (evidence.type) {
    case 'message':
    case 'answer':
      return null;
    case 'wait':
      return t(`attention.evidence.wait.${evidence.basis}`, {
        since: formatDateTime(evidence.since, locale, timeZone),
        usual: lengthOf(t, evidence.usualMinutes),
        cases: evidence.cases,
      });
    case 'silence': {
      const since = formatDateTime(evidence.since, locale, timeZone);
      if (evidence.usualMinutes === null) return t('attention.evidence.silence.unsettled', { since });
      const usual = lengthOf(t, evidence.usualMinutes);
      return t('attention.evidence.silence.habit', { since, usual, cases: evidence.cases });
    }
    case 'contact_person': {
      const from = evidence.from === null ? t('attention.evidence.former') : name(evidence.from);
      if (evidence.to === null) return t('attention.evidence.contactGone', { from });
      return t('attention.evidence.contact', { from, to: name(evidence.to) });
    }
    default:
      return evidence.text === '' ? null : evidence.text;
  }
}

/** What the link to the evidence is called. */
export function opensWord(t: Translate, { evidence }: Pick<AttentionSignal, 'evidence'>): string {
  switch (evidence.type) {
    case 'message':
    case 'wait':
    case 'silence':
    case 'answer':
      return t('attention.open.message');
    case 'contact_person':
      return t('attention.open.record');
    default:
      return t('attention.open.other');
  }
}

const levels = ['calm', 'watch', 'care', 'urgent'] as const;
const helped = ['helped', 'no_change', 'worse', 'unknown'] as const;
const outcomes = ['stayed', 'complained', 'left'] as const;
const acts = ['call', 'letter', 'ask', 'visit', 'gift', 'other'] as const;

function among<const Word extends string>(
  words: readonly Word[],
  word: string | null | undefined,
): Word | null {
  return words.find((each) => each === word) ?? null;
}

/** What happened to a case, in a line. */
export function trailLine(
  { kind, actor, data }: AttentionTrailEntry,
  { t, locale }: Omit<Said, 'timeZone'>,
): string {
  const level = (name: string) => t(`attention.level.${among(levels, data[name]) ?? 'calm'}`);
  const kindOf = () => t(`attention.kind.${among(kinds, data['kind']) ?? 'complaint'}`);
  const outcome = among(outcomes, data['outcome']);
  const word = among(helped, data['helped']);
  switch (kind) {
    case 'raised':
      return t('attention.trail.raised', { level: level('level') });
    case 'level_changed':
      return t('attention.trail.level_changed', { from: level('from'), to: level('to') });
    case 'signal_rested':
      return t('attention.trail.signal_rested', { kind: kindOf() });
    case 'signal_restored':
      return t('attention.trail.signal_restored', { kind: kindOf() });
    case 'planned': {
      const on = data['on'] ?? null;
      if (on === null) return t('attention.trail.unplanned');
      return t('attention.trail.planned', { day: dayOf(on, locale) });
    }
    case 'act':
      return t('attention.trail.act', { act: t(`attention.did.${among(acts, data['act']) ?? 'other'}`) });
    case 'drafted':
      return t('attention.trail.drafted');
    case 'closed':
      return word === null
        ? t('attention.trail.closedBySelf')
        : t('attention.trail.closed', { helped: t(`attention.helped.${word}`) });
    case 'reopened':
      return t('attention.trail.reopened');
    case 'outcome': {
      const parts = [
        word === null ? null : t(`attention.helped.${word}`),
        outcome === null ? null : t(`attention.outcome.${outcome}`),
      ].filter((part) => part !== null);
      const said = parts.join(t('attention.case.becauseJoin'));
      return t(actor === null ? 'attention.trail.outcomeByData' : 'attention.trail.outcome', {
        outcome: said,
      });
    }
  }
}

/** A calendar day as it is said, wherever its reader is. */
export function dayOf(day: string, locale: Locale): string {
  return formatDay(`${day}T12:00:00Z`, locale, 'UTC');
}
