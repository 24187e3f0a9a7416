import { Button, TextInput } from '@mantine/core';
import type { Me } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, hasCode } from '../kit/api.ts';
import { Door } from '../kit/Door.tsx';
import { emailAddress, required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { PasswordInput } from '../kit/PasswordInput.tsx';
import { meQuery } from '../kit/queries.ts';
import { useForm } from '../kit/useForm.ts';
import { PasskeyButton } from './PasskeyButton.tsx';
import { SecondStepForm } from './SecondStepForm.tsx';

const route = getRouteApi('/sign-in');

/** E-mail address and password, then a code where one is asked for, or a passkey; and on to where one wanted to go. */
export default function SignInScreen() {
  const t = useT();
  const { next, step, reset } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [codeDue, setCodeDue] = useState(step === 'code');

  function enter(me: Me) {
    queryClient.clear();
    queryClient.setQueryData(meQuery.queryKey, me);
    router.history.push(next ?? '/today');
  }

  if (codeDue) {
    return (
      <Door title={t('signIn.codeTitle')}>
        <SecondStepForm onMe={enter} onRestart={() => setCodeDue(false)} />
      </Door>
    );
  }
  return (
    <Door title={t('auth.signInTitle')}>
      <div className={form['form']}>
        {reset === true && <Notice tone="good">{t('signIn.wasReset')}</Notice>}
        <PasswordForm onMe={enter} onCodeDue={() => setCodeDue(true)} />
        <PasskeyButton onMe={enter} />
        <Link to="/forgot" style={{ fontSize: 14, justifySelf: 'start' }}>
          {t('signIn.forgot')}
        </Link>
      </div>
    </Door>
  );
}

function PasswordForm({ onMe, onCodeDue }: { onMe: (me: Me) => void; onCodeDue: () => void }) {
  const t = useT();
  const signIn = useForm({
    initial: { email: '', password: '' },
    rules: { email: emailAddress, password: required },
    fieldOfCode: { wrong_credentials: 'password' },
  });
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={signIn.submit(async ({ email, password }) => {
        try {
          onMe(await api.post<Me>('/session', { email: email.trim(), password }));
        } catch (error) {
          if (!hasCode(error, 'two_factor_required')) throw error;
          onCodeDue();
        }
      })}
    >
      <TextInput
        type="email"
        label={t('auth.email')}
        autoComplete="username"
        autoFocus
        {...signIn.field('email')}
      />
      <PasswordInput
        label={t('auth.password')}
        autoComplete="current-password"
        {...signIn.field('password')}
      />
      <FormFailure error={signIn.failure} />
      <Button type="submit" fullWidth loading={signIn.pending}>
        {t('auth.signIn')}
      </Button>
    </form>
  );
}
