import { Select, TextInput } from '@mantine/core';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import type { useForm } from '../../kit/useForm.ts';
import { portFor } from './presets.ts';
import styles from './ServerFields.module.css';
import { securityOf } from './values.ts';
import type { ChannelValues } from './values.ts';

export type ChannelForm = ReturnType<typeof useForm<ChannelValues>>;

type Props = {
  side: 'imap' | 'smtp';
  channel: ChannelForm;
  hostExample?: string;
  /** An existing channel keeps its password when none is typed. */
  keepsPassword?: boolean;
};

/** The server, port, security, user and password of reception or of sending. */
export function ServerFields({
  side,
  channel,
  hostExample = 'mail.example.jp',
  keepsPassword = false,
}: Props) {
  const t = useT();
  const security = securityOf(channel.values[`${side}.security`]);
  return (
    <fieldset className={styles.server}>
      <legend className={styles.legend}>{t(`channel.${side}`)}</legend>
      <div className={form['row']}>
        <TextInput
          label={t('channel.host')}
          placeholder={hostExample}
          autoComplete="off"
          spellCheck={false}
          {...channel.field(`${side}.host`)}
        />
        <TextInput label={t('channel.port')} inputMode="numeric" {...channel.field(`${side}.port`)} />
        <Select
          label={t('channel.security')}
          data={(['tls', 'starttls', 'none'] as const).map((value) => ({
            value,
            label: t(`security.${value}`),
          }))}
          value={security}
          onChange={(value) => {
            const chosen = securityOf(value ?? 'tls');
            channel.set({
              [`${side}.security`]: chosen,
              [`${side}.port`]: portFor(side, chosen, channel.values[`${side}.port`]),
            });
          }}
        />
      </div>
      <p className={styles.hint}>{t(`security.${security}.meaning`)}</p>
      {security === 'none' && <Notice tone="careful">{t('security.none.warning')}</Notice>}
      <div className={form['pair']}>
        <TextInput
          label={t('channel.user')}
          autoComplete="off"
          spellCheck={false}
          {...channel.field(`${side}.user`)}
        />
        <PasswordInput
          label={t('auth.password')}
          placeholder={keepsPassword ? t('channel.passwordKept') : ''}
          autoComplete="off"
          {...channel.field(`${side}.password`)}
        />
      </div>
    </fieldset>
  );
}
