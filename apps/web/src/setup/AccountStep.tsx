import { Button, TextInput } from '@mantine/core';
import { useT } from '../kit/i18n.tsx';
import { PasswordInput } from '../kit/PasswordInput.tsx';
import type { useForm } from '../kit/useForm.ts';
import { PasswordStrength } from '../security/PasswordStrength.tsx';

export type SetupValues = { name: string; email: string; password: string; workspace: string; start: string };
export type SetupForm = ReturnType<typeof useForm<SetupValues>>;

/** The owner's own account. */
export function AccountStep({ field, values }: Pick<SetupForm, 'field' | 'values'>) {
  const t = useT();
  return (
    <>
      <TextInput
        label={t('auth.name')}
        description={t('auth.nameHint')}
        autoComplete="name"
        autoFocus
        {...field('name')}
      />
      <TextInput
        type="email"
        label={t('auth.email')}
        description={t('setup.emailHint')}
        autoComplete="username"
        {...field('email')}
      />
      <PasswordInput
        label={t('auth.password')}
        description={t('auth.passwordHint')}
        autoComplete="new-password"
        {...field('password')}
      />
      <PasswordStrength password={values.password} about={[values.name, values.email]} />
      <Button type="submit" fullWidth>
        {t('setup.next')}
      </Button>
    </>
  );
}
