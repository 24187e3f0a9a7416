import type { CarePlan } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../care.module.css';
import { planQuery, versionsQuery } from '../queries.ts';
import { useWrite } from '../useWrite.ts';
import { PlanForm } from './PlanForm.tsx';

/** One plan as a timeline, tried on a real customer, with what it has been. */
export default function PlanScreen() {
  const t = useT();
  const { planId } = useParams({ from: '/signed-in/care/plans/$planId' });
  const queryClient = useQueryClient();
  const { data: plan, error, refetch } = useQuery(planQuery(planId));
  const maySet = useCan('automation:write');
  const back = { to: '/care/plans', label: t('aftercare.plans.title') } as const;
  if (plan === undefined)
    return (
      <Screen title={t('aftercare.plans.title')} back={back}>
        {error === null && <Skeletons rows={5} />}
        {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('aftercare.plan.gone')} />}
        {error !== null && !hasCode(error, 'not_found') && (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  return (
    <Screen title={plan.name} wide back={back} actions={maySet && <PlanActions plan={plan} />}>
      <PlanForm
        key={plan.version}
        name={plan.name}
        definition={plan.definition}
        onSave={async (change) => {
          await api.patch(`/care-plans/${plan.id}`, { ...change, basedOn: plan.version });
          await queryClient.invalidateQueries({ queryKey: ['care'] });
          notify(t('aftercare.plan.saved'));
        }}
      />
      <Versions planId={planId} />
    </Screen>
  );
}

function PlanActions({ plan: { id, version, enabled } }: { plan: CarePlan }) {
  const t = useT();
  const navigate = useNavigate();
  const { pending, write } = useWrite();
  const [deleting, setDeleting] = useState(false);
  const turn = () => write(() => api.patch(`/care-plans/${id}`, { basedOn: version, enabled: !enabled }));
  return (
    <>
      <Button variant={enabled ? 'default' : 'filled'} loading={pending} onClick={() => void turn()}>
        {t(enabled ? 'aftercare.plan.turnOff' : 'aftercare.plan.turnOn')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setDeleting(true)}
      >
        {t('aftercare.plan.delete')}
      </Button>
      <Confirm
        opened={deleting}
        title={t('aftercare.plan.delete')}
        confirmLabel={t('aftercare.plan.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/care-plans/${id}`);
          await navigate({ to: '/care/plans' });
        }}
        onClose={() => setDeleting(false)}
      >
        {t('aftercare.plan.deleteBody')}
      </Confirm>
    </>
  );
}

function Versions({ planId }: { planId: string }) {
  const t = useT();
  const { data: versions = [] } = useQuery(versionsQuery(planId));
  if (versions.length < 2) return null;
  return (
    <Section title={t('aftercare.plan.versions')}>
      <ol className={styles.plain}>
        {versions.map(({ version, name, enabled, by, at }) => (
          <li key={version}>
            <strong>{t('aftercare.plan.version', { version })}</strong> {name}{' '}
            {t(enabled ? 'aftercare.plans.on' : 'aftercare.plans.off')}
            <small>
              <When at={at} /> {by?.name}
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}
