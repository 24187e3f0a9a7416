import { Button, TextInput } from '@mantine/core';
import type { Me } from '@madoguchi/contract';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { useForm } from '../kit/useForm.ts';
import { asDigits, asRecoveryCode } from '../security/account/digits.ts';

type Props = { onMe: (me: Me) => void; onRestart: () => void };

/** The code of the authenticator app, or a recovery code in its place. */
export function SecondStepForm({ onMe, onRestart }: Props) {
  const t = useT();
  const [recovery, setRecovery] = useState(false);
  const step = useForm({
    initial: { code: '' },
    rules: { code: required },
    fieldOfCode: { wrong_code: 'code', invalid_request: 'code' },
    words: { invalid_request: 'error.wrong_code' },
  });
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={step.submit(async ({ code }) => {
        const body = recovery
          ? { kind: 'recovery_code', code: asRecoveryCode(code) }
          : { kind: 'totp', code: asDigits(code) };
        onMe(await api.post<Me>('/session/second-step', body));
      })}
    >
      <TextInput
        key={String(recovery)}
        label={t(recovery ? 'signIn.recovery' : 'signIn.code')}
        description={t(recovery ? 'signIn.recoveryLead' : 'signIn.codeLead')}
        autoComplete="one-time-code"
        autoFocus
        maxLength={24}
        {...(recovery ? { autoCapitalize: 'none', spellCheck: false } : { inputMode: 'numeric' as const })}
        {...step.field('code')}
      />
      <FormFailure error={step.failure} />
      <Button type="submit" fullWidth loading={step.pending}>
        {t('account.continue')}
      </Button>
      <div className={form['buttons']}>
        <Button
          variant="subtle"
          onClick={() => {
            step.set({ code: '' });
            setRecovery(!recovery);
          }}
        >
          {t(recovery ? 'signIn.useApp' : 'signIn.useRecovery')}
        </Button>
        <Button variant="subtle" onClick={onRestart}>
          {t('signIn.restart')}
        </Button>
      </div>
    </form>
  );
}
