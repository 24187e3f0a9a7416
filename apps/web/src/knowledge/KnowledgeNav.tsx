import { Link } from '@tanstack/react-router';
import styles from '../customers/CustomersNav.module.css';
import { useT } from '../kit/i18n.tsx';

const places = [
  { to: '/knowledge', label: 'knowledge.nav.articles' },
  { to: '/knowledge/candidates', label: 'knowledge.nav.candidates' },
  { to: '/knowledge/questions', label: 'knowledge.nav.questions' },
  { to: '/knowledge/help-centre', label: 'knowledge.nav.settings' },
] as const;

/** The ways around the knowledge base. */
export function KnowledgeNav() {
  const t = useT();
  return (
    <nav className={styles.nav} aria-label={t('knowledge.nav')}>
      {places.map(({ to, label }) => (
        <Link key={to} to={to} className={styles.place} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
