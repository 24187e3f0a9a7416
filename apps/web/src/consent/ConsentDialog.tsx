import type { ConsentChange, ConsentChannel, ConsentPurpose, RecordConsent } from '@madoguchi/contract';
import { Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../customers/record/record.module.css';
import { fromWallClock, toWallClock } from '../inbox/logic/zoned.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { consentChannels, consentPurposes, hows } from './choices.ts';
import { channelWord, purposeWord } from './words.ts';

type Props = { customerId: string; opened: boolean; onClose: () => void };

/** Writes what a customer said into the ledger. */
export function ConsentDialog({ customerId, opened, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('consent.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ConsentForm customerId={customerId} onClose={onClose} />
    </Modal>
  );
}

const changes: readonly ConsentChange[] = ['given', 'withdrawn'];

function ConsentForm({ customerId, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const [change, setChange] = useState<ConsentChange>('given');
  const [channel, setChannel] = useState<ConsentChannel>('email');
  const [purpose, setPurpose] = useState<ConsentPurpose>('news');
  const [how, setHow] = useState<RecordConsent['how']>('form');
  const [wording, setWording] = useState('');
  const [evidence, setEvidence] = useState('');
  const [now] = useState(() => new Date());
  const [at, setAt] = useState(() => toWallClock(now, timeZone));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isWanting = change === 'given' && wording.trim() === '';
  const instant = fromWallClock(at, timeZone);
  const isNow = at === toWallClock(now, timeZone);
  const isWrongTime = instant === null || instant > now;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (isWanting || isWrongTime || saving) return;
    setSaving(true);
    setError(null);
    try {
      // To the second where nobody chose a time: what was said a moment ago must not count as later.
      const told = {
        channel,
        purpose,
        change,
        how,
        wording,
        evidence,
        ...(isNow ? {} : { at: instant.toISOString() }),
      };
      await api.post(`/customers/${customerId}/consents`, told);
      await queryClient.invalidateQueries({ queryKey: ['customer', customerId] });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={record.form}>
      <SegmentedControl
        className={record.wide ?? ''}
        aria-label={t('consent.change')}
        value={change}
        onChange={(value) => setChange(value === 'withdrawn' ? 'withdrawn' : 'given')}
        data={changes.map((value) => ({ value, label: t(`consent.change.${value}`) }))}
      />
      <Select
        label={t('consent.channel')}
        value={channel}
        allowDeselect={false}
        data={consentChannels.map((value) => ({ value, label: channelWord(t, value) }))}
        onChange={(value) => setChannel(consentChannels.find((one) => one === value) ?? channel)}
      />
      <Select
        label={t('consent.purpose')}
        value={purpose}
        allowDeselect={false}
        data={consentPurposes.map((value) => ({ value, label: purposeWord(t, value) }))}
        onChange={(value) => setPurpose(consentPurposes.find((one) => one === value) ?? purpose)}
      />
      <Select
        label={t('consent.how')}
        value={how}
        allowDeselect={false}
        data={hows.map((value) => ({ value, label: t(`consent.how.${value}`) }))}
        onChange={(value) => setHow(hows.find((one) => one === value) ?? how)}
      />
      <TextInput
        type="datetime-local"
        label={t('consent.at')}
        value={at}
        max={toWallClock(now, timeZone)}
        onChange={(event) => setAt(event.currentTarget.value)}
        error={checked && isWrongTime && t('consent.atWrong')}
      />
      <Textarea
        className={record.wide ?? ''}
        label={t('consent.wording')}
        description={t('consent.wordingHint')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={4000}
        required={change === 'given'}
        value={wording}
        onChange={(event) => setWording(event.currentTarget.value)}
        error={checked && isWanting && t('consent.wordingMissing')}
      />
      <TextInput
        className={record.wide ?? ''}
        label={t('consent.evidence')}
        description={t('consent.evidenceHint')}
        maxLength={2000}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <p className={`${record.quiet} ${record.wide}`}>{t('consent.fixed')}</p>
      <FormButtons label={t('consent.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
