import type { Notification } from '@madoguchi/contract';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../kit/i18n.tsx';
import { When } from '../kit/When.tsx';
import { kindIcons } from './logic/icons.ts';
import { aboutOf, lineOf } from './logic/line.ts';
import styles from './notifications.module.css';

type Props = { notification: Notification; onMark: (read: boolean) => void };

/** Where a notification leads: to what is to be decided, else to what it is about. */
function placeOf({ kind, about }: Notification) {
  if (about.kind === 'mention_alarms') return { to: '/mentions/trends' } as const;
  if (about.kind === 'mention') return { to: '/mentions/$id', params: { id: about.id } } as const;
  if (about.kind === 'voice')
    return { to: '/growth/voices/$voiceId', params: { voiceId: about.id } } as const;
  if (about.kind === 'contest')
    return { to: '/growth/contests/$contestId', params: { contestId: about.id } } as const;
  if (kind === 'handover_waiting') return { to: '/handovers' } as const;
  return { to: '/inbox/$conversationId', params: { conversationId: about.id } } as const;
}

/** One notification: what happened, of whom, when; leads to it, and is marked as read or unread. */
export function NotificationRow({ notification, onMark }: Props) {
  const t = useT();
  const locale = useLocale();
  const { kind, at, readAt } = notification;
  const { icon: Icon, tone } = kindIcons[kind];
  const unread = readAt === null;
  const mark = unread ? t('notifications.markRead') : t('notifications.markUnread');
  return (
    <li className={styles['row']} data-unread={unread}>
      <Link {...placeOf(notification)} className={styles['link']}>
        <span className={styles['icon']} data-tone={tone}>
          <Icon size={20} aria-hidden />
        </span>
        <span className={styles['words']}>
          <span className={styles['line']}>
            {unread && <span className={styles['dot']} role="img" aria-label={t('notifications.unread')} />}
            {lineOf(t, notification)}
          </span>
          <span className={styles['about']}>{aboutOf(t, notification, locale)}</span>
          <span className={styles['when']}>
            <When at={at} relative />
          </span>
        </span>
      </Link>
      <Tooltip label={mark} position="left">
        <ActionIcon
          className={styles['mark']}
          variant="subtle"
          color="gray"
          size={40}
          aria-label={`${mark}: ${lineOf(t, notification)}`}
          onClick={() => onMark(unread)}
        >
          {unread ? <IconMailOpened size={18} aria-hidden /> : <IconMail size={18} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
