import type { Improvement } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { putAnswer } from '../kit/askAgain.ts';
import { caseQuery } from './queries.ts';

/** Puts what the server answered in place, and lets the lists look again. */
export function useCaseWrites(id: string): (write: Promise<Improvement>) => Promise<Improvement> {
  const queryClient = useQueryClient();
  return async (write) => {
    const saved = await write;
    putAnswer(queryClient, caseQuery(id).queryKey, saved);
    void queryClient.invalidateQueries({ queryKey: ['improvements', 'list'] });
    return saved;
  };
}
