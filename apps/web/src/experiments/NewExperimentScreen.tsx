import type { ExperimentDetail } from '@madoguchi/contract';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../kit/api.ts';
import { Screen } from '../kit/Screen.tsx';
import { ExperimentForm } from './ExperimentForm.tsx';
import { newDraft } from './logic.ts';
import { useWords } from './words.ts';

/** A new plan. */
export default function NewExperimentScreen() {
  const w = useWords();
  const navigate = useNavigate();
  return (
    <Screen title={w('experiments.new')} back={{ to: '/growth/experiments', label: w('experiments.title') }}>
      <ExperimentForm
        start={newDraft([w('experiments.base.name'), ''])}
        save={async (plan) => {
          const { id } = await api.post<ExperimentDetail>('/experiments', plan);
          await navigate({ to: '/growth/experiments/$experimentId', params: { experimentId: id } });
        }}
        onClose={() => void navigate({ to: '/growth/experiments' })}
      />
    </Screen>
  );
}
