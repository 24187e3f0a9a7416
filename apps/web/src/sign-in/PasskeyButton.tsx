import { Button } from '@mantine/core';
import type { Me } from '@madoguchi/contract';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import styles from './PasskeyButton.module.css';
import { askForPasskey, canUsePasskeys, PasskeyRefused } from '../security/passkeys.ts';

/** The way in without a password; not there where it could not work. */
export function PasskeyButton({ onMe }: { onMe: (me: Me) => void }) {
  const t = useT();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!canUsePasskeys()) return null;

  async function signIn() {
    setPending(true);
    setFailure(null);
    try {
      onMe(await api.post<Me>('/session/passkey', await askForPasskey()));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      <p className={styles.or}>{t('signIn.or')}</p>
      <Button
        variant="default"
        fullWidth
        loading={pending}
        leftSection={<IconFingerprint size={18} aria-hidden />}
        onClick={() => void signIn()}
      >
        {t('signIn.passkey')}
      </Button>
      {failure instanceof PasskeyRefused ? (
        <Notice tone="careful">{t('signIn.passkeyFailed')}</Notice>
      ) : (
        <FormFailure error={failure} />
      )}
    </>
  );
}
