import type { Agreement, AgreementWarning, AmbassadorBusiness } from '@madoguchi/contract';
import { dealRuleAt, disclosureRuleAt } from './rules.ts';

const dayMs = 86_400_000;

/** The last of so many days, the first of which is `from`. */
export const lastOf = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + (days - 1) * dayMs).toISOString().slice(0, 10);

type Deal = Pick<
  Agreement,
  | 'payKind'
  | 'agreedOn'
  | 'dueOn'
  | 'payDueOn'
  | 'subjectWords'
  | 'benefitWords'
  | 'termsGivenOn'
  | 'deliveredOn'
  | 'paidOn'
  | 'cancelledOn'
>;

/** What an agreement says too little of for a post to be recognisable as paid. */
function undisclosed({ payKind, agreedOn, subjectWords, benefitWords }: Deal): AgreementWarning[] {
  const rule = disclosureRuleAt(agreedOn);
  if (rule === undefined) return [];
  return [
    ...(subjectWords.trim() === '' ? (['subject_missing'] as const) : []),
    // Of an agreement without any pay there may be nothing to say.
    ...(benefitWords.trim() === '' && payKind !== 'none' ? (['benefit_missing'] as const) : []),
  ].map((kind) => ({ kind, rule: rule.id, day: null }));
}

function termsLate({ agreedOn, termsGivenOn }: Deal): AgreementWarning[] {
  const rule = dealRuleAt('freelance-terms-2024', agreedOn);
  if (rule === undefined) return [];
  if (termsGivenOn === null) return [{ kind: 'terms_missing', rule: rule.id, day: agreedOn }];
  return termsGivenOn > agreedOn ? [{ kind: 'terms_late', rule: rule.id, day: agreedOn }] : [];
}

function payLate(
  { payKind, agreedOn, dueOn, payDueOn, deliveredOn, paidOn }: Deal,
  today: string,
): AgreementWarning[] {
  const rule = dealRuleAt('freelance-pay-2024', agreedOn);
  if (rule?.days == null || payKind !== 'money') return [];
  const received = deliveredOn ?? dueOn;
  const last = received === null ? null : lastOf(received, rule.days);
  const found: AgreementWarning['kind'][] = [];
  if (payDueOn === null) found.push('pay_day_missing');
  else if (last !== null && payDueOn > last) found.push('pay_day_late');
  // What counts is the day agreed where that is earlier; before delivery nothing is owed.
  const owed = [payDueOn, last].filter((day) => day !== null).toSorted()[0];
  if (owed !== undefined && paidOn !== null && paidOn > owed) found.push('paid_late');
  if (owed !== undefined && paidOn === null && deliveredOn !== null && today > owed)
    found.push('pay_overdue');
  return found.map((kind) => ({
    kind,
    rule: rule.id,
    day: kind === 'paid_late' || kind === 'pay_overdue' ? (owed ?? null) : last,
  }));
}

/**
 * What an agreement lacks by the rules in force on the day it was made. The law on freelancers is asked of those who may be
 * one: of whoever is not known to be a firm. What was called off lacks nothing.
 */
export function warningsOf(deal: Deal, business: AmbassadorBusiness, today: string): AgreementWarning[] {
  if (deal.cancelledOn !== null) return [];
  const byLaw =
    business === 'firm' || deal.payKind === 'none' ? [] : [...termsLate(deal), ...payLate(deal, today)];
  return [...byLaw, ...undisclosed(deal)];
}
