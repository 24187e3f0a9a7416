import { Button, Modal } from '@mantine/core';
import type { Me } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, hasCode } from '../kit/api.ts';
import { required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { PasswordInput } from '../kit/PasswordInput.tsx';
import { useMe } from '../kit/session.tsx';
import { useForm } from '../kit/useForm.ts';
import { SecondStepForm } from '../sign-in/SecondStepForm.tsx';

/** Asks for the password again, and for the second step where there is one. */
export default function SessionDialog({ ended, onBack }: { ended: boolean; onBack: () => void }) {
  const t = useT();
  const { email } = useMe().member;
  const queryClient = useQueryClient();
  const [codeDue, setCodeDue] = useState(false);

  const signIn = useForm({
    initial: { password: '' },
    rules: { password: required },
    fieldOfCode: { wrong_credentials: 'password' },
  });

  async function goOn() {
    signIn.set({ password: '' });
    setCodeDue(false);
    onBack();
    notify(t('session.back'));
    await queryClient.invalidateQueries();
  }

  if (codeDue) {
    return (
      <Modal opened={ended} onClose={() => undefined} withCloseButton={false} title={t('signIn.codeTitle')}>
        <SecondStepForm onMe={() => void goOn()} onRestart={() => setCodeDue(false)} />
      </Modal>
    );
  }
  return (
    <Modal opened={ended} onClose={() => undefined} withCloseButton={false} title={t('session.ended')}>
      <form
        className={form['form']}
        noValidate
        onSubmit={signIn.submit(async ({ password }) => {
          try {
            await api.post<Me>('/session', { email, password });
          } catch (error) {
            if (!hasCode(error, 'two_factor_required')) throw error;
            setCodeDue(true);
            return;
          }
          await goOn();
        })}
      >
        <p style={{ margin: 0 }}>{t('session.endedHint', { email })}</p>
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('auth.password')}
          autoComplete="current-password"
          data-autofocus
          {...signIn.field('password')}
        />
        <FormFailure error={signIn.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={signIn.pending}>
            {t('auth.signIn')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
