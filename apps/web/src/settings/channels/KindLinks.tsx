import type { CreateChannel } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import styles from './KindLinks.module.css';
import { channelKinds } from './kinds.ts';

/** Which kind of channel is being connected, and the way to the others. */
export function KindLinks({ current }: { current: CreateChannel['type'] }) {
  const t = useT();
  if (channelKinds.length < 2) return null;
  return (
    <nav aria-label={t('channels.kinds')} className={styles.kinds}>
      {channelKinds.map(({ type, icon: Icon, label, to }) => (
        <Link
          key={type}
          to={to}
          className={styles.kind}
          activeOptions={{ exact: true }}
          aria-current={type === current ? 'page' : undefined}
        >
          <Icon size={18} aria-hidden />
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
