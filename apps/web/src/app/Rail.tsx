import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconBell,
  IconBook2,
  IconCalendarCheck,
  IconHeartHandshake,
  IconInbox,
  IconKeyboard,
  IconMessageHeart,
  IconPhone,
  IconRosetteDiscountCheck,
  IconRubberStamp,
  IconSearch,
  IconSettings,
  IconSpeakerphone,
  IconSunHigh,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { attentionCountsQuery } from '../attention/queries.ts';
import { approvalCountsQuery } from '../approvals/queries.ts';
import { railApprovals } from '../approvals/logic/rail.ts';
import { formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { countsQuery } from '../kit/queries.ts';
import { useCan } from '../kit/session.tsx';
import { Connection } from './Connection.tsx';
import { railPromises } from '../promises/logic/rail.ts';
import { myPromiseCountsQuery } from '../promises/queries.ts';
import { callbackCountsQuery } from '../telephone/queries.ts';
import { railToday } from '../today/logic/rail.ts';
import { todayCountsQuery } from '../today/queries.ts';
import { Bell } from '../notifications/Bell.tsx';
import { MemberMenu } from './MemberMenu.tsx';
import { isWithin, type Place } from './places.ts';
import styles from './Rail.module.css';

/** The narrow way around: at the side on a desk, along the bottom on a phone. */
export function Rail({ onHelp }: { onHelp: () => void }) {
  const t = useT();
  const locale = useLocale();
  const canSeeQuarantine = useCan('quarantine:read');
  const { data: counts } = useQuery(countsQuery);
  const approvals = railApprovals(useQuery(approvalCountsQuery).data);
  const callbacks = useQuery(callbackCountsQuery).data;
  const promises = railPromises(useQuery(myPromiseCountsQuery).data);
  const care = useQuery(attentionCountsQuery).data;
  const today = railToday(useQuery(todayCountsQuery).data);
  const mine = counts?.mine ?? 0;
  const unread = canSeeQuarantine ? (counts?.quarantine ?? 0) : 0;

  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <Link to="/today" className={styles.mark} aria-label={t('app.name')} tabIndex={-1} aria-hidden>
        <img src="/favicon.svg" alt="" width={34} height={34} />
      </Link>
      <RailLink
        to="/today"
        icon={<IconSunHigh size={22} aria-hidden />}
        label={t('today.rail')}
        {...(today === null
          ? {}
          : { badge: formatCount(today.count, locale, 100), badgeLabel: t('today.railDue', today) })}
      />
      <RailLink
        to="/inbox"
        icon={<IconInbox size={22} aria-hidden />}
        label={t('rail.inbox')}
        {...(mine > 0
          ? {
              badge: formatCount(mine, locale, Math.min(counts?.cap ?? 100, 100)),
              badgeLabel: t('rail.mine', { count: formatCount(mine, locale, counts?.cap) }),
            }
          : {})}
      />
      {approvals !== null && (
        <RailLink
          to="/approvals"
          icon={<IconRubberStamp size={22} aria-hidden />}
          label={t('approval.rail')}
          {...(approvals.badge === 0
            ? {}
            : {
                badge: formatCount(approvals.badge, locale, 100),
                badgeLabel: approvals.parts
                  .map(({ key, count }) => t(key, { count }))
                  .join(t('approval.join')),
              })}
        />
      )}
      <Bell>
        {(badge) => (
          <RailLink
            to="/notifications"
            icon={<IconBell size={22} aria-hidden />}
            label={t('notifications.rail')}
            {...badge}
          />
        )}
      </Bell>
      <RailLink
        to="/calls"
        icon={<IconPhone size={22} aria-hidden />}
        label={t('rail.calls')}
        {...(callbacks === undefined || callbacks.open === 0
          ? {}
          : {
              badge: formatCount(callbacks.open, locale, 100),
              badgeLabel: t('rail.callbacks', { count: callbacks.open, late: callbacks.late }),
            })}
      />
      <RailLink to="/customers" icon={<IconUsers size={22} aria-hidden />} label={t('rail.customers')} />
      <RailLink
        to="/promises"
        icon={<IconCalendarCheck size={22} aria-hidden />}
        label={t('promise.rail')}
        wide
        {...(promises === null
          ? {}
          : {
              badge: formatCount(promises.count, locale, 100),
              badgeLabel: t('promise.rail.due', promises),
            })}
      />
      <RailLink
        to="/attention"
        icon={<IconHeartHandshake size={22} aria-hidden />}
        label={t('attention.rail')}
        wide
        {...(care === undefined || care.mine === 0
          ? {}
          : {
              badge: formatCount(care.mine, locale, 100),
              badgeLabel: t('attention.railCount', { count: care.mine, urgent: care.urgent }),
            })}
      />
      <RailLink
        to="/growth"
        icon={<IconMessageHeart size={22} aria-hidden />}
        label={t('growth.rail')}
        wide
      />
      <RailLink
        to="/trust"
        icon={<IconRosetteDiscountCheck size={22} aria-hidden />}
        label={t('trust.rail')}
        wide
      />
      <RailLink to="/knowledge" icon={<IconBook2 size={22} aria-hidden />} label={t('knowledge.rail')} wide />
      <RailLink
        to="/broadcasts"
        icon={<IconSpeakerphone size={22} aria-hidden />}
        label={t('broadcasts.rail')}
        wide
      />
      <RailLink to="/search" icon={<IconSearch size={22} aria-hidden />} label={t('rail.search')} />
      <RailLink
        to="/settings"
        icon={<IconSettings size={22} aria-hidden />}
        label={t('rail.settings')}
        {...(unread > 0 ? { badge: '!', badgeLabel: t('rail.quarantine', { count: unread }) } : {})}
      />
      <span className={styles.gap} />
      <Connection />
      <Tooltip label={t('rail.keys')} position="right">
        <UnstyledButton className={styles.keys} onClick={onHelp} aria-label={t('rail.keys')}>
          <IconKeyboard size={22} aria-hidden />
        </UnstyledButton>
      </Tooltip>
      <MemberMenu />
    </nav>
  );
}

type RailLinkProps = {
  to: Place;
  icon: ReactNode;
  label: string;
  badge?: string;
  badgeLabel?: string;
  /** A place that a phone has in the menu of one's own instead. */
  wide?: boolean;
};

function RailLink({ to, icon, label, badge, badgeLabel, wide = false }: RailLinkProps) {
  const within = useLocation({ select: ({ pathname }) => isWithin(to, pathname) });
  return (
    <Tooltip label={badgeLabel} position="right" disabled={badgeLabel === undefined}>
      <Link
        to={to}
        className={styles.item}
        activeOptions={{ includeSearch: false }}
        data-wide={wide || undefined}
        data-within={within || undefined}
      >
        <span className={styles.icon}>
          {icon}
          {badge !== undefined && (
            <span className={styles.badge} role="img" aria-label={badgeLabel}>
              {badge}
            </span>
          )}
        </span>
        <span className={styles.label}>{label}</span>
      </Link>
    </Tooltip>
  );
}
