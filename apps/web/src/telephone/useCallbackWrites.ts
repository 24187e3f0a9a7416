import type { Callback, UpdateCallback } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';

/** What can be done to a call-back; the lists follow. False, and said so, when it could not be. */
export function useCallbackWrites() {
  const t = useT();
  const queryClient = useQueryClient();
  return {
    change: async (id: string, change: UpdateCallback): Promise<boolean> => {
      try {
        await api.patch<Callback>(`/callbacks/${id}`, change);
        await queryClient.invalidateQueries({ queryKey: ['callbacks'] });
        return true;
      } catch (error) {
        notify(problemText(t, error), 'bad');
        return false;
      }
    },
  };
}
