import { Button } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { IconMailbox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { channelsQuery } from '../../kit/queries.ts';
import { Rows } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { toSettings } from '../back.ts';
import styles from './ChannelsScreen.module.css';
import { addressOf, reasonKeys, toneOfState } from './state.ts';

/** Every way in, and whether it works just now. */
export default function ChannelsScreen() {
  const t = useT();
  const canWrite = useCan('channels:write');
  const mayRegister = useCan('security:write');
  const channels = useQuery(channelsQuery);
  const add = canWrite && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/settings/channels/new" {...props} />}
    >
      {t('channels.add')}
    </Button>
  );

  return (
    <Screen
      title={t('settings.channels.title')}
      lead={t('settings.channels.lead')}
      back={toSettings(t)}
      actions={(channels.data?.length ?? 0) > 0 ? add : null}
    >
      {channels.data === undefined ? (
        channels.error === null ? (
          <Skeletons rows={2} height={88} />
        ) : (
          <ErrorState error={channels.error} onRetry={() => void channels.refetch()} />
        )
      ) : channels.data.length === 0 ? (
        <EmptyState icon={<IconMailbox size={28} />} title={t('channels.empty')} action={add}>
          {t('channels.emptyHint')}
        </EmptyState>
      ) : (
        <Rows label={t('settings.channels.title')}>
          {channels.data.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} />
          ))}
        </Rows>
      )}
      {mayRegister && (
        <Link to="/settings/channels/oauth" className={styles.apps}>
          {t('mailOauth.apps')}
        </Link>
      )}
    </Screen>
  );
}

function ChannelRow({ channel }: { channel: Channel }) {
  const t = useT();
  const { id, name, type, state, reason, lastReceivedAt } = channel;
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <Link to="/settings/channels/$id" params={{ id }} className={styles.name}>
          {name}
        </Link>
        <span className={styles.address}>
          {type === 'chat' ? t('inbox.channel.chat') : addressOf(channel)}
        </span>
      </div>
      <div className={styles.state}>
        {type === 'sample' ? (
          <StateDot tone="quiet">{t('channels.sample')}</StateDot>
        ) : (
          <>
            <StateDot tone={toneOfState(state)}>{t(`channel.state.${state}`)}</StateDot>
            <LastReceived at={lastReceivedAt} />
          </>
        )}
      </div>
      {state === 'failed' && reason !== null && (
        <p className={styles.reason}>
          <strong>{t(reasonKeys(reason.code).title)}</strong> {t(reasonKeys(reason.code).remedy)}
        </p>
      )}
    </li>
  );
}

function LastReceived({ at }: { at: string | null }) {
  const t = useT();
  if (at === null) return <span className={styles.last}>{t('channel.nothingYet')}</span>;
  return (
    <span className={styles.last}>
      {t('channel.lastReceived')} <When at={at} />
    </span>
  );
}
