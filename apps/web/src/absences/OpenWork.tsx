import type { Absence, ActedForAbsence } from '@madoguchi/contract';
import { Button, Modal, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMembers } from '../inbox/data/useDesk.ts';
import { api } from '../kit/api.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './absences.module.css';
import { openWorkQuery } from './queries.ts';

/** What is open while somebody is away, and who looks after it: one step, which goes back by itself. */
export function OpenWorkDialog({ absence, onClose }: { absence: Absence | null; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      opened={absence !== null}
      onClose={onClose}
      title={t('absence.work')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {absence !== null && <OpenWork key={absence.id} absence={absence} onDone={onClose} />}
    </Modal>
  );
}

function OpenWork({ absence, onDone }: { absence: Absence; onDone: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const members = useMembers();
  const { data: work, error, refetch } = useQuery(openWorkQuery(absence.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (work === undefined) return <Skeletons rows={3} height={40} />;
  const memberId = chosen ?? work.proposed?.id ?? null;

  async function act() {
    setPending(true);
    setFailure(null);
    try {
      const done = await api.post<ActedForAbsence>(`/absences/${absence.id}/acting`, { memberId });
      await queryClient.invalidateQueries({ queryKey: ['absences'] });
      notify(t('absence.work.done', { count: done.conversations, name: done.acting.name }));
      onDone();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setPending(false);
    }
  }

  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>
        {work.total === 0 ? t('absence.work.none') : t('absence.work.count', { total: work.total })}
        {work.callbacks > 0 && ` ${t('absence.work.callbacks', { count: work.callbacks })}`}
        {work.handovers > 0 && ` ${t('absence.work.handovers', { count: work.handovers })}`}
      </p>
      {work.items.length > 0 && (
        <>
          <ul className={styles.work}>
            {work.items.slice(0, 8).map(({ conversationId, subject, customer, acting }) => (
              <li key={conversationId}>
                <Link to="/inbox/$conversationId" params={{ conversationId }}>
                  {subject === '' ? t('handover.noSubject') : subject}
                </Link>
                <span className={styles.quiet}>{customer.name}</span>
                {acting !== null && (
                  <span className={styles.quiet}>{t('absence.work.acting', { name: acting.name })}</span>
                )}
              </li>
            ))}
          </ul>
          <Select
            label={t('absence.work.person')}
            description={t('absence.work.hint')}
            value={memberId}
            allowDeselect={false}
            data={members
              .filter(({ id, role }) => id !== absence.member.id && role !== 'observer')
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
          <FormFailure error={failure} />
          <Button disabled={memberId === null} loading={pending} onClick={() => void act()}>
            {t('absence.work.do')}
          </Button>
        </>
      )}
    </div>
  );
}
