import type { LineHealth } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { healthQuery } from '../queries.ts';

/** Has LINE asked something, and keeps what it says of the account. */
export function useAsked(channelId: string) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function ask(what: 'check' | 'test-webhook' | 'webhook'): Promise<void> {
    setPending(what);
    setFailure(null);
    try {
      const health = await api.post<LineHealth>(`/channels/${channelId}/line/${what}`);
      putAnswer(queryClient, healthQuery(channelId).queryKey, health);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(null);
    }
  }
  return { ask, pending, failure };
}
