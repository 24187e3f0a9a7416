import { Button } from '@mantine/core';
import type { DeadLetter } from '@madoguchi/contract';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { deadLettersQuery } from '../kit/queries.ts';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { When } from '../kit/When.tsx';
import { toSettings } from './back.ts';
import styles from './JobsScreen.module.css';
import { PagedRows } from './PagedRows.tsx';

/** Background work that was given up, for a person to decide about. */
export default function JobsScreen() {
  const t = useT();
  return (
    <Screen title={t('settings.jobs.title')} lead={t('settings.jobs.lead')} back={toSettings(t)}>
      <PagedRows
        query={deadLettersQuery}
        label={t('settings.jobs.title')}
        empty={
          <EmptyState icon={<IconCircleCheck size={28} />} title={t('jobs.empty')}>
            {t('jobs.emptyHint')}
          </EmptyState>
        }
        renderRow={(job) => <JobRow key={job.id} job={job} />}
      />
    </Screen>
  );
}

function JobRow({ job }: { job: DeadLetter }) {
  const t = useT();
  const queryClient = useQueryClient();
  const canWrite = useCan('jobs:write');
  const [pending, setPending] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: deadLettersQuery.queryKey });

  async function retry() {
    setPending(true);
    setFailure(null);
    try {
      await api.post(`/dead-letters/${job.id}/retry`);
      notify(t('jobs.retried'));
      await refresh();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Row
      title={<code>{job.queue}</code>}
      detail={
        <>
          {t('jobs.failedAt')} <When at={job.failedAt} relative />
        </>
      }
      {...(canWrite
        ? {
            actions: (
              <>
                <Button variant="default" loading={pending} onClick={() => void retry()}>
                  {t('jobs.retry')}
                </Button>
                <Button variant="default" onClick={() => setDeleting(true)}>
                  {t('common.delete')}
                </Button>
              </>
            ),
          }
        : {})}
    >
      <p lang="en" className={styles.error}>
        {job.error}
      </p>
      <details className={styles.details}>
        <summary>{t('jobs.data')}</summary>
        <pre>{job.data}</pre>
      </details>
      <FormFailure error={failure} />
      <Confirm
        opened={deleting}
        title={t('jobs.deleteAsk')}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/dead-letters/${job.id}`);
          await refresh();
        }}
        onClose={() => setDeleting(false)}
      >
        {t('jobs.deleteConsequence')}
      </Confirm>
    </Row>
  );
}
