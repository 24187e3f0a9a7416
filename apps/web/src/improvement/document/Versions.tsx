import type { ImprovementDocument } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { apiUrl } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../improvement.module.css';

/** Every wording and the files that were made of it. */
export function Versions({ found, icon }: { found: ImprovementDocument; icon: ReactNode }) {
  const t = useT();
  return (
    <section aria-label={t('improvement.document.versions')}>
      <h2 className={styles.small}>{t('improvement.document.versions')}</h2>
      <ul className={styles.plain}>
        {found.versions.map(({ version, by, at, files }) => (
          <li key={version}>
            <span className={styles.between}>
              <span>
                {t('improvement.document.version', { version })}{' '}
                <span className={styles.quiet}>
                  <When at={at} /> {by?.name}
                </span>
              </span>
              <span className={styles.buttons}>
                {files.map((format) => (
                  <a
                    key={format}
                    href={apiUrl(`/improvement-documents/${found.id}/file`, {
                      format,
                      version,
                      ...(format === 'pdf' ? { inline: 1 } : {}),
                    })}
                    {...(format === 'pdf' ? { target: '_blank', rel: 'noreferrer' } : {})}
                    aria-label={t('improvement.document.open', { version, format: format.toUpperCase() })}
                  >
                    {format.toUpperCase()} {format === 'pdf' && icon}
                  </a>
                ))}
                {files.length === 0 && (
                  <span className={styles.quiet}>{t('improvement.document.notMade')}</span>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {found.attached.length > 0 && (
        <>
          <h2 className={styles.small}>{t('letters.attached')}</h2>
          <ul className={styles.plain}>
            {found.attached.map(({ version, conversationId, by, at, sentAt }) => (
              <li key={`${conversationId} ${at}`}>
                <Link to="/inbox/$conversationId" params={{ conversationId }} search={{}}>
                  {t('letters.attachedVersion', { version })}
                </Link>
                <span className={styles.quiet}>
                  {sentAt === null ? t('letters.notSent') : t('letters.sent')} <When at={sentAt ?? at} />{' '}
                  {by?.name}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
