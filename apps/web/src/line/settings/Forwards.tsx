import { Button } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Rows } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { forwardsQuery } from '../queries.ts';
import { ForwardForm } from './ForwardForm.tsx';
import { ForwardRow } from './ForwardRow.tsx';
import styles from './line-settings.module.css';

/** Other tools that get LINE's webhooks as they came, since LINE knows one address only. */
export function Forwards({ channelId }: { channelId: string }) {
  const t = useT();
  const forwards = useQuery(forwardsQuery(channelId));
  const [adding, setAdding] = useState(false);
  const add = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('line.forwardAdd')}
    </Button>
  );
  const empty = forwards.data?.length === 0;
  return (
    <Section title={t('line.forwards')} lead={t('line.forwardsLead')}>
      {forwards.data === undefined ? (
        forwards.error === null ? (
          <Skeletons rows={1} height={64} />
        ) : (
          <ErrorState error={forwards.error} onRetry={() => void forwards.refetch()} />
        )
      ) : empty && !adding ? (
        <EmptyState icon={<IconArrowForwardUp size={28} />} title={t('line.forwardsEmpty')} action={add}>
          {t('line.forwardsEmptyHint')}
        </EmptyState>
      ) : (
        !empty && (
          <Rows label={t('line.forwards')}>
            {forwards.data.map((forward) => (
              <ForwardRow key={forward.id} channelId={channelId} forward={forward} />
            ))}
          </Rows>
        )
      )}
      {adding ? (
        <div className={styles['below']}>
          <ForwardForm channelId={channelId} onDone={() => setAdding(false)} />
        </div>
      ) : (
        !empty && forwards.data !== undefined && <div className={styles['below']}>{add}</div>
      )}
    </Section>
  );
}
