import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Door } from '../kit/Door.tsx';
import { emailAddress } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { useForm } from '../kit/useForm.ts';

/** Asks for a link by mail; says the same whether the address is known or not. */
export default function ForgotScreen() {
  const t = useT();
  const [answer, setAnswer] = useState<{ mail: boolean; email: string } | null>(null);
  const ask = useForm({ initial: { email: '' }, rules: { email: emailAddress } });
  return (
    <Door title={t('forgot.title')} lead={t('forgot.lead')}>
      <div className={form['form']}>
        {answer === null ? (
          <form
            className={form['form']}
            noValidate
            onSubmit={ask.submit(async ({ email }) => {
              const { mail } = await api.post<{ mail: boolean }>('/password-resets', { email: email.trim() });
              setAnswer({ mail, email: email.trim() });
            })}
          >
            <TextInput
              type="email"
              label={t('auth.email')}
              autoComplete="username"
              autoFocus
              {...ask.field('email')}
            />
            <FormFailure error={ask.failure} />
            <Button type="submit" fullWidth loading={ask.pending}>
              {t('forgot.send')}
            </Button>
          </form>
        ) : answer.mail ? (
          <Notice tone="good" title={t('forgot.sent')}>
            {t('forgot.sentHint', { email: answer.email })}
          </Notice>
        ) : (
          <Notice tone="careful" title={t('forgot.noMail')}>
            {t('forgot.noMailHint')}
          </Notice>
        )}
        <Link to="/sign-in" style={{ fontSize: 14, justifySelf: 'start' }}>
          {t('forgot.back')}
        </Link>
      </div>
    </Door>
  );
}
