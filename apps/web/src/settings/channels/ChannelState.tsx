import { Button, Switch } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { useState } from 'react';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import styles from './ChannelState.module.css';
import { meaningOf, reasonKeys, toneOfState } from './state.ts';
import { useChannelWrites } from './useChannelWrites.ts';

/** Whether the channel works, since when, why not, and what to do; on and off. */
export function ChannelState({ channel }: { channel: Channel }) {
  const t = useT();
  const canWrite = useCan('channels:write');
  const { update, retry, checkPhone } = useChannelWrites(channel.id);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, reason, stateSince, lastReceivedAt, enabled, type } = channel;

  async function attempt(action: () => Promise<unknown>) {
    setPending(true);
    setFailure(null);
    try {
      await action();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('channel.stateTitle')}>
      <div className={styles.head}>
        <div aria-live="polite">
          {type === 'sample' ? (
            <StateDot tone="quiet">{t('channels.sample')}</StateDot>
          ) : (
            <StateDot tone={toneOfState(state)}>{t(`channel.state.${state}`)}</StateDot>
          )}
          <span className={styles.since}>
            {t('channel.since')} <When at={stateSince} relative />
          </span>
        </div>
        {canWrite && type !== 'sample' && (
          <Switch
            label={t('channel.enabled')}
            checked={enabled}
            disabled={pending}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              void attempt(() => update({ enabled: wanted }));
            }}
          />
        )}
      </div>
      <p className={styles.meaning}>
        {type === 'sample' ? t('channels.sampleMeaning') : t(meaningOf(type, state))}
      </p>
      {lastReceivedAt !== null && (
        <p className={styles.meaning}>
          {t('channel.lastReceived')} <When at={lastReceivedAt} relative />
        </p>
      )}
      {state === 'failed' && reason !== null && (
        <div style={{ marginTop: 14 }}>
          <Notice
            tone="bad"
            title={t(reasonKeys(reason.code).title)}
            action={
              canWrite &&
              reason.code !== 'consent_missing' && (
                <Button
                  variant="default"
                  size="xs"
                  loading={pending}
                  onClick={() => void attempt(type === 'phone' ? checkPhone : retry)}
                >
                  {t('channel.retry')}
                </Button>
              )
            }
          >
            {t(reasonKeys(reason.code).remedy)}
            {reason.code === 'wrong_password' && type !== 'phone' && <p>{t('channel.stoppedForSafety')}</p>}
            {reason.code !== 'consent_missing' && (
              <p className={styles.said}>
                {t('channel.serverSaid')}: <code lang="en">{reason.message}</code>
              </p>
            )}
          </Notice>
        </div>
      )}
      <div style={{ marginTop: failure === null ? 0 : 14 }}>
        <FormFailure error={failure} />
      </div>
    </Section>
  );
}
