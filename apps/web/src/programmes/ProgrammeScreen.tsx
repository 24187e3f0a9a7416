import type { ReferralProgramme } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { Invites } from './Invites.tsx';
import { LawNotes } from './LawNotes.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import styles from './programmes.module.css';
import { programmeQuery, versionsQuery } from './queries.ts';
import { Referrals } from './Referrals.tsx';
import { TermsList } from './TermsList.tsx';
import { useWords } from './words.ts';

const route = getRouteApi('/signed-in/growth/programmes/$programmeId');

export default function ProgrammeScreen() {
  return <ProgrammeView id={route.useParams().programmeId} />;
}

/** One programme: its terms and the law beside them, who may invite with what, and how each referral stands. */
export function ProgrammeView({ id }: { id: string }) {
  const w = useWords();
  const { data, error, refetch } = useQuery(programmeQuery(id));
  return (
    <Screen
      title={data?.name ?? w('programme.referrals')}
      back={{ to: '/growth/programmes', label: w('programme.referrals') }}
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={5} />}
      {data !== undefined && (
        <>
          <Referrals programmeId={id} />
          <Invites programme={data} />
          <Terms programme={data} />
          {data.version > 1 && <Versions id={id} />}
        </>
      )}
    </Screen>
  );
}

function Terms({ programme }: { programme: ReferralProgramme }) {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  const { saving, error, save } = useSaving();
  const [editing, setEditing] = useState(false);
  const path = `/referral-programmes/${programme.id}`;
  const basedOn = programme.revision;
  if (editing)
    return (
      <Section title={w('programme.terms.change')} lead={w('programme.terms.changeLead')}>
        <ProgrammeForm
          programme={programme}
          onSave={async ({ name, terms }) => {
            await api.patch(path, { basedOn, name, terms });
            notify(w('programme.saved'));
            setEditing(false);
          }}
        />
      </Section>
    );
  return (
    <Section title={w('programme.terms')}>
      <TermsList terms={programme.terms} target={programme.target} />
      <LawNotes law={programme.law} />
      {mayWrite && (
        <div className={styles['facts']}>
          <Button variant="default" onClick={() => setEditing(true)}>
            {w('programme.terms.change')}
          </Button>
          <Button
            variant="subtle"
            loading={saving}
            onClick={() => void save(() => api.patch(path, { basedOn, archived: !programme.archived }))}
          >
            {w(programme.archived ? 'programme.takeUp' : 'programme.putAway')}
          </Button>
        </div>
      )}
      <FormFailure error={error} />
    </Section>
  );
}

function Versions({ id }: { id: string }) {
  const w = useWords();
  const { data } = useQuery(versionsQuery(id));
  return (
    <Section title={w('programme.versions')} lead={w('programme.versions.lead')}>
      <ul className={styles['list']}>
        {data?.items.map(({ version, terms, at, by }) => (
          <li key={version}>
            <details>
              <summary>
                {w('programme.version', { version })} <When at={at} /> <span lang="ja">{by?.name}</span>
              </summary>
              <TermsList terms={terms} target={null} />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
