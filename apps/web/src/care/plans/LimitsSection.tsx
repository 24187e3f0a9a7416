import type { CareSettings } from '@madoguchi/contract';
import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { settingsQuery } from '../queries.ts';
import { useWrite } from '../useWrite.ts';

/** How close tasks may stand, and what gifts may cost. */
export function LimitsSection() {
  const t = useT();
  const { data } = useQuery(settingsQuery);
  if (data === undefined) return null;
  return (
    <Section title={t('aftercare.settings.title')}>
      <LimitsForm key={data.revision} settings={data} />
    </Section>
  );
}

const limits = [
  ['perGift', 'aftercare.settings.perGift'],
  ['perPersonYear', 'aftercare.settings.perPersonYear'],
  ['perCompanyYear', 'aftercare.settings.perCompanyYear'],
] as const;

function LimitsForm({ settings }: { settings: CareSettings }) {
  const t = useT();
  const maySet = useCan('automation:write');
  const { pending, write } = useWrite();
  const [draft, setDraft] = useState(settings);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await write(() => api.put('/care-settings', draft))) notify(t('aftercare.settings.saved'));
  };
  return (
    <form className={record.form} onSubmit={(event) => void submit(event)}>
      <NumberInput
        label={t('aftercare.settings.window')}
        min={1}
        max={120}
        readOnly={!maySet}
        value={draft.windowDays}
        onChange={(value) => setDraft({ ...draft, windowDays: Number(value) || 1 })}
      />
      <NumberInput
        label={t('aftercare.settings.cap')}
        min={1}
        max={31}
        readOnly={!maySet}
        value={draft.monthlyCap}
        onChange={(value) => setDraft({ ...draft, monthlyCap: Number(value) || 1 })}
      />
      {limits.map(([key, label]) => (
        <NumberInput
          key={key}
          label={t(label)}
          placeholder={t('aftercare.settings.none')}
          min={0}
          thousandSeparator=","
          readOnly={!maySet}
          value={draft[key] ?? ''}
          onChange={(value) => setDraft({ ...draft, [key]: value === '' ? null : Number(value) })}
        />
      ))}
      {maySet && (
        <div className={record.wide}>
          <Button type="submit" loading={pending} variant="default">
            {t('aftercare.plan.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
