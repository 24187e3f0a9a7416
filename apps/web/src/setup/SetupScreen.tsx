import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, hasCode } from '../kit/api.ts';
import type { SetupRequest } from '../kit/contract.ts';
import { Door } from '../kit/Door.tsx';
import { emailAddress, newPassword, required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { useLocale, useT } from '../kit/i18n.tsx';
import { meQuery, setupQuery } from '../kit/queries.ts';
import { useForm } from '../kit/useForm.ts';
import { AccountStep } from './AccountStep.tsx';
import { WorkspaceStep } from './WorkspaceStep.tsx';

const accountFields = ['name', 'email', 'password'] as const;

/** The first run: the owner's account, then the workspace, empty or with the sample. */
export default function SetupScreen() {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [step, setStep] = useState<1 | 2>(1);
  const setup = useForm({
    initial: { name: '', email: '', password: '', workspace: '', start: 'empty' },
    rules: { name: required, email: emailAddress, password: newPassword, workspace: required },
    fieldOfCode: { weak_password: 'password' },
  });

  const create = setup.submit(async ({ name, email, password, workspace, start }) => {
    const sample = start === 'sample';
    const request: SetupRequest = {
      name: name.trim(),
      email: email.trim(),
      password,
      workspace: workspace.trim(),
      locale,
      sample,
    };
    try {
      await api.post('/setup', request);
    } catch (error) {
      const wrong = hasCode(error, 'invalid_request', 'unprocessable', 'weak_password')
        ? setup.show(error)
        : [];
      if (wrong.length === 0) throw error;
      if (accountFields.some((name) => wrong.includes(name))) setStep(1);
      return;
    }
    queryClient.setQueryData(setupQuery.queryKey, { needed: false });
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    await navigate({ to: sample ? '/today' : '/settings/channels/new' });
  });

  return (
    <Door
      title={step === 1 ? t('setup.accountTitle') : t('setup.workspaceTitle')}
      lead={t('setup.step', { step, of: 2 })}
    >
      <form
        className={form['form']}
        noValidate
        onSubmit={(event) => {
          if (step === 2) return void create(event);
          event.preventDefault();
          if (setup.check(accountFields)) setStep(2);
        }}
      >
        {step === 1 ? (
          <AccountStep field={setup.field} values={setup.values} />
        ) : (
          <WorkspaceStep setup={setup} onBack={() => setStep(1)} />
        )}
      </form>
    </Door>
  );
}
