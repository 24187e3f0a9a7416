import type { CarePlan } from '@madoguchi/contract';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { newDefinition } from '../logic/plan.ts';
import { PlanForm } from './PlanForm.tsx';

/** Writes a new plan; it begins switched off. */
export default function NewPlanScreen() {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  return (
    <Screen
      title={t('aftercare.plan.new')}
      wide
      back={{ to: '/care/plans', label: t('aftercare.plans.title') }}
    >
      <PlanForm
        name=""
        definition={newDefinition(locale)}
        onSave={async (plan) => {
          const { id } = await api.post<CarePlan>('/care-plans', plan);
          await navigate({ to: '/care/plans/$planId', params: { planId: id } });
        }}
      />
    </Screen>
  );
}
