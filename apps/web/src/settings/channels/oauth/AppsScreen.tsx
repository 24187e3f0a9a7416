import { Button, TextInput } from '@mantine/core';
import type { MailOauthApp } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../kit/api.ts';
import { Confirm } from '../../../kit/Confirm.tsx';
import { CopyField } from '../../../kit/CopyField.tsx';
import { ErrorState } from '../../../kit/ErrorState.tsx';
import { required } from '../../../kit/fields.ts';
import form from '../../../kit/form.module.css';
import { FormFailure } from '../../../kit/FormFailure.tsx';
import { useT } from '../../../kit/i18n.tsx';
import { notify } from '../../../kit/notify.ts';
import { Notice } from '../../../kit/Notice.tsx';
import { PasswordInput } from '../../../kit/PasswordInput.tsx';
import { Screen, Section } from '../../../kit/Screen.tsx';
import { Skeletons } from '../../../kit/Skeletons.tsx';
import { useForm } from '../../../kit/useForm.ts';
import { mailAppsQuery, providerNames } from './providers.ts';
import styles from './AppsScreen.module.css';

/** The applications a company registers with Google and Microsoft, so that its mailboxes open without passwords. */
export default function AppsScreen() {
  const t = useT();
  const { data, error, refetch } = useQuery(mailAppsQuery);
  return (
    <Screen
      title={t('mailOauth.apps')}
      lead={t('mailOauth.appsLead')}
      back={{ to: '/settings/channels', label: t('settings.channels.title') }}
    >
      {data !== undefined ? (
        data.map((app) => <AppSection key={`${app.provider} ${app.source} ${app.clientId}`} app={app} />)
      ) : error === null ? (
        <Skeletons rows={2} height={220} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function AppSection({ app }: { app: MailOauthApp }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { provider, source } = app;
  const isOwn = source === 'workspace';
  const [removing, setRemoving] = useState(false);
  const values = useForm({
    initial: {
      clientId: isOwn ? (app.clientId ?? '') : '',
      clientSecret: '',
      tenant: isOwn ? (app.tenant ?? '') : '',
    },
    rules: { clientId: required, ...(isOwn ? {} : { clientSecret: required }) },
  });
  const path = `/mail-oauth/${provider}`;
  const renewed = () => queryClient.invalidateQueries({ queryKey: mailAppsQuery.queryKey });

  return (
    <Section title={providerNames[provider]}>
      <ol className={styles.steps}>
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{t(`mailOauth.${provider}.step${step}`)}</li>
        ))}
      </ol>
      <CopyField label={t('mailOauth.redirectUri')} value={app.redirectUri} />
      {source === 'environment' && (
        <Notice tone="quiet">{t('mailOauth.fromEnvironment', { clientId: app.clientId ?? '' })}</Notice>
      )}
      <form
        className={form['form']}
        noValidate
        onSubmit={values.submit(async ({ clientId, clientSecret, tenant }) => {
          await api.put(path, {
            clientId: clientId.trim(),
            ...(clientSecret === '' ? {} : { clientSecret: clientSecret.trim() }),
            tenant: tenant.trim() === '' ? null : tenant.trim(),
          });
          values.set({ clientSecret: '' });
          await renewed();
          notify(t('common.saved'));
        })}
      >
        <TextInput
          label={t('mailOauth.clientId')}
          autoComplete="off"
          spellCheck={false}
          {...values.field('clientId')}
        />
        <PasswordInput
          label={t('mailOauth.clientSecret')}
          description={t(isOwn ? 'mailOauth.clientSecretKept' : 'mailOauth.clientSecretHint')}
          autoComplete="off"
          {...values.field('clientSecret')}
        />
        {provider === 'microsoft' && (
          <TextInput
            label={t('mailOauth.tenant')}
            description={t('mailOauth.tenantHint')}
            autoComplete="off"
            spellCheck={false}
            {...values.field('tenant')}
          />
        )}
        <FormFailure error={values.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={values.pending}>
            {t('common.save')}
          </Button>
          {isOwn && (
            <Button variant="default" onClick={() => setRemoving(true)}>
              {t('mailOauth.removeApp')}
            </Button>
          )}
        </div>
      </form>
      <Confirm
        opened={removing}
        title={t('mailOauth.removeAppAsk', { provider: providerNames[provider] })}
        confirmLabel={t('mailOauth.removeApp')}
        dangerous
        onConfirm={async () => {
          await api.delete(path);
          await renewed();
        }}
        onClose={() => setRemoving(false)}
      >
        {t('mailOauth.removeAppMeaning')}
      </Confirm>
    </Section>
  );
}
