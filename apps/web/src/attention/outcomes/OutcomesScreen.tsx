import type { AttentionOutcomes } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { percent } from '../logic/percent.ts';
import { outcomesQuery } from '../queries.ts';
import styles from './outcomes.module.css';

const followed = ['stayed', 'complained', 'left'] as const;
type Shares = Pick<AttentionOutcomes['kinds'][number], (typeof followed)[number] | 'known'>;

/** How often each kind of sign was followed by what; nothing is said before enough is known. */
export default function OutcomesScreen() {
  const t = useT();
  const { data, error, refetch } = useQuery(outcomesQuery);
  return (
    <Screen
      wide
      title={t('attention.outcomes.title')}
      lead={data === undefined ? undefined : t('attention.outcomes.lead', { needed: data.needed })}
      back={{ to: '/attention', label: t('attention.case.back') }}
      actions={
        <Button component={Link} to="/settings/attention" variant="default">
          {t('attention.outcomes.toWeights')}
        </Button>
      }
    >
      {data !== undefined ? (
        <Table outcomes={data} />
      ) : error === null ? (
        <Skeletons rows={6} height={44} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function Table({ outcomes: { all, kinds, needed } }: { outcomes: AttentionOutcomes }) {
  const t = useT();
  return (
    <>
      <ul className={styles.rows} aria-label={t('attention.outcomes.title')}>
        <li className={styles.row}>
          <p className={styles.name}>{t('attention.outcomes.all')}</p>
          <Row shares={all} enough={all.known >= needed} />
        </li>
        {kinds.map(({ kind, enough, weight, suggested, ...shares }) => (
          <li key={kind} className={styles.row}>
            <div>
              <p className={styles.name}>{t(`attention.kind.${kind}`)}</p>
              <p className={styles.quiet}>
                {suggested === null
                  ? t('attention.outcomes.weight', { weight })
                  : t('attention.outcomes.suggested', { weight, suggested })}
              </p>
            </div>
            <Row shares={shares} enough={enough} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('attention.outcomes.interval')}</p>
    </>
  );
}

function Row({ shares, enough }: { shares: Shares; enough: boolean }) {
  const t = useT();
  if (!enough)
    return <p className={styles.quiet}>{t('attention.outcomes.tooFew', { count: shares.known })}</p>;
  return (
    <dl className={styles.shares}>
      {followed.map((outcome) => {
        const { count, share, low, high } = shares[outcome];
        return (
          <div key={outcome}>
            <dt>{t(`attention.outcome.${outcome}`)}</dt>
            <dd>
              {t('attention.outcomes.cases', { count })}
              {share !== null && low !== null && high !== null && (
                <span className={styles.quiet}>
                  {t('attention.outcomes.share', {
                    share: percent(share),
                    low: percent(low),
                    high: percent(high),
                  })}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
