import { Button } from '@mantine/core';
import type { LetterFields } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import styles from '../../improvement/improvement.module.css';
import { useT } from '../../kit/i18n.tsx';
import { When } from '../../kit/When.tsx';
import { letterVersionsQuery } from '../queries.ts';

type Props = { letterKey: string; mayWrite: boolean; onTake: (fields: LetterFields) => void };

/** Every wording that was saved, the newest first; an earlier one is taken into the fields, to be looked at and saved. */
export function VersionRows({ letterKey, mayWrite, onTake }: Props) {
  const t = useT();
  const versions = useQuery(letterVersionsQuery(letterKey)).data ?? [];
  if (versions.length === 0) return null;
  return (
    <section aria-label={t('letters.versions')}>
      <h2 className={styles.small}>{t('letters.versions')}</h2>
      <ul className={styles.plain}>
        {versions.map(({ version, fields, ours, savedBy, savedAt }, at) => (
          <li key={version}>
            <span className={styles.between}>
              <span>
                {t('improvement.document.version', { version })}{' '}
                <span className={styles.quiet}>
                  <When at={savedAt} /> {savedBy?.name} {ours && t('letters.backToOurs')}
                </span>
              </span>
              {mayWrite && at > 0 && (
                <Button variant="subtle" size="compact-sm" onClick={() => onTake(fields)}>
                  {t('letters.takeVersion')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
