import type { HandoverDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { formatDateTime } from '../kit/time.ts';
import { AnnouncementPart } from './sheet/AnnouncementPart.tsx';
import { Decision } from './sheet/Decision.tsx';
import { NotesPart } from './sheet/NotesPart.tsx';
import { SheetParts } from './sheet/SheetParts.tsx';
import styles from './handovers.module.css';
import { handoverQuery } from './queries.ts';
import { customerWord, peopleWords, stateTone } from './words.ts';

/** 引き継ぎ書: all that the next one must know, on one page that also prints. */
export default function SheetScreen() {
  const t = useT();
  const { handoverId } = useParams({ from: '/signed-in/handovers/$handoverId' });
  const { data: handover, error, refetch } = useQuery(handoverQuery(handoverId));
  return (
    <Screen
      title={handover === undefined ? t('handover.sheet') : customerWord(handover.customer)}
      above={handover === undefined ? null : <span className={styles.above}>{t('handover.sheet')}</span>}
      back={{ to: '/handovers', label: t('handover.title') }}
      actions={
        handover !== undefined && (
          <Button
            variant="default"
            data-print="no"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('handover.print')}
          </Button>
        )
      }
    >
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('customer.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {handover === undefined && error === null && <Skeletons rows={6} height={56} />}
      {handover !== undefined && <Sheet key={handover.id} handover={handover} />}
    </Screen>
  );
}

function Sheet({ handover }: { handover: HandoverDetail }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { state, reason, offeredAt, decidedAt, declineReason, from } = handover;
  return (
    <div className={styles.sheet}>
      <div className={styles.summary}>
        <span className={styles.people}>{peopleWords(t, handover)}</span>
        <StateDot tone={stateTone[state]}>{t(`handover.state.${state}`)}</StateDot>
        <span className={styles.quiet}>{t(`handover.reason.${reason}`)}</span>
        <span className={styles.quiet}>{formatDateTime(decidedAt ?? offeredAt, locale, timeZone)}</span>
      </div>
      {state === 'offered' && from !== null && from.name !== null && (
        <p className={styles.quiet}>{t('handover.stillTheirs', { name: from.name })}</p>
      )}
      {declineReason !== null && (
        <p className={styles.quiet}>{t('handover.because', { reason: declineReason })}</p>
      )}
      <Decision handover={handover} />
      <NotesPart key={handover.revision} handover={handover} />
      <SheetParts sheet={handover.sheet} />
      {(state === 'offered' || state === 'accepted') && <AnnouncementPart handover={handover} />}
    </div>
  );
}
