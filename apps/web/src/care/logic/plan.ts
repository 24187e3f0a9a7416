import type { CarePlanDefinition, CareStep } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';

/** A step as one writes it: a distance in days or months, before or after. */
export type Distance = { count: number; unit: 'days' | 'months'; side: 'before' | 'after' };

/** What a step's two numbers mean to a reader; days beside months count as days of about thirty. */
export function distanceOf({ months, days }: Pick<CareStep, 'months' | 'days'>): Distance {
  const unit = months !== 0 && days === 0 ? 'months' : 'days';
  const count = unit === 'months' ? months : days + months * 30;
  return { count: Math.abs(count), unit, side: count < 0 ? 'before' : 'after' };
}

/** The same back, within what a plan may hold. */
export function stepAt({ count, unit, side }: Distance): Pick<CareStep, 'months' | 'days'> {
  const most = unit === 'months' ? (side === 'before' ? 12 : 60) : side === 'before' ? 366 : 730;
  const whole = Math.min(most, Math.max(0, Math.round(count)));
  const signed = side === 'before' && whole !== 0 ? -whole : whole;
  return unit === 'months' ? { months: signed, days: 0 } : { months: 0, days: signed };
}

/** «3日後», «1か月前», «当日». */
export function distanceWords(t: Translate, step: Pick<CareStep, 'months' | 'days'>): string {
  const { count, unit, side } = distanceOf(step);
  if (count === 0) return t('aftercare.plan.sameDay');
  if (unit === 'months')
    return t(side === 'after' ? 'aftercare.plan.monthsAfter' : 'aftercare.plan.monthsBefore', { count });
  return t(side === 'after' ? 'aftercare.plan.daysAfter' : 'aftercare.plan.daysBefore', { count });
}

/** Steps in the order of their days, as a timeline shows them. */
export const inOrder = (steps: readonly CareStep[]): CareStep[] =>
  steps.toSorted((a, b) => a.months * 30 + a.days - (b.months * 30 + b.days));

export const newStep = (): CareStep => ({
  name: '',
  purpose: 'check_in',
  months: 0,
  days: 3,
  prepareDays: 2,
  who: 'contact_person',
  way: 'mail',
  promotional: false,
  text: '',
});

export const newDefinition = (language: 'ja' | 'en'): CarePlanDefinition => ({
  event: 'resolved',
  language,
  closedDay: 'next',
  conditions: { tagIds: [], companyIds: [], amountAtLeast: null },
  stopOn: { reply: true, complaint: true },
  steps: [newStep()],
});

/** Whether everything that must be said is said. */
export const isWhole = (name: string, { steps }: CarePlanDefinition): boolean =>
  name.trim() !== '' && steps.every((step) => step.name.trim() !== '');
