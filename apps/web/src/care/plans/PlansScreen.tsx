import type { CarePlan } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { CarePages } from '../CarePages.tsx';
import { plansQuery } from '../queries.ts';
import { useWrite } from '../useWrite.ts';
import { LimitsSection } from './LimitsSection.tsx';

/** The plans of the desk, and the limits that hold for all of them. */
export default function PlansScreen() {
  const t = useT();
  const locale = useLocale();
  const maySet = useCan('automation:write');
  const { data: plans, error, refetch } = useQuery(plansQuery);
  const { pending, write } = useWrite();
  const addStarters = async () => {
    if (await write(() => api.post('/care-plans/starters', { language: locale })))
      notify(t('aftercare.plans.startersDone'));
  };
  const starters = (
    <Button
      variant={plans?.length === 0 ? 'filled' : 'default'}
      loading={pending}
      onClick={() => void addStarters()}
    >
      {t('aftercare.plans.starters')}
    </Button>
  );
  return (
    <Screen
      title={t('aftercare.plans.title')}
      lead={t('aftercare.plans.lead')}
      actions={
        maySet && (
          <>
            {plans?.length !== 0 && starters}
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              renderRoot={(props) => <Link to="/care/plans/new" {...props} />}
            >
              {t('aftercare.plans.new')}
            </Button>
          </>
        )
      }
    >
      <CarePages />
      {plans === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={56} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {plans?.length === 0 && (
        <EmptyState
          icon={<IconRoute size={36} stroke={1.5} />}
          title={t('aftercare.plans.empty')}
          {...(maySet ? { action: starters } : {})}
        >
          {t('aftercare.plans.emptyHint')}
        </EmptyState>
      )}
      {plans !== undefined && plans.length > 0 && (
        <Rows label={t('aftercare.plans.list')}>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </Rows>
      )}
      <LimitsSection />
    </Screen>
  );
}

function PlanRow({ plan: { id, name, enabled, running, definition } }: { plan: CarePlan }) {
  const t = useT();
  return (
    <Row
      title={
        <Link to="/care/plans/$planId" params={{ planId: id }} lang={definition.language}>
          {name}
        </Link>
      }
      detail={[
        t(`aftercare.event.${definition.event}`),
        t('aftercare.plans.steps', { count: definition.steps.length }),
        ...(running > 0 ? [t('aftercare.plans.running', { count: running })] : []),
      ].join(' · ')}
      actions={
        <StateDot tone={enabled ? 'good' : 'quiet'}>
          {t(enabled ? 'aftercare.plans.on' : 'aftercare.plans.off')}
        </StateDot>
      }
    />
  );
}
