import type { Channel, PhoneShown } from '@madoguchi/contract';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { CopyField } from '../../kit/CopyField.tsx';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useChannelWrites } from '../../settings/channels/useChannelWrites.ts';
import { SecretOnce } from '../../webhooks/SecretOnce.tsx';
import { accountChange, accountSid, wholeAddress } from '../logic/settings.ts';
import { PhoneRoutingForm } from './PhoneRoutingForm.tsx';

type Props = { channel: Channel; phone: PhoneShown };

/** What is special about a telephone: its number and account, the addresses its system calls, who is rung. */
export function PhoneParts({ channel, phone }: Props) {
  const { service } = phone;
  return (
    <>
      <Account channel={channel} phone={phone} />
      {service === 'twilio' && <TwilioAddresses phone={phone} />}
      {service === 'webhook' && <Webhook channel={channel} phone={phone} />}
      {service !== 'none' && <PhoneRoutingForm channel={channel} phone={phone} />}
    </>
  );
}

function Account({ channel, phone }: Props) {
  const t = useT();
  const { update, checkPhone } = useChannelWrites(channel.id);
  const [failure, setFailure] = useState<unknown>(null);
  const isTwilio = phone.service === 'twilio';
  const account = useForm({
    initial: {
      name: channel.name,
      number: phone.shownNumber ?? '',
      accountSid: phone.twilio?.accountSid ?? '',
      authToken: '',
    },
    rules: { name: required, ...(isTwilio ? { number: required, accountSid } : {}) },
    fieldOfCode: { address_in_use: 'number' },
  });

  async function check() {
    setFailure(null);
    try {
      const { ok } = await checkPhone();
      notify(t(ok ? 'phone.checked' : 'phone.notChecked'), ok ? 'good' : 'bad');
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Section title={t('phone.settings')}>
      <form
        noValidate
        className={form['form']}
        onSubmit={account.submit(async (values) => {
          await update(accountChange(values, phone.service));
          account.set({ authToken: '' });
          notify(t('common.saved'));
        })}
      >
        <TextInput label={t('channel.name')} autoComplete="off" {...account.field('name')} />
        <TextInput
          label={t('phone.number')}
          description={t('phone.numberHint')}
          inputMode="tel"
          autoComplete="off"
          {...account.field('number')}
        />
        {isTwilio && (
          <>
            <TextInput label={t('phone.accountSid')} autoComplete="off" {...account.field('accountSid')} />
            <PasswordInput
              label={t('phone.authToken')}
              description={t('phone.authTokenKeep')}
              autoComplete="off"
              {...account.field('authToken')}
            />
          </>
        )}
        <FormFailure error={account.failure ?? failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={account.pending}>
            {t('common.save')}
          </Button>
          {isTwilio && (
            <Button variant="default" onClick={() => void check()}>
              {t('phone.check')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}

function TwilioAddresses({ phone: { hooks } }: { phone: PhoneShown }) {
  const t = useT();
  const { voice, status } = hooks;
  return (
    <Section title={t('phone.hooks')} lead={t('phone.hooksLead')}>
      <div className={form['form']}>
        {voice !== null && (
          <CopyField label={t('phone.hook.voice')} value={wholeAddress(voice, location.origin)} />
        )}
        {status !== null && (
          <CopyField label={t('phone.hook.status')} value={wholeAddress(status, location.origin)} />
        )}
        <OnlyHere address={voice} />
      </div>
    </Section>
  );
}

/** Says that the desk does not know where it is reached from outside. */
function OnlyHere({ address }: { address: string | null }) {
  const t = useT();
  return address?.startsWith('/') === true && <Notice tone="careful">{t('phone.noPublicUrl')}</Notice>;
}

function Webhook({ channel, phone: { hooks } }: Props) {
  const t = useT();
  const [secret, setSecret] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function make() {
    setPending(true);
    setFailure(null);
    try {
      const made = await api.post<{ secret: string }>(`/channels/${channel.id}/phone-secret`);
      setSecret(made.secret);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('phone.hookCalls')} lead={t('phone.hookCallsLead')}>
      <div className={form['form']}>
        {hooks.calls !== null && (
          <CopyField label={t('phone.hookCalls')} value={wholeAddress(hooks.calls, location.origin)} />
        )}
        <OnlyHere address={hooks.calls} />
        {secret !== null && <SecretOnce title={t('phone.secretOnce')} secret={secret} />}
        <FormFailure error={failure} />
        <div className={form['buttons']}>
          <Button variant="default" loading={pending} onClick={() => void make()}>
            {t('phone.secretMake')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
