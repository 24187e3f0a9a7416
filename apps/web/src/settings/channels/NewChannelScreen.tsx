import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { channelsQuery } from '../../kit/queries.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { ConnectionTest } from './ConnectionTest.tsx';
import { otherServer, presetOfAddress, presets } from './presets.ts';
import { ServerFields } from './ServerFields.tsx';
import { createRequest, emptyValues, newChannelRules, valuesOfPreset } from './values.ts';

/** Connects a mailbox, step by step on one page: whose address, which provider, does it work, save. */
export default function NewChannelScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [presetId, setPresetId] = useState<string | null>(null);
  const channel = useForm({
    initial: emptyValues,
    rules: newChannelRules,
    fieldOfCode: { address_in_use: 'address' },
  });
  const preset = presets.find(({ id }) => id === presetId) ?? otherServer;

  function choose(id: string) {
    setPresetId(id);
    const chosen = presets.find((one) => one.id === id) ?? otherServer;
    channel.set(valuesOfPreset(chosen, channel.values.address));
  }

  /** Leaving the address field: a provider we know by its domain, else the address as user name. */
  function onAddressDone() {
    const { address, ...values } = channel.values;
    const known = presetOfAddress(address);
    if (presetId === null && known !== null) choose(known.id);
    else if (values['imap.user'] === '')
      channel.set({ 'imap.user': address.trim(), 'smtp.user': address.trim() });
  }

  return (
    <Screen
      title={t('channels.new.title')}
      lead={t('channels.new.lead')}
      back={{ to: '/settings/channels', label: t('settings.channels.title') }}
    >
      <form
        noValidate
        style={{ display: 'grid', gap: 20 }}
        onSubmit={channel.submit(async (values) => {
          const made = await api.post<Channel>('/channels', createRequest(values));
          await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
          notify(t('channels.new.saved'));
          await navigate({ to: '/settings/channels/$id', params: { id: made.id } });
        })}
      >
        <Section title={t('channels.new.step1')}>
          <div className={form['form']}>
            <TextInput
              label={t('channel.address')}
              description={t('channel.addressHint')}
              inputMode="email"
              placeholder="support@example.jp"
              autoComplete="off"
              {...channel.field('address')}
              onBlur={onAddressDone}
            />
            <TextInput
              label={t('channel.name')}
              description={t('channel.nameHint')}
              autoComplete="off"
              {...channel.field('name')}
            />
            <Select
              label={t('channel.provider')}
              description={t('channel.providerHint')}
              placeholder={t('channel.providerChoose')}
              data={[
                ...presets.map(({ id, name }) => ({ value: id, label: name })),
                { value: otherServer.id, label: t('channel.providerOther') },
              ]}
              value={presetId}
              onChange={(id) => choose(id ?? otherServer.id)}
              maxDropdownHeight={320}
            />
            {preset.note !== null && <Notice tone="careful">{t(preset.note)}</Notice>}
          </div>
        </Section>
        <Section title={t('channels.new.step2')} lead={t('channels.new.step2Lead')}>
          <div style={{ display: 'grid', gap: 24 }}>
            <ServerFields side="imap" channel={channel} {...exampleOf(preset.hostExample)} />
            <ServerFields side="smtp" channel={channel} {...exampleOf(preset.hostExample)} />
            <Checkbox
              label={t('channel.selfSigned')}
              description={t('channel.selfSignedHint')}
              checked={channel.values.allowSelfSigned === 'yes'}
              onChange={(event) => channel.set({ allowSelfSigned: event.currentTarget.checked ? 'yes' : '' })}
            />
            <ConnectionTest channel={channel} />
          </div>
        </Section>
        <Section title={t('channels.new.step3')}>
          <div className={form['form']}>
            <Select
              label={t('channel.firstSync')}
              description={t('channel.firstSyncHint')}
              data={['0', '7', '30', '90', '365'].map((days) => ({
                value: days,
                label: days === '0' ? t('channel.firstSyncNone') : t('channel.firstSyncDays', { days }),
              }))}
              value={channel.values.firstSyncDays}
              onChange={(days) => channel.set({ firstSyncDays: days ?? '30' })}
            />
            <Textarea
              label={t('channel.signature')}
              description={t('channel.signatureHint')}
              placeholder={t('channel.signatureExample')}
              autosize
              minRows={4}
              maxRows={12}
              {...channel.field('signature')}
            />
          </div>
        </Section>
        <FormFailure error={channel.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={channel.pending}>
            {t('channels.new.save')}
          </Button>
        </div>
      </form>
    </Screen>
  );
}

function exampleOf(hostExample: string | undefined): { hostExample?: string } {
  return hostExample === undefined ? {} : { hostExample };
}
