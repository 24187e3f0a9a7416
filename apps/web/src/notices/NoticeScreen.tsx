import type { Notice } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice as Said } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { dayText } from '../orders/days.ts';
import { NoticeActions } from './NoticeActions.tsx';
import { NoticeOrders } from './NoticeOrders.tsx';
import { NoticeProgress } from './NoticeProgress.tsx';
import { NoticeWords } from './NoticeWords.tsx';
import { noticeQuery } from './queries.ts';
import { standingOf } from './standing.ts';

/** One notice of a delay: written and looked at while it is a draft, then followed. */
export default function NoticeScreen() {
  const t = useT();
  const { noticeId } = useParams({ from: '/signed-in/notices/$noticeId' });
  const { data: notice, error, refetch } = useQuery(noticeQuery(noticeId));
  return (
    <Screen
      title={notice?.name ?? t('notices.title')}
      lead={notice !== undefined && <Lead notice={notice} />}
      wide
      back={{ to: '/notices', label: t('notices.title') }}
      actions={notice !== undefined && <Actions notice={notice} />}
    >
      {notice === undefined && error === null && <Skeletons rows={6} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('notices.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {notice !== undefined && <Shown notice={notice} />}
    </Screen>
  );
}

function Lead({ notice: { dateKind, newDate, reason } }: { notice: Notice }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      {t(`notices.until.${dateKind}`, { day: dayText(newDate, locale) })} · {reason}
    </>
  );
}

function Actions({ notice }: { notice: Notice }) {
  const t = useT();
  const { tone, key } = standingOf(notice);
  return (
    <>
      <StateDot tone={tone}>{t(key)}</StateDot>
      <NoticeActions notice={notice} />
    </>
  );
}

/** The parts of a notice. */
export function Shown({ notice }: { notice: Notice }) {
  const t = useT();
  const mayWrite = useCan('orders:write');
  return (
    <>
      {notice.state === 'draft' && notice.mayApprove !== 'yes' && (
        <Said tone="quiet">{t(notice.mayApprove === 'own' ? 'notices.own' : 'notices.forLeads')}</Said>
      )}
      {notice.state === 'paused' && notice.pausedBy === 'quota' && (
        <Said tone="bad">{t('notices.quotaHint')}</Said>
      )}
      {notice.state !== 'draft' && <NoticeProgress notice={notice} />}
      <NoticeWords key={notice.revision} notice={notice} editable={notice.state === 'draft' && mayWrite} />
      <NoticeOrders notice={notice} editable={mayWrite} />
    </>
  );
}
