import type { ExperimentDetail, ExperimentResult, Measured } from '@madoguchi/contract';
import { lowerIsBetter } from '@madoguchi/contract/experiment-measures';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { rarely } from './logic.ts';
import { letterOf, useWords } from './words.ts';

const tones = {
  running: 'quiet',
  few: 'quiet',
  uneven: 'bad',
  stopped: 'quiet',
  better: 'good',
  worse: 'quiet',
  open: 'quiet',
} as const;

/** Variants of which a measure truly got worse than with the first. */
export function worsened({ measure, rates }: Measured, alpha: number): number[] {
  const sign = lowerIsBetter.includes(measure) ? -1 : 1;
  return rates
    .filter(
      ({ byChance, difference }) =>
        byChance !== null && byChance <= alpha && sign * (difference?.value ?? 0) < 0,
    )
    .map(({ variant }) => variant);
}

/** What may be said, and what may not. */
export function Verdict({ experiment, result }: { experiment: ExperimentDetail; result: ExperimentResult }) {
  const w = useWords();
  const locale = useLocale();
  const { verdict, winner, enough, unevenByChance, measures } = result;
  const best = winner ?? 0;
  const isJudged = verdict === 'better' || verdict === 'worse' || verdict === 'open';
  const text = w(`experiments.verdict.${verdict}`, {
    letter: letterOf(best),
    name: experiment.variants[best]?.name ?? '',
    chance: rarely(unevenByChance, locale),
  });
  return (
    <>
      <Notice tone={tones[verdict]} title={text}>
        {verdict === 'uneven' && w('experiments.verdict.uneven.check')}
        {isJudged && !enough && w('experiments.verdict.fewer')}
      </Notice>
      {measures.slice(1).flatMap((measured) =>
        worsened(measured, experiment.alpha).map((variant) => (
          <Notice
            key={`${measured.measure} ${variant}`}
            tone="careful"
            title={w('experiments.verdict.guard', {
              measure: w(`experiments.measure.${measured.measure}`),
              letter: letterOf(variant),
            })}
          />
        )),
      )}
    </>
  );
}
