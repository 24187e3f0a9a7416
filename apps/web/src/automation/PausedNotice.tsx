import type { AutomationRule } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import styles from './automation.module.css';

/** Says that the desk has stopped a rule, why, and where to look. */
export function PausedNotice({ rule }: { rule: AutomationRule }) {
  const t = useT();
  if (rule.paused === null) return null;
  return (
    <Notice
      tone="careful"
      title={t('automation.paused')}
      action={
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId: rule.paused.conversationId }}
          className={styles.link}
        >
          {t('automation.pausedOpen')}
        </Link>
      }
    >
      {t('automation.pausedWhy', { count: rule.hourlyLimit })}
    </Notice>
  );
}
