import type { ExperimentDetail, ExperimentResult, Measured } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { ScrollRegion } from '../inbox/thread/ScrollRegion.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import styles from './experiments.module.css';
import { percent, points } from './logic.ts';
import { Whisker } from './Whisker.tsx';
import { letterOf, useWords } from './words.ts';

function Table({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  return (
    <ScrollRegion region={region} label={label} className={styles.scroll ?? ''}>
      <table className={styles.table}>{children}</table>
    </ScrollRegion>
  );
}

/** What a table is called: that of a moment that is past says so, for it stands below the one of now. */
function useLabel(opens: boolean): (name: string) => string {
  const w = useWords();
  return (name) => (opens ? name : `${w('experiments.decided.then')}: ${name}`);
}

/** A variant by its letter and its name. */
function Named({ experiment, variant }: { experiment: ExperimentDetail; variant: number }) {
  const name = experiment.variants[variant]?.name ?? '';
  return (
    <>
      {letterOf(variant)} <span>{name}</span>
    </>
  );
}

/** Who was sent to which variant, beside what was planned. */
export function ArmsTable({
  experiment,
  result,
  opens,
}: {
  experiment: ExperimentDetail;
  result: ExperimentResult;
  opens: boolean;
}) {
  const w = useWords();
  const locale = useLocale();
  const label = useLabel(opens);
  const all = result.arms.reduce((sum, { units }) => sum + units, 0);
  return (
    <Table label={label(w('experiments.arms'))}>
      <thead>
        <tr>
          <th scope="col">{w('experiments.arms.variant')}</th>
          <th scope="col">{w('experiments.arms.share')}</th>
          <th scope="col">{w('experiments.arms.units')}</th>
          <th scope="col">{w('experiments.arms.exposures')}</th>
          <th scope="col">{w('experiments.arms.waiting')}</th>
        </tr>
      </thead>
      <tbody>
        {result.arms.map(({ variant, units, exposures, waiting }) => (
          <tr key={variant}>
            <th scope="row">
              <Named experiment={experiment} variant={variant} />
            </th>
            <td>{percent((experiment.variants[variant]?.share ?? 0) / 100, locale)}</td>
            <td>
              {formatCount(units, locale)}
              {all > 0 && <span className={styles.below}>{percent(units / all, locale)}</span>}
            </td>
            <td>{formatCount(exposures, locale)}</td>
            <td>{formatCount(waiting, locale)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type MeasureProps = { experiment: ExperimentDetail; measured: Measured; opens: boolean };

/** Rates with their intervals, the difference to the first, and once it is over the chance to be best. */
export function MeasureTable({ experiment, measured, opens }: MeasureProps) {
  const w = useWords();
  const locale = useLocale();
  const label = useLabel(opens);
  const { measure, rates } = measured;
  const name = w(`experiments.measure.${measure}`);
  const most = Math.max(0.01, ...rates.map(({ rate }) => rate?.high ?? 0));
  const hasChance = rates.some(({ chanceToWin }) => chanceToWin !== null);
  return (
    <Table label={label(name)}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{w('experiments.count')}</th>
          <th scope="col" colSpan={2}>
            {w('experiments.rate')}
          </th>
          <th scope="col">{w('experiments.diff')}</th>
          {hasChance && <th scope="col">{w('experiments.chance')}</th>}
        </tr>
      </thead>
      <tbody>
        {rates.map(({ variant, successes, trials, rate, difference, chanceToWin }) => {
          const letter = letterOf(variant);
          const count = formatCount(successes, locale);
          return (
            <tr key={variant}>
              <th scope="row">
                <Named experiment={experiment} variant={variant} />
              </th>
              <td>
                {opens && successes > 0 ? (
                  <Link
                    to="/growth/experiments/$experimentId/evidence"
                    params={{ experimentId: experiment.id }}
                    search={{ measure, variant }}
                    aria-label={w('experiments.evidence.open', { letter, measure: name, count })}
                  >
                    {count}
                  </Link>
                ) : (
                  count
                )}
                <span className={styles.below}>/ {formatCount(trials, locale)}</span>
              </td>
              <td>
                {rate === null ? w('experiments.none') : percent(rate.value, locale)}
                {rate !== null && (
                  <span className={styles.below}>
                    {w('experiments.interval', {
                      low: percent(rate.low, locale),
                      high: percent(rate.high, locale),
                    })}
                  </span>
                )}
              </td>
              <td className={styles.plot}>{rate !== null && <Whisker estimate={rate} most={most} />}</td>
              <td>
                {variant === 0 && w('experiments.base.mark')}
                {variant !== 0 && difference === null && w('experiments.none')}
                {difference !== null && (
                  <>
                    {points(difference.value, locale)}
                    <span className={styles.below}>
                      {w('experiments.interval', {
                        low: points(difference.low, locale),
                        high: points(difference.high, locale),
                      })}
                    </span>
                  </>
                )}
              </td>
              {hasChance && (
                <td>{chanceToWin === null ? w('experiments.none') : percent(chanceToWin, locale)}</td>
              )}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
