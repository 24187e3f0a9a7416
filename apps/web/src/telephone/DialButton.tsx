import type { Call } from '@madoguchi/contract';
import { ActionIcon, Button } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChannels } from '../inbox/data/useDesk.ts';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { ApiError } from '../kit/problem.ts';
import { problemText } from '../kit/problemText.ts';
import { useCan } from '../kit/session.tsx';

type Props = { customerId: string; contactPointId?: string; number?: string };

/** Calls a customer: one's own telephone rings first. Where no telephone can place calls, there is no button. */
export function DialButton({ customerId, contactPointId, number }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const maySend = useCan('messages:send');
  const channels = useChannels();
  const [pending, setPending] = useState(false);
  const possible = channels?.some(({ phone, enabled }) => enabled && phone?.service === 'twilio') === true;
  if (!maySend || !possible) return null;

  async function dial() {
    setPending(true);
    try {
      await api.post<Call>('/calls/dial', {
        customerId,
        ...(contactPointId === undefined ? {} : { contactPointId }),
      });
      notify(t('call.dialing'), 'quiet');
    } catch (error) {
      const own = error instanceof ApiError && error.code === 'unprocessable';
      notify(own ? t('call.cannotDial') : problemText(t, error), 'bad');
    } finally {
      setPending(false);
      await queryClient.invalidateQueries({ queryKey: ['calls'] });
    }
  }

  if (number !== undefined)
    return (
      <ActionIcon
        variant="subtle"
        loading={pending}
        aria-label={t('call.dialNumber', { number })}
        onClick={() => void dial()}
      >
        <IconPhoneCall size={16} aria-hidden />
      </ActionIcon>
    );
  return (
    <Button
      size="xs"
      variant="light"
      loading={pending}
      leftSection={<IconPhoneCall size={14} aria-hidden />}
      onClick={() => void dial()}
    >
      {t('call.dial')}
    </Button>
  );
}
