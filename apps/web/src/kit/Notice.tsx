import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './notify.ts';
import styles from './Notice.module.css';

const icons = {
  good: IconCircleCheck,
  careful: IconAlertTriangle,
  bad: IconAlertTriangle,
  quiet: IconInfoCircle,
};

type Props = { tone: Tone; title?: string; children?: ReactNode; action?: ReactNode };

/** A message that stays where it belongs. Bad news is announced at once, the rest politely. */
export function Notice({ tone, title, children, action }: Props) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={20} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <div className={styles.text}>
          {title !== undefined && <p className={styles.title}>{title}</p>}
          {children !== undefined && <div>{children}</div>}
        </div>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
