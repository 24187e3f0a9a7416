import { Button, TextInput } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
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
import { createLine, emptyLine } from '../logic/values.ts';
import type { TokenKind } from '../logic/values.ts';
import { SecretFields } from './SecretFields.tsx';
import styles from './line-settings.module.css';

/** Connects a LINE official account: what LINE's console shows, entered once. */
export default function NewLineScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<TokenKind>('entered');
  const account = useForm({
    initial: emptyLine,
    rules: {
      name: required,
      channelId: required,
      channelSecret: required,
      ...(kind === 'entered' ? { accessToken: required } : { privateKey: required, kid: required }),
    },
    fieldOfCode: { address_in_use: 'channelId' },
  });
  return (
    <Screen
      title={t('line.new.title')}
      lead={t('line.new.lead')}
      back={{ to: '/settings/channels', label: t('settings.channels.title') }}
    >
      <KindLinks current="line" />
      <form
        noValidate
        className={styles['parts']}
        onSubmit={account.submit(async (values) => {
          const made = await api.post<Channel>('/channels', createLine(values, kind));
          await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
          notify(t('line.new.saved'));
          await navigate({ to: '/settings/channels/$id', params: { id: made.id } });
        })}
      >
        <Section title={t('line.new.step1')}>
          <div className={form['form']}>
            <TextInput
              label={t('line.name')}
              description={t('line.nameHint')}
              autoComplete="off"
              {...account.field('name')}
            />
            <TextInput
              label={t('line.channelId')}
              description={t('line.channelIdHint')}
              placeholder="2000000001"
              inputMode="numeric"
              autoComplete="off"
              {...account.field('channelId')}
            />
            <PasswordInput
              label={t('line.channelSecret')}
              description={t('line.channelSecretHint')}
              autoComplete="off"
              {...account.field('channelSecret')}
            />
          </div>
        </Section>
        <Section title={t('line.new.step2')} lead={t('line.new.step2Lead')}>
          <div className={form['form']}>
            <SecretFields account={account} kind={kind} onKind={setKind} />
            <details className={styles['details']}>
              <summary>{t('line.servers')}</summary>
              <div className={form['form']}>
                <TextInput
                  label={t('line.apiBaseUrl')}
                  description={t('line.baseUrlHint')}
                  placeholder="https://api.line.me"
                  autoComplete="off"
                  {...account.field('apiBaseUrl')}
                />
                <TextInput
                  label={t('line.dataApiBaseUrl')}
                  placeholder="https://api-data.line.me"
                  autoComplete="off"
                  {...account.field('dataApiBaseUrl')}
                />
              </div>
            </details>
          </div>
        </Section>
        <FormFailure error={account.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={account.pending}>
            {t('line.new.save')}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
