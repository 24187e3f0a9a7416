import type { Broadcast, BroadcastRecipient, RecipientState } from '@madoguchi/contract';
import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { useT } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { StateDot, type DotTone } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import styles from '../broadcasts.module.css';
import { reasonKey } from '../logic/standing.ts';
import { recipientsQuery } from '../queries.ts';

const states: readonly RecipientState[] = ['sent', 'waiting', 'skipped', 'failed', 'doubtful'];
const tones: Record<RecipientState, DotTone> = {
  sent: 'good',
  waiting: 'busy',
  skipped: 'quiet',
  failed: 'bad',
  doubtful: 'careful',
};

/** Everybody of the segment, with what became of it or why nothing went to them. */
export function Recipients({ broadcast: { id, startedAt } }: { broadcast: Broadcast }) {
  const t = useT();
  const [state, setState] = useState<RecipientState | null>(null);
  return (
    <Section title={t('broadcasts.recipients')}>
      {startedAt === null ? (
        <p className={styles.quiet}>{t('broadcasts.recipientsBefore')}</p>
      ) : (
        <>
          <Select
            className={styles.filter ?? ''}
            aria-label={t('broadcasts.recipients')}
            value={state ?? 'all'}
            allowDeselect={false}
            data={[
              { value: 'all', label: t('broadcasts.recipients.all') },
              ...states.map((value) => ({ value, label: t(`broadcasts.recipients.${value}`) })),
            ]}
            onChange={(value) => setState(states.find((one) => one === value) ?? null)}
          />
          <PagedRows
            query={recipientsQuery(id, state)}
            label={t('broadcasts.recipients')}
            empty={<p className={styles.quiet}>{t('broadcasts.recipientsEmpty')}</p>}
            renderRow={(recipient) => <RecipientRow key={recipient.id} recipient={recipient} />}
          />
        </>
      )}
    </Section>
  );
}

/** One person and how it ended for them. */
export function RecipientRow({ recipient }: { recipient: BroadcastRecipient }) {
  const t = useT();
  const callName = useCallName();
  const { customer, state, reason, detail, sentAt } = recipient;
  const key = reasonKey(reason);
  return (
    <Row
      title={
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {callName(customer)}
        </Link>
      }
      detail={
        <>
          <span className={styles.facts}>
            <StateDot tone={tones[state]}>{t(`broadcasts.recipients.${state}`)}</StateDot>
            {sentAt !== null && <When at={sentAt} />}
          </span>
          {key !== null && <span className={styles.reason}>{t(key)}</span>}
          {detail !== null && (
            <span className={styles.reason} lang="en">
              {detail}
            </span>
          )}
        </>
      }
    />
  );
}
