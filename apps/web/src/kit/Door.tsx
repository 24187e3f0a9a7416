import type { ReactNode } from 'react';
import styles from './Door.module.css';
import { useLocale, useSetLocale, useT } from './i18n.tsx';
import { useTitle } from './Screen.tsx';

/** The frame of the screens before the desk: setting up, signing in, accepting an invitation. */
export function Door({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useT();
  const locale = useLocale();
  const setLocale = useSetLocale();
  useTitle(title);
  const [other, name] = locale === 'ja' ? (['en', 'English'] as const) : (['ja', '日本語'] as const);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <img src="/favicon.svg" alt="" width={32} height={32} />
          {t('app.name')}
        </span>
        <button type="button" className={styles.language} lang={other} onClick={() => void setLocale(other)}>
          {name}
        </button>
      </header>
      <main className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
