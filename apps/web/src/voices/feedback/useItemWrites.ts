import type { FeedbackDetail } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { putAnswer } from '../../kit/askAgain.ts';
import { itemQuery } from '../queries.ts';

/** Puts what the server answered in place, lets the lists look again, and keeps what went wrong. */
export function useItemWrites(id: string) {
  const queryClient = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  async function write(request: () => Promise<FeedbackDetail>): Promise<boolean> {
    setPending(true);
    setError(null);
    try {
      putAnswer(queryClient, itemQuery(id).queryKey, await request());
      await queryClient.invalidateQueries({ queryKey: ['feedback'] });
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setPending(false);
    }
  }
  return { write, error, pending };
}
