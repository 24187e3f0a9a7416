import type { CareDateKind } from '@madoguchi/contract';
import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { dateKinds, oneOf } from '../logic/choices.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useSave } from './useSave.ts';

type Props = {
  /** Whose date it is, as the API names them. */
  path: `/customers/${string}` | `/companies/${string}`;
  first?: CareDateKind;
  onClose: () => void;
};

/** A day that matters, each year or once. */
export function DateForm({ path, first = 'birthday', onClose }: Props) {
  const t = useT();
  const { saving, error, save } = useSave(onClose);
  const [kind, setKind] = useState<CareDateKind>(first);
  const [label, setLabel] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [month, setMonth] = useState(1);
  const [day, setDay] = useState(1);
  const [yearly, setYearly] = useState(true);
  const [checked, setChecked] = useState(false);
  const isYearMissing = !yearly && year === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isYearMissing) return;
    void save(() => api.post(`${path}/care/dates`, { kind, label, year, month, day, yearly }));
  };
  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <Select
        label={t('aftercare.date.kind')}
        allowDeselect={false}
        value={kind}
        data={dateKinds.map((value) => ({ value, label: t(`aftercare.date.kind.${value}`) }))}
        onChange={(value) => {
          const next = oneOf(dateKinds, value, kind);
          setKind(next);
          setYearly(next !== 'contract_end');
        }}
      />
      <TextInput
        label={t('aftercare.date.label')}
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <NumberInput
        label={t('aftercare.date.year')}
        min={1850}
        max={2200}
        value={year ?? ''}
        onChange={(value) => setYear(value === '' ? null : Number(value))}
        error={checked && isYearMissing && t('aftercare.date.yearMissing')}
      />
      <NumberInput
        label={t('aftercare.date.month')}
        min={1}
        max={12}
        value={month}
        onChange={(value) => setMonth(Number(value) || 1)}
      />
      <NumberInput
        label={t('aftercare.date.day')}
        min={1}
        max={31}
        value={day}
        onChange={(value) => setDay(Number(value) || 1)}
      />
      <Checkbox
        label={t('aftercare.date.yearly')}
        checked={yearly}
        onChange={(event) => setYearly(event.currentTarget.checked)}
      />
      <FormButtons label={t('aftercare.date.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
