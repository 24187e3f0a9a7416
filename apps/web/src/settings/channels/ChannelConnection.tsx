import { Button } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { ServerFields } from './ServerFields.tsx';
import { useChannelWrites } from './useChannelWrites.ts';
import { accountRules, connectionChange, valuesOfChannel } from './values.ts';

/** The channel's servers, and a new password when the old one no longer works. */
export function ChannelConnection({ channel }: { channel: Channel }) {
  const t = useT();
  const { update } = useChannelWrites(channel.id);
  const connection = useForm({ initial: valuesOfChannel(channel), rules: accountRules });
  return (
    <Section title={t('channel.connectionTitle')} lead={t('channel.connectionLead')}>
      <form
        noValidate
        style={{ display: 'grid', gap: 24 }}
        onSubmit={connection.submit(async (values) => {
          await update(connectionChange(values));
          connection.set({ 'imap.password': '', 'smtp.password': '' });
          notify(t('channel.connectionSaved'));
        })}
      >
        <ServerFields side="imap" channel={connection} keepsPassword />
        <ServerFields side="smtp" channel={connection} keepsPassword />
        <FormFailure error={connection.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={connection.pending}>
            {t('channel.connectionSave')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
