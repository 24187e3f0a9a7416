import type { ReturnCase } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { hasCode } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { returnQuery } from './queries.ts';

/** Puts what the server answered in place and lets lists look again; where somebody was faster, shows the case as it is now. */
export function useReturnWrites(id: string): (write: Promise<ReturnCase>) => Promise<ReturnCase> {
  const queryClient = useQueryClient();
  return async (write) => {
    try {
      const saved = await write;
      putAnswer(queryClient, returnQuery(id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['returns', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['orders'] });
      return saved;
    } catch (error) {
      if (hasCode(error, 'conflict'))
        await queryClient.invalidateQueries({ queryKey: returnQuery(id).queryKey });
      throw error;
    }
  };
}
