import { Button } from '@mantine/core';
import type { AccountSecurity } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { newPassword, required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useMe } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import { When } from '../../kit/When.tsx';
import { PasswordStrength } from '../PasswordStrength.tsx';
import styles from './account.module.css';

/** Changes one's password; whoever else was signed in with the old one is out. */
export function PasswordSection({ account }: { account: AccountSecurity }) {
  const t = useT();
  const { member } = useMe();
  const queryClient = useQueryClient();
  const change = useForm({
    initial: { current: '', password: '' },
    rules: { current: required, password: newPassword },
    fieldOfCode: { wrong_credentials: 'current', weak_password: 'password' },
    words: { wrong_credentials: 'account.wrongPassword' },
  });
  return (
    <Section title={t('account.password')}>
      <p className={styles.state}>
        {account.passwordChangedAt === null ? (
          t('account.passwordNever')
        ) : (
          <>
            {t('account.passwordChanged')}: <When at={account.passwordChangedAt} relative />
          </>
        )}
      </p>
      <form
        className={form['form']}
        noValidate
        onSubmit={change.submit(async (values) => {
          await api.post('/me/password', values);
          change.set({ current: '', password: '' });
          notify(t('account.changed'));
          await queryClient.invalidateQueries({ queryKey: ['me'] });
        })}
      >
        <input type="email" name="username" autoComplete="username" value={member.email} readOnly hidden />
        <PasswordInput
          label={t('account.current')}
          autoComplete="current-password"
          {...change.field('current')}
        />
        <PasswordInput
          label={t('account.new')}
          description={t('auth.passwordHint')}
          autoComplete="new-password"
          {...change.field('password')}
        />
        <PasswordStrength password={change.values.password} about={[member.name, member.email]} />
        <FormFailure error={change.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={change.pending}>
            {t('account.changePassword')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
