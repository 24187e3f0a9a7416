import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { Me } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { api } from '../kit/api.ts';
import { Door } from '../kit/Door.tsx';
import { emailAddress, required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { meQuery } from '../kit/queries.ts';
import { useForm } from '../kit/useForm.ts';

const route = getRouteApi('/sign-in');

/** E-mail address and password, then on to where one wanted to go. */
export default function SignInScreen() {
  const t = useT();
  const { next } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const signIn = useForm({
    initial: { email: '', password: '' },
    rules: { email: emailAddress, password: required },
    fieldOfCode: { wrong_credentials: 'password' },
  });

  return (
    <Door title={t('auth.signInTitle')}>
      <form
        className={form['form']}
        noValidate
        onSubmit={signIn.submit(async ({ email, password }) => {
          const me = await api.post<Me>('/session', { email: email.trim(), password });
          queryClient.clear();
          queryClient.setQueryData(meQuery.queryKey, me);
          router.history.push(next ?? '/inbox');
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
        <p style={{ margin: 0, fontSize: 13, color: 'var(--ink-2)' }}>{t('auth.forgot')}</p>
      </form>
    </Door>
  );
}
