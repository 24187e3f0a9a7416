import type { TemplateStatistics } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { When } from '../../kit/When.tsx';
import styles from './Templates.module.css';

/** How often it was used, and in what state it went out. */
export function Statistics({
  statistics: { used, asIs, edited, rewritten, lastUsedAt },
}: {
  statistics: TemplateStatistics;
}) {
  const t = useT();
  if (used === 0) return <p className={styles.none}>{t('templates.neverUsed')}</p>;
  return (
    <dl className={styles.figures}>
      <Figure name={t('templates.figure.used')} value={used} />
      <Figure name={t('templates.outcome.as_is')} value={asIs} />
      <Figure name={t('templates.outcome.edited')} value={edited} />
      <Figure name={t('templates.outcome.rewritten')} value={rewritten} />
      {lastUsedAt !== null && (
        <div>
          <dt>{t('templates.figure.last')}</dt>
          <dd>
            <When at={lastUsedAt} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  const t = useT();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{t('templates.times', { count: value })}</dd>
    </div>
  );
}
