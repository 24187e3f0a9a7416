import { Button, TextInput } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Choices } from '../../kit/Choices.tsx';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import { channelsQuery } from '../../kit/queries.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { KindLinks } from '../../settings/channels/KindLinks.tsx';
import { accountSid, createPhoneRequest, type Service } from '../logic/settings.ts';

const services = ['none', 'twilio', 'webhook'] as const;

/** Connects a telephone: none at all, Twilio, or another system that tells of calls. */
export default function NewPhoneScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [service, setService] = useState<Service>('none');
  const isTwilio = service === 'twilio';
  const phone = useForm({
    initial: { name: t('inbox.channel.phone'), number: '', accountSid: '', authToken: '' },
    rules: {
      name: required,
      ...(isTwilio ? { number: required, accountSid, authToken: required } : {}),
    },
    fieldOfCode: { address_in_use: 'number' },
  });

  return (
    <Screen
      title={t('phone.new.title')}
      lead={t('phone.new.lead')}
      back={{ to: '/settings/channels', label: t('settings.channels.title') }}
    >
      <KindLinks current="phone" />
      <Section>
        <form
          noValidate
          className={form['form']}
          onSubmit={phone.submit(async (values) => {
            const made = await api.post<Channel>('/channels', createPhoneRequest(service, values));
            if (isTwilio) await api.post(`/channels/${made.id}/phone-check`).catch(() => undefined);
            await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
            notify(t('phone.new.saved'));
            await navigate({ to: '/settings/channels/$id', params: { id: made.id } });
          })}
        >
          <Choices
            label={t('phone.service')}
            name="service"
            value={service}
            onChange={(value) => setService(services.find((one) => one === value) ?? 'none')}
            choices={services.map((one) => ({
              value: one,
              label: t(`phone.service.${one}`),
              hint: t(`phone.service.${one}Hint`),
            }))}
          />
          <TextInput label={t('channel.name')} autoComplete="off" {...phone.field('name')} />
          <TextInput
            label={t('phone.number')}
            description={t('phone.numberHint')}
            inputMode="tel"
            placeholder="03-1234-5678"
            autoComplete="off"
            {...phone.field('number')}
          />
          {isTwilio && (
            <>
              <TextInput label={t('phone.accountSid')} autoComplete="off" {...phone.field('accountSid')} />
              <PasswordInput label={t('phone.authToken')} autoComplete="off" {...phone.field('authToken')} />
            </>
          )}
          <FormFailure error={phone.failure} />
          <div className={form['buttons']}>
            <Button type="submit" loading={phone.pending}>
              {t('phone.new.save')}
            </Button>
          </div>
        </form>
      </Section>
    </Screen>
  );
}
