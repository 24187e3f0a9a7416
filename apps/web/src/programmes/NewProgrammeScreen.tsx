import type { ReferralProgramme } from '@madoguchi/contract';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../kit/api.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { useWords } from './words.ts';

/** A new referral programme. */
export default function NewProgrammeScreen() {
  const w = useWords();
  const navigate = useNavigate();
  return (
    <Screen
      title={w('programme.new')}
      lead={w('programme.new.lead')}
      back={{ to: '/growth/programmes', label: w('programme.referrals') }}
    >
      <Section>
        <ProgrammeForm
          programme={null}
          onSave={async (given) => {
            const { id } = await api.post<ReferralProgramme>('/referral-programmes', given);
            await navigate({ to: '/growth/programmes/$programmeId', params: { programmeId: id } });
          }}
        />
      </Section>
    </Screen>
  );
}
