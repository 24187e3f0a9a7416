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
      <ul className={styles.list}>
        {visibleSections(scopes).map(({ name, icon: Icon }) => (
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
    </Screen>
  );
}
