import type { Channel } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { channelQuery } from '../../kit/queries.ts';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { ChannelHours } from '../../calendar/ChannelHours.tsx';
import { ChannelConnection } from './ChannelConnection.tsx';
import { ChannelDetails } from './ChannelDetails.tsx';
import { ChannelRemoval } from './ChannelRemoval.tsx';
import { ChannelState } from './ChannelState.tsx';
import { PhoneParts } from '../../telephone/settings/PhoneParts.tsx';
import { addressOf } from './state.ts';
import { ChannelGrant } from './oauth/ChannelGrant.tsx';
import { ChatParts } from '../chat/ChatParts.tsx';
import { providerOfChannel } from './oauth/providers.ts';

const LineParts = lazy(() => import('../../line/settings/LineParts.tsx'));
const route = getRouteApi('/signed-in/settings/channels/$id');

/** One channel: how it is doing, its name and signature, its servers, and switching it off. */
export default function ChannelScreen() {
  const t = useT();
  const { id } = route.useParams();
  const channel = useQuery(channelQuery(id));
  return (
    <Screen
      title={channel.data?.name ?? t('channel.title')}
      {...(channel.data === undefined || channel.data.type === 'sample' || channel.data.type === 'chat'
        ? {}
        : { lead: addressOf(channel.data) })}
      back={{ to: '/settings/channels', label: t('settings.channels.title') }}
    >
      {channel.data !== undefined ? (
        <Parts key={channel.data.id} channel={channel.data} />
      ) : channel.error === null ? (
        <Skeletons rows={3} height={120} />
      ) : (
        <ErrorState error={channel.error} onRetry={() => void channel.refetch()} />
      )}
    </Screen>
  );
}

function Parts({ channel }: { channel: Channel }) {
  const canWrite = useCan('channels:write');
  const provider = providerOfChannel(channel);
  return (
    <>
      <ChannelState channel={channel} />
      {channel.type !== 'sample' && <ChannelHours channelId={channel.id} />}
      {canWrite && channel.type === 'email' && provider !== null && (
        <ChannelGrant channel={channel} provider={provider} />
      )}
      {channel.line !== null && (
        <Suspense>
          <LineParts channel={channel} line={channel.line} />
        </Suspense>
      )}
      {channel.chat !== null && <ChatParts channel={channel} chat={channel.chat} origin={location.origin} />}
      {canWrite && channel.type !== 'chat' && channel.type !== 'phone' && (
        <ChannelDetails channel={channel} />
      )}
      {canWrite && channel.phone !== null && <PhoneParts channel={channel} phone={channel.phone} />}
      {canWrite && channel.type === 'email' && channel.oauth === null && provider !== 'microsoft' && (
        <ChannelConnection channel={channel} />
      )}
      {canWrite && <ChannelRemoval channel={channel} />}
    </>
  );
}
