import type { Notice } from '@madoguchi/contract';
import { Progress } from '@mantine/core';
import imports from '../imports/imports.module.css';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import styles from '../orders/orders.module.css';
import { progressOf } from './standing.ts';

const figures = ['written', 'waiting', 'call', 'called', 'failed', 'skipped'] as const;

/** How far a notice has come, and who approved it. */
export function NoticeProgress({ notice }: { notice: Notice }) {
  const t = useT();
  const { counts, approvedBy, approvedAt, nextAt, state } = notice;
  return (
    <Section title={t('notices.progress')}>
      <div className={styles.body}>
        <Progress.Root size="lg">
          <Progress.Section
            value={progressOf(counts)}
            aria-label={t('notices.progress')}
            color={state === 'done' ? 'var(--wakatake)' : 'ai'}
          />
        </Progress.Root>
        <dl className={imports.figures}>
          {figures.map((figure) => (
            <div key={figure}>
              <dt>{t(`notices.count.${figure}`)}</dt>
              <dd data-bad={(figure === 'failed' || figure === 'call') && counts[figure] > 0}>
                {counts[figure].toLocaleString()}
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.quiet}>
          {approvedBy !== null && approvedAt !== null && (
            <>
              {t('notices.approvedBy', { name: approvedBy.name })} <When at={approvedAt} />
            </>
          )}
          {state === 'sending' && nextAt !== null && counts.waiting > 0 && (
            <>
              {' · '}
              {t('notices.nextAt')} <When at={nextAt} />
            </>
          )}
        </p>
      </div>
    </Section>
  );
}
