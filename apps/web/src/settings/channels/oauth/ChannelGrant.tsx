import { Button } from '@mantine/core';
import type { Channel, MailProvider } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../../kit/Confirm.tsx';
import form from '../../../kit/form.module.css';
import { FormFailure } from '../../../kit/FormFailure.tsx';
import { useT } from '../../../kit/i18n.tsx';
import { notify } from '../../../kit/notify.ts';
import { Section } from '../../../kit/Screen.tsx';
import { When } from '../../../kit/When.tsx';
import { useChannelWrites } from '../useChannelWrites.ts';
import { AppMissing } from './AppMissing.tsx';
import { goToProvider, mailAppsQuery, providerNames } from './providers.ts';

/** A channel whose provider can approve it instead of a password: connect, connect again, disconnect. */
export function ChannelGrant({ channel, provider }: { channel: Channel; provider: MailProvider }) {
  const t = useT();
  const { disconnect } = useChannelWrites(channel.id);
  const apps = useQuery(mailAppsQuery);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  const name = providerNames[provider];
  const { oauth } = channel;
  const isReady = apps.data?.find((app) => app.provider === provider)?.source !== null;

  async function connect() {
    setPending(true);
    setFailure(null);
    try {
      await goToProvider(provider, { channelId: channel.id });
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <Section
      title={t('mailOauth.title', { provider: name })}
      lead={
        oauth?.ended === true
          ? t('mailOauth.ended')
          : t(oauth === null ? 'mailOauth.offer' : 'mailOauth.lead', { provider: name })
      }
    >
      {apps.data !== undefined && !isReady && <AppMissing provider={provider} />}
      {oauth?.ended === false && (
        <p style={{ margin: '0 0 14px' }}>
          {t('mailOauth.connectedAt')} <When at={oauth.connectedAt} />
        </p>
      )}
      <FormFailure error={failure} />
      <div className={form['buttons']}>
        <Button
          {...(oauth === null || oauth.ended ? {} : { variant: 'default' })}
          loading={pending}
          disabled={apps.data === undefined || !isReady}
          onClick={() => void connect()}
        >
          {t(oauth === null ? 'mailOauth.connect' : 'mailOauth.reconnect', { provider: name })}
        </Button>
        {oauth !== null && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('mailOauth.disconnect')}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking}
        title={t('mailOauth.disconnectAsk', { address: channel.address })}
        confirmLabel={t('mailOauth.disconnect')}
        dangerous
        onConfirm={async () => {
          await disconnect();
          notify(t('mailOauth.disconnected'));
        }}
        onClose={() => setAsking(false)}
      >
        {t('mailOauth.disconnectMeaning')}
      </Confirm>
    </Section>
  );
}
