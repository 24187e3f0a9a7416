import type { CreateCode, CreateCodeSeries } from '@madoguchi/contract';
import { Button, Checkbox, Group, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { CampaignSelect } from './CampaignSelect.tsx';
import styles from './growth.module.css';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

type Props = { series: boolean; onClose: () => void };

/** One code, or a series: whose, for which campaign, and when it counts. Customers' own are made by API. */
export function CodeForm({ series, onClose }: Props) {
  const w = useWords();
  const t = useT();
  const { saving, error, save } = useSaving();
  const [checked, setChecked] = useState(false);
  const [issued, setIssued] = useState<readonly string[] | null>(null);
  const [text, setText] = useState({ code: '', prefix: '', ownerName: '', startsOn: '', endsOn: '' });
  const [kind, setKind] = useState<CreateCode['kind']>('referral');
  const [owner, setOwner] = useState<'campaign' | 'ambassador'>('campaign');
  const [campaignId, setCampaignId] = useState('');
  const [once, setOnce] = useState(series);
  const [count, setCount] = useState(50);
  const [checkDigit, setCheckDigit] = useState(true);
  const field = (name: keyof typeof text) => ({
    value: text[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setText((now) => ({ ...now, [name]: value })),
  });
  const isNameless = owner === 'ambassador' && text.ownerName.trim() === '';

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (isNameless) return;
    const shared = {
      kind,
      owner,
      ownerName: text.ownerName,
      customerId: null,
      campaignId: campaignId === '' ? null : campaignId,
      startsOn: text.startsOn === '' ? null : text.startsOn,
      endsOn: text.endsOn === '' ? null : text.endsOn,
      once,
    };
    void save(async () => {
      if (series) {
        const body: CreateCodeSeries = { ...shared, prefix: text.prefix, count, length: 7, checkDigit };
        setIssued((await api.post<{ codes: string[] }>('/codes/series', body)).codes);
        return;
      }
      const code = text.code.trim();
      const body: CreateCode = { ...shared, ...(code === '' ? {} : { code }) };
      setIssued([(await api.post<{ code: string }>('/codes', body)).code]);
    });
  }

  if (issued !== null)
    return (
      <div className={styles.stack}>
        <Notice tone="good">{w('growth.code.issued', { count: issued.length })}</Notice>
        <Textarea
          label={w('growth.code.copy')}
          value={issued.join('\n')}
          readOnly
          autosize
          minRows={1}
          maxRows={12}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </div>
    );
  return (
    <form onSubmit={submit} noValidate className={record.form}>
      {series ? (
        <>
          <TextInput label={w('growth.code.prefix')} maxLength={10} data-autofocus {...field('prefix')} />
          <NumberInput
            label={w('growth.code.count')}
            value={count}
            min={1}
            max={2000}
            allowDecimal={false}
            onChange={(value) => typeof value === 'number' && setCount(value)}
          />
        </>
      ) : (
        <TextInput
          className={record.wide}
          label={w('growth.code.code')}
          description={w('growth.code.codeHint')}
          maxLength={30}
          data-autofocus
          {...field('code')}
        />
      )}
      <NativeSelect
        label={w('growth.code.kind')}
        value={kind}
        data={(['referral', 'discount'] as const).map((value) => ({
          value,
          label: w(`growth.code.kind.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) => setKind(value === 'discount' ? value : 'referral')}
      />
      <NativeSelect
        label={w('growth.code.owner')}
        value={owner}
        data={(['campaign', 'ambassador'] as const).map((value) => ({
          value,
          label: w(`growth.code.owner.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) => setOwner(value === 'ambassador' ? value : 'campaign')}
      />
      {owner === 'ambassador' && (
        <TextInput
          className={record.wide}
          label={w('growth.code.ownerName')}
          maxLength={80}
          required
          {...field('ownerName')}
          error={checked && isNameless && w('growth.required')}
        />
      )}
      <CampaignSelect className={record.wide ?? ''} value={campaignId} onChange={setCampaignId} />
      <TextInput type="date" label={w('growth.code.starts')} {...field('startsOn')} />
      <TextInput type="date" label={w('growth.code.ends')} {...field('endsOn')} />
      <Checkbox
        className={record.wide}
        label={w('growth.code.once')}
        checked={once}
        onChange={({ currentTarget }) => setOnce(currentTarget.checked)}
      />
      {series && (
        <Checkbox
          className={record.wide}
          label={w('growth.code.checkDigit')}
          checked={checkDigit}
          onChange={({ currentTarget }) => setCheckDigit(currentTarget.checked)}
        />
      )}
      <FormButtons
        label={series ? w('growth.codes.series') : w('growth.link.make')}
        saving={saving}
        error={error}
        onClose={onClose}
      />
    </form>
  );
}
