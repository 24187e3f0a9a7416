import { Button } from '@mantine/core';
import type { AccountSecurity, TwoFactorStart } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import styles from './account.module.css';
import { AskPassword } from './AskPassword.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

type Asking = 'start' | 'disable' | 'codes' | null;

/** An authenticator app as second factor: set up, switched off, and its recovery codes. */
export function TwoFactorSection({ account }: { account: AccountSecurity }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<Asking>(null);
  const [start, setStart] = useState<TwoFactorStart | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { enabled, recoveryCodesLeft } = account.twoFactor;
  const close = () => setAsking(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['me'] });

  return (
    <Section title={t('account.twoFactor')} lead={t('account.twoFactorLead')}>
      <p className={styles.state}>
        <span className={styles.badge} data-on={enabled}>
          {t(enabled ? 'account.on' : 'account.off')}
        </span>
        {enabled && <span>{t('account.codesLeft', { count: recoveryCodesLeft })}</span>}
        {account.required && <span>{t('account.required')}</span>}
      </p>
      {codes !== null ? (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(null);
            void refresh();
          }}
        />
      ) : start !== null ? (
        <TwoFactorSetup
          start={start}
          onCancel={() => setStart(null)}
          onEnabled={() => {
            setCodes(start.recoveryCodes);
            setStart(null);
            notify(t('account.enabled'));
            void queryClient.invalidateQueries({ queryKey: ['me', 'security'] });
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {!enabled && <Button onClick={() => setAsking('start')}>{t('account.enable')}</Button>}
          {enabled && (
            <>
              <Button variant="default" onClick={() => setAsking('codes')}>
                {t('account.newCodes')}
              </Button>
              <Button variant="default" onClick={() => setAsking('disable')}>
                {t('account.disable')}
              </Button>
            </>
          )}
        </div>
      )}
      <AskPassword
        opened={asking === 'start'}
        title={t('account.twoFactor')}
        confirmLabel={t('account.continue')}
        onClose={close}
        onPassword={async (password) => {
          setStart(await api.post<TwoFactorStart>('/me/two-factor', { password }));
          close();
        }}
      />
      <AskPassword
        opened={asking === 'disable'}
        title={t('account.disableAsk')}
        confirmLabel={t('account.disable')}
        dangerous
        onClose={close}
        onPassword={async (password) => {
          await api.post('/me/two-factor/disable', { password });
          notify(t('account.disabled'));
          close();
          await refresh();
        }}
      >
        {t('account.disableConsequence')}
      </AskPassword>
      <AskPassword
        opened={asking === 'codes'}
        title={t('account.newCodesAsk')}
        confirmLabel={t('account.newCodes')}
        onClose={close}
        onPassword={async (password) => {
          const answer = await api.post<{ recoveryCodes: string[] }>('/me/recovery-codes', { password });
          setCodes(answer.recoveryCodes);
          close();
        }}
      >
        {t('account.newCodesConsequence')}
      </AskPassword>
    </Section>
  );
}
