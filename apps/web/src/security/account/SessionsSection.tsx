import { Button } from '@mantine/core';
import type { Session } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { sessionsQuery } from '../queries.ts';
import styles from './account.module.css';

/** Where one is signed in: device, address, last use; each can be signed out. */
export function SessionsSection() {
  const t = useT();
  const queryClient = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const [endingOthers, setEndingOthers] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });

  async function end(session: Session) {
    try {
      await api.delete(`/me/sessions/${session.id}`);
      notify(t('account.ended'));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
    await refresh();
  }

  return (
    <Section title={t('account.sessions')} lead={t('account.sessionsLead')}>
      {sessions.data === undefined ? (
        sessions.error === null ? (
          <Skeletons rows={2} />
        ) : (
          <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
        )
      ) : (
        <Rows label={t('account.sessions')}>
          {sessions.data.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => void end(session)} />
          ))}
        </Rows>
      )}
      {sessions.data !== undefined && sessions.data.length > 1 && (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setEndingOthers(true)}>
            {t('account.endOthers')}
          </Button>
        </div>
      )}
      <Confirm
        opened={endingOthers}
        title={t('account.endOthersAsk')}
        confirmLabel={t('account.end')}
        onConfirm={async () => {
          await api.delete('/me/sessions');
          await refresh();
        }}
        onClose={() => setEndingOthers(false)}
      >
        {t('account.endOthersConsequence')}
      </Confirm>
    </Section>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useT();
  const device = session.device ?? t('account.unknownDevice');
  return (
    <Row
      title={device}
      detail={
        <>
          {session.address !== null && `${session.address} · `}
          {t(`account.method.${session.method}`)}
          {' · '}
          {t('account.lastSeen')} <When at={session.lastSeenAt} relative />
        </>
      }
      actions={
        session.current ? (
          <span className={styles.badge} data-on>
            {t('account.thisDevice')}
          </span>
        ) : (
          <Button variant="default" aria-label={t('account.endOne', { device })} onClick={onEnd}>
            {t('account.end')}
          </Button>
        )
      }
    />
  );
}
