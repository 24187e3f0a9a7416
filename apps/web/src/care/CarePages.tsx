import { Link } from '@tanstack/react-router';
import { CareNav } from '../attention/CareNav.tsx';
import { useT } from '../kit/i18n.tsx';
import styles from './care.module.css';

const pages = [
  { to: '/care', label: 'aftercare.nav.tasks' },
  { to: '/care/courtesies', label: 'aftercare.nav.courtesies' },
  { to: '/care/plans', label: 'aftercare.nav.plans' },
] as const;

/** The ways around after-care itself, below those around all of attention. */
export function CarePages() {
  const t = useT();
  return (
    <>
      <CareNav />
      <nav className={styles.pages} aria-label={t('aftercare.nav')}>
        {pages.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={styles.page}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
    </>
  );
}
