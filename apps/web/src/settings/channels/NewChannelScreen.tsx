import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Choices } from '../../kit/Choices.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { channelsQuery } from '../../kit/queries.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { ConnectionTest } from './ConnectionTest.tsx';
import { KindLinks } from './KindLinks.tsx';
import { AppMissing } from './oauth/AppMissing.tsx';
import { goToProvider, mailAppsQuery, providerNames, providerOfPreset } from './oauth/providers.ts';
import { otherServer, presetOfAddress, presets } from './presets.ts';
import { ServerFields } from './ServerFields.tsx';
import { SetUpFields } from './SetUpFields.tsx';
import { createRequest, draftRequest, emptyValues, newChannelRules, valuesOfPreset } from './values.ts';

/** Connects a mailbox, step by step on one page: whose address, which provider, does it work, save. */
export default function NewChannelScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [presetId, setPresetId] = useState<string | null>(null);
  const [byPassword, setByPassword] = useState(false);
  const apps = useQuery(mailAppsQuery);
  const offered = providerOfPreset(presetId);
  // Microsoft takes no passwords any more.
  const provider = byPassword && offered === 'google' ? null : offered;
  const isReady = apps.data?.some((app) => app.provider === provider && app.source !== null) === true;
  const { name, address } = newChannelRules;
  const channel = useForm({
    initial: emptyValues,
    rules: provider === null ? newChannelRules : { name, address },
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
      <KindLinks current="email" />
      <form
        noValidate
        style={{ display: 'grid', gap: 20 }}
        onSubmit={channel.submit(async (values) => {
          if (provider !== null) return goToProvider(provider, { channel: draftRequest(values) });
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
            {offered === 'google' && (
              <Choices
                label={t('mailOauth.how')}
                name="how"
                value={byPassword ? 'password' : 'oauth'}
                onChange={(how) => setByPassword(how === 'password')}
                choices={[
                  {
                    value: 'oauth',
                    label: t('mailOauth.how.oauth', { provider: providerNames.google }),
                    hint: t('mailOauth.how.oauthHint'),
                  },
                  {
                    value: 'password',
                    label: t('mailOauth.how.password'),
                    hint: t('mailOauth.how.passwordHint'),
                  },
                ]}
              />
            )}
            {provider === null && preset.note !== null && <Notice tone="careful">{t(preset.note)}</Notice>}
            {provider !== null && apps.data !== undefined && !isReady && <AppMissing provider={provider} />}
          </div>
        </Section>
        {provider === null && (
          <Section title={t('channels.new.step2')} lead={t('channels.new.step2Lead')}>
            <div style={{ display: 'grid', gap: 24 }}>
              <ServerFields side="imap" channel={channel} {...exampleOf(preset.hostExample)} />
              <ServerFields side="smtp" channel={channel} {...exampleOf(preset.hostExample)} />
              <Checkbox
                label={t('channel.selfSigned')}
                description={t('channel.selfSignedHint')}
                checked={channel.values.allowSelfSigned === 'yes'}
                onChange={(event) =>
                  channel.set({ allowSelfSigned: event.currentTarget.checked ? 'yes' : '' })
                }
              />
              <ConnectionTest channel={channel} />
            </div>
          </Section>
        )}
        <Section title={t(provider === null ? 'channels.new.step3' : 'mailOauth.step2')}>
          <SetUpFields channel={channel} />
        </Section>
        {provider !== null && (
          <p style={{ margin: 0 }}>{t('mailOauth.nextPage', { provider: providerNames[provider] })}</p>
        )}
        <FormFailure error={channel.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={channel.pending} disabled={provider !== null && !isReady}>
            {provider === null
              ? t('channels.new.save')
              : t('mailOauth.connect', { provider: providerNames[provider] })}
          </Button>
        </div>
      </form>
    </Screen>
  );
}

function exampleOf(hostExample: string | undefined): { hostExample?: string } {
  return hostExample === undefined ? {} : { hostExample };
}
