import type { Channel, LineChannel } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { LineConsent } from '../../consent/LineConsent.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { healthQuery } from '../queries.ts';
import { Forwards } from './Forwards.tsx';
import { LineHealthPart } from './LineHealthPart.tsx';
import { LineManners } from './LineManners.tsx';
import { LineSecretsPart } from './LineSecretsPart.tsx';
import { WebhookPart } from './WebhookPart.tsx';

type Props = { channel: Channel; line: LineChannel };

/** What only a LINE channel has on its page. */
export default function LineParts({ channel, line }: Props) {
  const canWrite = useCan('channels:write');
  const canForward = useCan('webhooks:write');
  const health = useQuery(healthQuery(channel.id));
  return (
    <>
      {health.data !== undefined ? (
        <>
          <LineHealthPart channelId={channel.id} line={line} health={health.data} />
          <WebhookPart channelId={channel.id} line={line} health={health.data} />
        </>
      ) : health.error === null ? (
        <Skeletons rows={2} height={140} />
      ) : (
        <ErrorState error={health.error} onRetry={() => void health.refetch()} />
      )}
      {canWrite && <LineManners channelId={channel.id} line={line} />}
      {canWrite && <LineConsent channelId={channel.id} line={line} />}
      {canForward && <Forwards channelId={channel.id} />}
      {canWrite && <LineSecretsPart channelId={channel.id} line={line} />}
    </>
  );
}
