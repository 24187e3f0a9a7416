import type {
  CreateExperiment,
  ExperimentDetail,
  ExperimentKind,
  ExperimentMeasure,
  Locale,
  PlanExperiment,
} from '@madoguchi/contract';
import { measuresOfKind } from '@madoguchi/contract/experiment-measures';

/** What stands in the form: as people write it, per cent and points. */
export type Draft = {
  kind: ExperimentKind;
  name: string;
  hypothesis: string;
  change: string;
  measure: ExperimentMeasure;
  guards: ExperimentMeasure[];
  withinDays: number | '';
  base: number | '';
  difference: number | '';
  alpha: number | '';
  power: number | '';
  days: number | '';
  linkId: string;
  broadcastId: string;
  tagId: string;
  variants: DraftVariant[];
};
export type DraftVariant = {
  name: string;
  share: number | '';
  target: string;
  subject: string;
  text: string;
};

const blank = (name: string): DraftVariant => ({ name, share: 50, target: '', subject: '', text: '' });

/** What a new plan begins with. */
export const newDraft = (names: readonly [string, string]): Draft => ({
  kind: 'landing',
  name: '',
  hypothesis: '',
  change: '',
  measure: 'ordered',
  guards: [],
  withinDays: 14,
  base: '',
  difference: '',
  alpha: 5,
  power: 80,
  days: 28,
  linkId: '',
  broadcastId: '',
  tagId: '',
  variants: names.map(blank),
});

const hundredfold = (value: number): number => Math.round(value * 1e6) / 1e4;

export function draftOf(experiment: ExperimentDetail): Draft {
  const { link, broadcast, tag, baseRate, difference, alpha, power, variants, ...rest } = experiment;
  return {
    ...rest,
    base: hundredfold(baseRate),
    difference: hundredfold(difference),
    alpha: hundredfold(alpha),
    power: hundredfold(power),
    linkId: link?.id ?? '',
    broadcastId: broadcast?.id ?? '',
    tagId: tag?.id ?? '',
    variants: variants.map(({ name, share, target, subject, text }) => ({
      name,
      share,
      target,
      subject,
      text,
    })),
  };
}

/** Another kind is measured by other things, and takes another place. */
export function withKind(draft: Draft, kind: ExperimentKind): Draft {
  const [measure] = measuresOfKind[kind];
  return { ...draft, kind, measure, guards: [], linkId: '', broadcastId: '', tagId: '' };
}

/** One more variant, or one less; shares are made alike again, the first gets what is left over. */
export function withVariants(draft: Draft, variants: DraftVariant[]): Draft {
  const each = Math.floor(100 / variants.length);
  return {
    ...draft,
    variants: variants.map((variant, at) => ({
      ...variant,
      share: at === 0 ? 100 - each * (variants.length - 1) : each,
    })),
  };
}
export const blankVariant = (): DraftVariant => blank('');

export const sumOfShares = ({ variants }: Draft): number =>
  variants.reduce((sum, { share }) => sum + (share === '' ? 0 : share), 0);

const orNull = (id: string): string | null => (id === '' ? null : id);

/** What the plan is asked for; null while something is missing for it. */
export function plannedBy(draft: Draft): PlanExperiment | null {
  const { base, difference, alpha, power, kind, variants, linkId, tagId } = draft;
  const shares = variants.map(({ share }) => (share === '' ? 0 : share));
  const isWhole = base !== '' && difference !== '' && alpha !== '' && power !== '';
  if (!isWhole || sumOfShares(draft) !== 100 || shares.some((share) => share < 1)) return null;
  const asked = {
    kind,
    baseRate: base / 100,
    difference: difference / 100,
    alpha: alpha / 100,
    power: power / 100,
    shares,
    linkId: orNull(linkId),
    tagId: orNull(tagId),
  };
  const isPossible = asked.baseRate + asked.difference < 1 || asked.baseRate - asked.difference > 0;
  return asked.baseRate > 0 && asked.baseRate < 1 && asked.difference > 0 && isPossible ? asked : null;
}

/** The whole plan as the server takes it; null while something is missing. */
export function toPlan(draft: Draft): CreateExperiment | null {
  const plan = plannedBy(draft);
  const { kind, name, hypothesis, change, measure, guards, withinDays, days, linkId, broadcastId, tagId } =
    draft;
  const text = kind === 'landing' ? 'target' : 'text';
  const isWritten = [
    name,
    hypothesis,
    change,
    ...draft.variants.flatMap((each) => [each.name, each[text]]),
  ].every((words) => words.trim() !== '');
  const hasPlace = kind === 'script' || (kind === 'landing' ? linkId : broadcastId) !== '';
  if (plan === null || !isWritten || !hasPlace || withinDays === '' || days === '') return null;
  const { baseRate, difference, alpha, power } = plan;
  return {
    kind,
    name,
    hypothesis,
    change,
    measure,
    guards,
    withinDays,
    days,
    baseRate,
    difference,
    alpha,
    power,
    linkId: orNull(linkId),
    broadcastId: orNull(broadcastId),
    tagId: orNull(tagId),
    variants: draft.variants.map((variant) => ({
      ...variant,
      share: variant.share === '' ? 0 : variant.share,
    })),
  };
}

/** `12.3 %`, to one decimal. */
export const percent = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);

/** A difference in points with its sign: `+1.2`. */
export const points = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value * 100);

/** A probability that may be very small. */
export function rarely(value: number, locale: Locale): string {
  const least = percent(0.001, locale);
  if (value >= 0.001) return percent(value, locale);
  return locale === 'ja' ? `${least}未満` : `under ${least}`;
}
