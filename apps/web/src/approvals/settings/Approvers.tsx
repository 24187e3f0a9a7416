import { Button, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Initial } from '../../kit/Initial.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { approversQuery } from '../queries.ts';
import styles from './ApprovalSettings.module.css';

/** Who may approve: owners and leads, and the agents that were named. */
export function Approvers({ canWrite }: { canWrite: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const approvers = useQuery(approversQuery);
  const members = useMembers();
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const known = approvers.data ?? [];
  const nameable = members.filter(({ id, role }) => role === 'agent' && known.every((one) => one.id !== id));

  async function change(request: () => Promise<unknown>) {
    setFailure(null);
    try {
      await request();
      setChosen(null);
    } catch (error) {
      setFailure(error);
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['approvals'] });
    }
  }

  return (
    <Section title={t('approval.approvers')} lead={t('approval.approvers.lead')}>
      {approvers.error !== null && (
        <ErrorState error={approvers.error} onRetry={() => void approvers.refetch()} />
      )}
      {approvers.data === undefined && approvers.error === null && <Skeletons rows={2} height={44} />}
      <ul className={styles.approvers} aria-label={t('approval.approvers')}>
        {known.map(({ id, name, by }) => (
          <li key={id} className={styles.approver}>
            <Initial name={name} />
            <span>{name}</span>
            <span className={styles.by}>{t(`approval.approvers.by.${by}`)}</span>
            {canWrite && by === 'named' && (
              <Button
                className={styles.end ?? ''}
                variant="subtle"
                size="compact-sm"
                aria-label={t('approval.approvers.removeOne', { name })}
                onClick={() => void change(() => api.delete(`/approvers/${id}`))}
              >
                {t('approval.approvers.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormFailure error={failure} />
      {canWrite && nameable.length === 0 && <p className={styles.note}>{t('approval.approvers.nobody')}</p>}
      {canWrite && nameable.length > 0 && (
        <div className={styles.name}>
          <Select
            label={t('approval.approvers.choose')}
            data={nameable.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            comboboxProps={{ withinPortal: false }}
            onChange={setChosen}
          />
          <Button
            variant="default"
            disabled={chosen === null}
            onClick={() => void change(() => api.post('/approvers', { memberId: chosen }))}
          >
            {t('approval.approvers.add')}
          </Button>
        </div>
      )}
    </Section>
  );
}
