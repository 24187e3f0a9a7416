import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useMe } from '../kit/session.tsx';
import { visibleSections } from './sections.ts';
import styles from './SettingsHome.module.css';

/** What can be set here, each with a line of explanation. */
export default function SettingsHome() {
  const t = useT();
  const { scopes } = useMe();
  return (
    <Screen title={t('settings.title')}>
      {visibleSections(scopes).map(({ group, shown }) => (
        <section key={group} aria-labelledby={`settings-home-${group}`}>
          <h2 id={`settings-home-${group}`} className={styles.heading}>
            {t(`settings.group.${group}`)}
          </h2>
          <ul className={styles.list}>
            {shown.map(({ name, icon: Icon }) => (
              <li key={name}>
                <Link to={`/settings/${name}`} className={styles.link}>
                  <Icon size={22} className={styles.icon} aria-hidden />
                  <span className={styles.words}>
                    <span className={styles.name}>{t(`settings.${name}.title`)}</span>
                    <span className={styles.lead}>{t(`settings.${name}.lead`)}</span>
                  </span>
                  <IconChevronRight size={18} className={styles.icon} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}
