import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../kit/api.ts';
import { Door } from '../kit/Door.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { newPassword } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { PasswordInput } from '../kit/PasswordInput.tsx';
import { isWorthRetrying } from '../kit/problem.ts';
import { Skeletons } from '../kit/Skeletons.tsx';
import { useForm } from '../kit/useForm.ts';
import { PasswordStrength } from '../security/PasswordStrength.tsx';

const route = getRouteApi('/reset/$token');

function resetQuery(token: string) {
  return queryOptions({
    queryKey: ['password-reset', token],
    queryFn: () => api.get<{ email: string }>(`/password-resets/${encodeURIComponent(token)}`),
  });
}

/** What a link for a new password opens. */
export default function ResetScreen() {
  const t = useT();
  const { token } = route.useParams();
  const { data, error, refetch } = useQuery(resetQuery(token));
  if (data !== undefined) return <NewPassword token={token} email={data.email} />;
  return (
    <Door title={t('reset.title')}>
      <div>
        {error === null ? (
          <Skeletons rows={2} />
        ) : (
          <ErrorState error={error} {...(isWorthRetrying(error) ? { onRetry: () => void refetch() } : {})} />
        )}
      </div>
    </Door>
  );
}

function NewPassword({ token, email }: { token: string; email: string }) {
  const t = useT();
  const navigate = useNavigate();
  const reset = useForm({
    initial: { password: '' },
    rules: { password: newPassword },
    fieldOfCode: { weak_password: 'password' },
  });
  return (
    <Door title={t('reset.title')} lead={t('reset.lead', { email })}>
      <form
        className={form['form']}
        noValidate
        onSubmit={reset.submit(async (values) => {
          await api.post(`/password-resets/${encodeURIComponent(token)}`, values);
          await navigate({ to: '/sign-in', search: { reset: true } });
        })}
      >
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('reset.password')}
          description={t('auth.passwordHint')}
          autoComplete="new-password"
          autoFocus
          {...reset.field('password')}
        />
        <PasswordStrength password={reset.values.password} about={[email]} />
        <FormFailure error={reset.failure} />
        <Button type="submit" fullWidth loading={reset.pending}>
          {t('reset.save')}
        </Button>
      </form>
    </Door>
  );
}
