import type { ExperimentDetail, ExperimentResult } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import styles from './experiments.module.css';
import { percent } from './logic.ts';
import { ArmsTable, MeasureTable } from './ResultTables.tsx';
import { Verdict } from './Verdict.tsx';
import { useWords } from './words.ts';

type Props = {
  experiment: ExperimentDetail;
  result: ExperimentResult;
  /** Whether counts open to what is behind them: those of a moment that is past do not. */
  opens: boolean;
};

/** The figures, what may be said of them, and what they rest on. */
export function ResultView({ experiment, result, opens }: Props) {
  const w = useWords();
  const locale = useLocale();
  const { measures, unit, waitingOrders, confidence } = result;
  const hasChance = measures.some(({ rates }) => rates.some(({ chanceToWin }) => chanceToWin !== null));
  return (
    <div className={styles.result}>
      <Verdict experiment={experiment} result={result} />
      {measures.map((measured) => (
        <MeasureTable key={measured.measure} experiment={experiment} measured={measured} opens={opens} />
      ))}
      {measures.length > 0 && (
        <p className={styles.quiet}>
          {w('experiments.within.counted', { days: experiment.withinDays })}{' '}
          {w('experiments.level', { confidence: percent(confidence, locale) })}{' '}
          {hasChance && w('experiments.chance.note')}
        </p>
      )}
      <ArmsTable experiment={experiment} result={result} opens={opens} />
      <p className={styles.quiet}>
        {w(`experiments.unit.${unit}`)} {unit !== 'customer' && w('experiments.bots')}{' '}
        {waitingOrders > 0 && w('experiments.waitingOrders', { count: waitingOrders })}
      </p>
    </div>
  );
}
