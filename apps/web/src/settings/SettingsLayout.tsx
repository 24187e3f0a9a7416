import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useT } from '../kit/i18n.tsx';
import { useMe } from '../kit/session.tsx';
import { visibleSections } from './sections.ts';
import styles from './SettingsLayout.module.css';

/** The settings: their parts at the side on a desk, one at a time on a phone. */
export default function SettingsLayout() {
  const t = useT();
  const { scopes } = useMe();
  const side = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const links = [...(side.current?.querySelectorAll('a') ?? [])];
    links.find((link) => pathname.startsWith(link.pathname))?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <div className={styles.layout}>
      <nav ref={side} className={styles.side} aria-label={t('settings.title')}>
        <p className={styles.title}>{t('settings.title')}</p>
        {visibleSections(scopes).map(({ group, shown }) => (
          <section key={group} aria-labelledby={`settings-${group}`} className={styles.group}>
            <h2 id={`settings-${group}`} className={styles.heading}>
              {t(`settings.group.${group}`)}
            </h2>
            {shown.map(({ name, icon: Icon }) => (
              <Link key={name} to={`/settings/${name}`} className={styles.link}>
                <Icon size={18} aria-hidden />
                {t(`settings.${name}.title`)}
              </Link>
            ))}
          </section>
        ))}
      </nav>
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  );
}
