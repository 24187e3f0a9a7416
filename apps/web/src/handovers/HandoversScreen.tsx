import type { Handover } from '@madoguchi/contract';
import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { CustomersNav } from '../customers/CustomersNav.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan, useTimeZone } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { formatDateTime } from '../kit/time.ts';
import { PagedRows } from '../settings/PagedRows.tsx';
import styles from './handovers.module.css';
import { HandoversNav } from './HandoversNav.tsx';
import { OfferDialog } from './OfferDialog.tsx';
import { handoversQuery } from './queries.ts';
import { boxes } from './search.ts';
import { customerWord, peopleWords, stateTone } from './words.ts';

/** Handovers that wait for me, those I gave, and for a lead all that wait. */
export default function HandoversScreen() {
  const t = useT();
  const leads = useCan('members:write');
  const mayGive = useCan('customers:write');
  const { box = 'waiting' } = useSearch({ from: '/signed-in/handovers' });
  const navigate = useNavigate();
  const [giving, setGiving] = useState(false);
  return (
    <Screen
      title={t('handover.title')}
      lead={t('handover.lead')}
      actions={
        mayGive && (
          <Button variant="default" onClick={() => setGiving(true)}>
            {t('handover.startMany')}
          </Button>
        )
      }
    >
      <CustomersNav />
      <HandoversNav />
      <div>
        <SegmentedControl
          aria-label={t('handover.title')}
          value={box}
          data={boxes
            .filter((each) => each !== 'all' || leads)
            .map((value) => ({ value, label: t(`handover.box.${value}`) }))}
          onChange={(value) =>
            void navigate({ to: '/handovers', search: { box: boxes.find((each) => each === value) } })
          }
        />
      </div>
      <PagedRows
        query={handoversQuery(box)}
        label={t(`handover.box.${box}`)}
        empty={
          <EmptyState icon={<IconArrowsExchange size={28} />} title={t(`handover.empty.${box}`)}>
            {t(`handover.empty.${box}Body`)}
          </EmptyState>
        }
        renderRow={(handover) => <HandoverRow key={handover.id} handover={handover} />}
      />
      <OfferDialog opened={giving} customerId={null} onClose={() => setGiving(false)} />
    </Screen>
  );
}

function HandoverRow({ handover }: { handover: Handover }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { id, customer, state, reason, offeredAt, openConversations, declineReason } = handover;
  return (
    <Row
      title={
        <Link to="/handovers/$handoverId" params={{ handoverId: id }} className={styles.title}>
          {customerWord(customer)}
        </Link>
      }
      detail={
        <span className={styles.facts}>
          <span>{peopleWords(t, handover)}</span>
          <span>{t(`handover.reason.${reason}`)}</span>
          <span>{t('handover.openCount', { count: openConversations })}</span>
          <span>{t('handover.waits', { time: formatDateTime(offeredAt, locale, timeZone) })}</span>
        </span>
      }
      actions={<StateDot tone={stateTone[state]}>{t(`handover.state.${state}`)}</StateDot>}
    >
      {declineReason !== null && (
        <p className={styles.note}>{t('handover.because', { reason: declineReason })}</p>
      )}
    </Row>
  );
}
