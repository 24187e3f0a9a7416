import type { Broadcast } from '@madoguchi/contract';
import { IconBrandLine, IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../kit/i18n.tsx';
import { langOf } from '../inbox/logic/lang.ts';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import styles from './broadcasts.module.css';
import { standingOf } from './logic/standing.ts';

/** One broadcast in the list: what, how, how it stands, and what became of it. */
export function BroadcastRow({ broadcast }: { broadcast: Broadcast }) {
  const t = useT();
  const locale = useLocale();
  const { id, name, kind, channel, counts, state, scheduledAt, startedAt, updatedAt } = broadcast;
  const { tone, key } = standingOf(broadcast);
  const Icon = channel.type === 'line' ? IconBrandLine : IconMail;
  const { sent, skipped, failed, doubtful, waiting } = counts;
  return (
    <li>
      <Link to="/broadcasts/$id" params={{ id }} className={styles.row}>
        <span className={styles.words}>
          <span className={styles.name} lang={langOf(name, locale)}>
            {name}
          </span>
          <span className={styles.facts}>
            <StateDot tone={tone}>{t(key)}</StateDot>
            <span>{t(`broadcasts.kind.${kind}`)}</span>
            <span>
              <Icon size={15} aria-hidden /> {channel.name ?? t('broadcasts.channelGone')}
            </span>
          </span>
        </span>
        <span className={styles.side}>
          <When at={startedAt ?? scheduledAt ?? updatedAt} />
          {state !== 'draft' && state !== 'scheduled' && (
            <span>
              {t('broadcasts.row.counts', { sent, skipped })}
              {waiting > 0 && `${t('broadcasts.join')}${t('broadcasts.row.waiting', { waiting })}`}
            </span>
          )}
          {failed + doubtful > 0 && (
            <span className={styles.trouble}>{t('broadcasts.row.trouble', { failed, doubtful })}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
