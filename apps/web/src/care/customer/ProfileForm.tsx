import type { CustomerCare } from '@madoguchi/contract';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { regions } from '../logic/choices.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useSave } from './useSave.ts';

type Props = { customerId: string; care: CustomerCare; onClose: () => void };
const degrees = ['none', 'first', 'second'] as const;

/** Where somebody is for the courtesies of the year, and whether they mourn. */
export function ProfileForm({ customerId, care, onClose }: Props) {
  const t = useT();
  const { saving, error, save } = useSave(onClose);
  const [region, setRegion] = useState<string>(care.regionFrom === 'hand' ? (care.region ?? '') : '');
  const [degree, setDegree] = useState<string>(care.mourning?.degree ?? 'none');
  const [since, setSince] = useState(care.mourning?.since ?? '');
  const [checked, setChecked] = useState(false);
  const isMissing = degree !== 'none' && since === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    void save(() =>
      api.put(`/customers/${customerId}/care`, {
        region: region === '' ? null : region,
        mourning: degree === 'none' ? null : { degree, since, until: null },
      }),
    );
  };
  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <Select
        className={record.wide ?? ''}
        label={t('aftercare.profile.region')}
        allowDeselect={false}
        value={region}
        data={[
          { value: '', label: t('aftercare.profile.regionAuto') },
          ...regions.map((value) => ({ value, label: t(`aftercare.region.${value}`) })),
        ]}
        onChange={(value) => setRegion(value ?? '')}
      />
      <Select
        label={t('aftercare.profile.mourning')}
        allowDeselect={false}
        value={degree}
        data={degrees.map((value) => ({ value, label: t(`aftercare.profile.mourning.${value}`) }))}
        onChange={(value) => setDegree(value ?? 'none')}
      />
      {degree !== 'none' && (
        <TextInput
          type="date"
          label={t('aftercare.profile.since')}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
          error={checked && isMissing && t('aftercare.profile.sinceMissing')}
        />
      )}
      <FormButtons label={t('aftercare.plan.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
