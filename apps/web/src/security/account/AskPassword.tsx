import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import { useForm } from '../../kit/useForm.ts';

type Props = {
  opened: boolean;
  title: string;
  /** What will happen. */
  children?: ReactNode;
  confirmLabel: string;
  dangerous?: boolean;
  onPassword: (password: string) => Promise<void>;
  onClose: () => void;
};

/** Asks for one's password before a change of what protects the account: an open screen alone is not enough. */
export function AskPassword({ opened, title, onClose, ...rest }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Asking onClose={onClose} {...rest} />
    </Modal>
  );
}

function Asking({
  children,
  confirmLabel,
  dangerous = false,
  onPassword,
  onClose,
}: Omit<Props, 'opened' | 'title'>) {
  const t = useT();
  const ask = useForm({
    initial: { password: '' },
    rules: { password: required },
    fieldOfCode: { wrong_credentials: 'password' },
    words: { wrong_credentials: 'account.wrongPassword' },
  });
  return (
    <form className={form['form']} noValidate onSubmit={ask.submit(({ password }) => onPassword(password))}>
      {children !== undefined && <p style={{ margin: 0 }}>{children}</p>}
      <PasswordInput
        label={t('account.current')}
        description={t('account.askPassword')}
        autoComplete="current-password"
        data-autofocus
        {...ask.field('password')}
      />
      <FormFailure error={ask.failure} />
      <div className={form['buttons']}>
        <Button type="submit" color={dangerous ? 'shu' : 'ai'} loading={ask.pending}>
          {confirmLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
