import { Link, Outlet } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { useMe } from '../kit/session.tsx';
import { visibleSections } from './sections.ts';
import styles from './SettingsLayout.module.css';

/** The settings: their parts at the side on a desk, one at a time on a phone. */
export default function SettingsLayout() {
  const t = useT();
  const { scopes } = useMe();
  return (
    <div className={styles.layout}>
      <nav className={styles.side} aria-label={t('settings.title')}>
        <p className={styles.title}>{t('settings.title')}</p>
        {visibleSections(scopes).map(({ name, icon: Icon }) => (
          <Link key={name} to={`/settings/${name}`} className={styles.link}>
            <Icon size={18} aria-hidden />
            {t(`settings.${name}.title`)}
          </Link>
        ))}
      </nav>
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  );
}
