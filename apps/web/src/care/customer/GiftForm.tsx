import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { api, hasCode } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { todayIn } from '../logic/weeks.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useSave } from './useSave.ts';

/** A gift that was given or received. */
export function GiftForm({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useT();
  const timeZone = useTimeZone();
  const mayPass = useCan('automation:write');
  const { saving, error, save } = useSave(onClose);
  const [direction, setDirection] = useState<'given' | 'received'>('given');
  const [cost, setCost] = useState<number | null>(null);
  const [fields, setFields] = useState({
    what: '',
    occasion: '',
    note: '',
    overLimit: '',
    on: todayIn(timeZone),
  });
  const [checked, setChecked] = useState(false);
  const isMissing = fields.what.trim() === '';
  const set = (name: keyof typeof fields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isMissing)
      void save(() => api.post(`/customers/${customerId}/care/gifts`, { ...fields, direction, cost }));
  };
  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <SegmentedControl
        className={record.wide ?? ''}
        aria-label={t('aftercare.gift.direction')}
        value={direction}
        onChange={(value) => setDirection(value === 'received' ? 'received' : 'given')}
        data={(['given', 'received'] as const).map((value) => ({
          value,
          label: t(`aftercare.part.${value}`),
        }))}
      />
      <TextInput
        className={record.wide ?? ''}
        label={t('aftercare.gift.what')}
        required
        maxLength={120}
        value={fields.what}
        onChange={set('what')}
        error={checked && isMissing && t('aftercare.gift.whatMissing')}
      />
      <TextInput
        label={t('aftercare.gift.occasion')}
        maxLength={60}
        value={fields.occasion}
        onChange={set('occasion')}
      />
      <NumberInput
        label={t('aftercare.gift.cost')}
        min={0}
        max={100_000_000}
        thousandSeparator=","
        value={cost ?? ''}
        onChange={(value) => setCost(value === '' ? null : Number(value))}
      />
      <TextInput type="date" label={t('aftercare.gift.on')} value={fields.on} onChange={set('on')} />
      <TextInput
        label={t('aftercare.gift.note')}
        maxLength={500}
        value={fields.note}
        onChange={set('note')}
      />
      {mayPass && hasCode(error, 'gift_over_limit') && (
        <TextInput
          className={record.wide ?? ''}
          label={t('aftercare.gift.overLimit')}
          maxLength={200}
          value={fields.overLimit}
          onChange={set('overLimit')}
        />
      )}
      <FormButtons label={t('aftercare.gift.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
