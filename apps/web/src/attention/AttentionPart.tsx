import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';
import styles from './attention.module.css';
import { LevelBadge } from './LevelBadge.tsx';
import { customerAttentionQuery } from './queries.ts';

/** A quiet word in a customer's record that they need care; nothing where nothing was noticed. */
export function AttentionPart({ customerId }: { customerId: string }) {
  const t = useT();
  const maySee = useCan('conversations:read');
  const { data } = useQuery({ ...customerAttentionQuery(customerId), enabled: maySee });
  if (data === undefined || data.signals.length === 0) return null;
  const kinds = [...new Set(data.signals.map(({ kind }) => kind))];
  return (
    <section className={styles.part} aria-label={t('attention.part.title')}>
      <div className={styles.partHead}>
        <LevelBadge level={data.level} />
        {data.caseId !== null && (
          <Link to="/attention/$caseId" params={{ caseId: data.caseId }} className={styles.open}>
            {t('attention.part.open')}
          </Link>
        )}
      </div>
      <p className={styles.partKinds}>
        {kinds.map((kind) => t(`attention.kind.${kind}`)).join(t('attention.case.becauseJoin'))}
      </p>
      {data.level === 'calm' && <p className={styles.partKinds}>{t('attention.part.little')}</p>}
    </section>
  );
}
