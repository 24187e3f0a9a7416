import type { ExperimentPlan } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import styles from './experiments.module.css';
import { plannedBy, type Draft } from './logic.ts';
import { planQuery } from './queries.ts';
import { useWords } from './words.ts';

/** How many people the plan takes, as it is written. */
export function SizeLine({ draft }: { draft: Draft }) {
  const asked = plannedBy(draft);
  const { data } = useQuery(planQuery(asked));
  return asked === null || data === undefined ? null : (
    <SizeText plan={data} isPaced={draft.kind !== 'message'} />
  );
}

export function SizeText({ plan, isPaced }: { plan: ExperimentPlan; isPaced: boolean }) {
  const w = useWords();
  const locale = useLocale();
  const { size, each, perDay, days } = plan;
  const pace =
    perDay === null || days === null
      ? w('experiments.size.noPace')
      : w('experiments.size.pace', {
          perDay: perDay < 10 ? perDay.toFixed(1) : formatCount(Math.round(perDay), locale),
          days: formatCount(days, locale),
        });
  return (
    <p className={styles.size} role="status">
      {w('experiments.size')}:{' '}
      <strong>
        {w('experiments.size.value', { size: formatCount(size, locale), each: formatCount(each, locale) })}
      </strong>
      {isPaced && <span>{pace}</span>}
      {isPaced && days !== null && days > 366 && <span>{w('experiments.size.long')}</span>}
    </p>
  );
}
