import { Button, TextInput } from '@mantine/core';
import type { Me } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, hasCode } from '../kit/api.ts';
import type { AcceptInvitation, InvitationPreview } from '../kit/contract.ts';
import { Door } from '../kit/Door.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { newPassword, required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { PasswordInput } from '../kit/PasswordInput.tsx';
import { isWorthRetrying } from '../kit/problem.ts';
import { invitationPreviewQuery, meQuery } from '../kit/queries.ts';
import { Skeletons } from '../kit/Skeletons.tsx';
import { useForm } from '../kit/useForm.ts';
import { PasswordStrength } from '../security/PasswordStrength.tsx';

const route = getRouteApi('/invitations/$id');

/** What a link of invitation opens: who invites, as what, and the way in. */
export default function InvitationScreen() {
  const t = useT();
  const { id } = route.useParams();
  const preview = useQuery(invitationPreviewQuery(id));

  if (preview.data !== undefined) return <Accept id={id} preview={preview.data} />;
  return (
    <Door title={t('invitation.title')}>
      <div>
        {preview.error === null ? (
          <Skeletons rows={3} />
        ) : (
          <ErrorState
            error={preview.error}
            {...(isWorthRetrying(preview.error) ? { onRetry: () => void preview.refetch() } : {})}
          />
        )}
      </div>
    </Door>
  );
}

function Accept({ id, preview }: { id: string; preview: InvitationPreview }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { hasAccount, email, role, workspaceName } = preview;
  const accept = useForm({
    initial: { name: '', password: '' },
    rules: hasAccount ? { password: required } : { name: required, password: newPassword },
    fieldOfCode: { wrong_credentials: 'password', weak_password: 'password' },
  });

  return (
    <Door
      title={t('invitation.to', { workspace: workspaceName })}
      lead={t('invitation.as', { role: t(`role.${role}`), meaning: t(`role.${role}.meaning`) })}
    >
      <form
        className={form['form']}
        noValidate
        onSubmit={accept.submit(async ({ name, password }) => {
          const body: AcceptInvitation = { password, locale, ...(hasAccount ? {} : { name: name.trim() }) };
          try {
            const me = await api.post<Me>(`/invitations/${id}/accept`, body);
            queryClient.clear();
            queryClient.setQueryData(meQuery.queryKey, me);
            await navigate({ to: '/today' });
          } catch (error) {
            // Joined; only the code of the account's authenticator app is left to enter.
            if (!hasCode(error, 'two_factor_required')) throw error;
            await navigate({ to: '/sign-in', search: { step: 'code' } });
          }
        })}
      >
        <TextInput type="email" label={t('auth.email')} autoComplete="username" value={email} readOnly />
        {!hasAccount && (
          <TextInput
            label={t('auth.name')}
            description={t('auth.nameHint')}
            autoComplete="name"
            {...accept.field('name')}
          />
        )}
        <PasswordInput
          label={t('auth.password')}
          description={hasAccount ? t('invitation.hasAccount') : t('auth.passwordHint')}
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          {...accept.field('password')}
        />
        {!hasAccount && (
          <PasswordStrength password={accept.values.password} about={[accept.values.name, email]} />
        )}
        <FormFailure error={accept.failure} />
        <Button type="submit" fullWidth loading={accept.pending}>
          {t('invitation.accept')}
        </Button>
      </form>
    </Door>
  );
}
