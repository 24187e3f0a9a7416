import { Button, TextInput } from '@mantine/core';
import type { AccountSecurity, Passkey } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Notice } from '../../kit/Notice.tsx';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { When } from '../../kit/When.tsx';
import { canUsePasskeys, makePasskey, PasskeyRefused } from '../passkeys.ts';
import styles from './account.module.css';

/** Passkeys: which there are, when they were used, and a new one for this device. */
export function PasskeysSection({ account }: { account: AccountSecurity }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const possible = canUsePasskeys();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['me'] });
  return (
    <Section title={t('account.passkeys')} lead={t('account.passkeysLead')}>
      {account.passkeys.length === 0 ? (
        <p className={styles.state}>{t('account.noPasskeys')}</p>
      ) : (
        <Rows label={t('account.passkeys')}>
          {account.passkeys.map((passkey) => (
            <Row
              key={passkey.id}
              title={passkey.name}
              detail={
                <>
                  {passkey.synced && `${t('account.passkeySynced')} · `}
                  {passkey.lastUsedAt === null ? (
                    t('account.passkeyUnused')
                  ) : (
                    <>
                      {t('account.passkeyLastUsed')} <When at={passkey.lastUsedAt} />
                    </>
                  )}
                </>
              }
              actions={
                <Button
                  variant="default"
                  aria-label={t('account.passkeyRemoveOne', { name: passkey.name })}
                  onClick={() => setRemoving(passkey)}
                >
                  {t('common.delete')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <div className={styles.buttons}>
        {!possible && <Notice tone="quiet">{t('account.passkeyImpossible')}</Notice>}
        {possible && !adding && <Button onClick={() => setAdding(true)}>{t('account.addPasskey')}</Button>}
      </div>
      {adding && (
        <NewPasskey
          onDone={() => {
            setAdding(false);
            void refresh();
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      <Confirm
        opened={removing !== null}
        title={t('account.passkeyRemoveAsk', { name: removing?.name ?? '' })}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/me/passkeys/${removing?.id ?? ''}`);
          await refresh();
        }}
        onClose={() => setRemoving(null)}
      >
        {t('account.passkeyRemoveConsequence')}
      </Confirm>
    </Section>
  );
}

function NewPasskey({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  const passkey = useForm({
    initial: { name: '', password: '' },
    rules: { name: required, password: required },
    fieldOfCode: { wrong_credentials: 'password' },
    words: { wrong_credentials: 'account.wrongPassword' },
  });
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={passkey.submit(async ({ name, password }) => {
        setRefused(false);
        try {
          const made = await makePasskey(password);
          await api.post<Passkey>('/me/passkeys', { ...made, name: name.trim() });
          notify(t('account.passkeyAdded'));
          onDone();
        } catch (error) {
          if (!(error instanceof PasskeyRefused)) throw error;
          setRefused(true);
        }
      })}
    >
      <TextInput
        label={t('account.passkeyName')}
        description={t('account.passkeyNameHint')}
        maxLength={60}
        autoFocus
        {...passkey.field('name')}
      />
      <PasswordInput
        label={t('account.current')}
        description={t('account.askPassword')}
        autoComplete="current-password"
        {...passkey.field('password')}
      />
      {refused && <Notice tone="careful">{t('account.passkeyFailed')}</Notice>}
      <FormFailure error={passkey.failure} />
      <div className={form['buttons']}>
        <Button type="submit" loading={passkey.pending}>
          {t('account.continue')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
