import type { AttentionDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { LevelBadge } from '../LevelBadge.tsx';
import { dayOf } from '../logic/words.ts';
import { caseQuery } from '../queries.ts';
import { Acts } from './Acts.tsx';
import styles from './case.module.css';
import { Ended } from './Ended.tsx';
import { Signals } from './Signals.tsx';
import { Trail } from './Trail.tsx';

/** One customer who needs care: what it rests on, what to do, what was done. */
export default function CaseScreen() {
  const t = useT();
  const callName = useCallName();
  const { caseId } = useParams({ from: '/signed-in/attention/$caseId' });
  const { data, error, refetch } = useQuery(caseQuery(caseId));
  const back = { to: '/attention', label: t('attention.case.back') } as const;
  if (data === undefined)
    return (
      <Screen title={t('attention.title')} back={back} wide>
        {error === null ? (
          <Skeletons rows={4} height={100} />
        ) : hasCode(error, 'not_found') ? (
          <EmptyState title={t('attention.case.gone')}>{t('attention.case.goneHint')}</EmptyState>
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  return (
    <Screen
      title={callName(data.customer)}
      above={data.customer.company !== null && <p className={styles.company}>{data.customer.company}</p>}
      back={back}
      wide
      actions={
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/customers/$customerId" params={{ customerId: data.customer.id }} />
          )}
          variant="default"
          leftSection={<IconUser size={16} aria-hidden />}
        >
          {t('attention.case.customer')}
        </Button>
      }
    >
      <Case found={data} />
    </Screen>
  );
}

function Case({ found }: { found: AttentionDetail }) {
  const t = useT();
  const mayAct = useCan('conversations:write');
  const open = found.state === 'open';
  return (
    <>
      <Facts found={found} />
      {open && found.level === 'calm' && <Notice tone="quiet">{t('attention.case.calm')}</Notice>}
      <div className={styles.columns}>
        <Section
          title={t('attention.case.signals')}
          {...(open ? { lead: t('attention.case.signalsLead') } : {})}
        >
          <Signals found={found} editable={mayAct && open} />
        </Section>
        <div className={styles.side}>
          {open ? mayAct && <Acts found={found} /> : <Ended found={found} editable={mayAct} />}
          <Section title={t('attention.case.trail')}>
            <Trail trail={found.trail} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Facts({ found: { state, level, since, dueAt, plannedOn, owner } }: { found: AttentionDetail }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const time = (at: string) => formatDateTime(at, locale, timeZone);
  return (
    <p className={styles.facts}>
      {state === 'open' && <LevelBadge level={level} />}
      <span>{t('attention.since', { time: time(since) })}</span>
      {state === 'open' && (
        <span>
          {plannedOn === null
            ? t('attention.due', { time: time(dueAt) })
            : t('attention.planned', { day: dayOf(plannedOn, locale) })}
        </span>
      )}
      <span>{owner === null ? t('attention.noOwner') : t('attention.owner', { name: owner.name })}</span>
    </p>
  );
}
