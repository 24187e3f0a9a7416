import type {
  AddPromise,
  MovedPromise,
  MovePromise,
  PromiseRecord,
  SettlePromise,
  UpdatePromise,
} from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';

/** What can be done to a promise; lists and threads follow. Those of one click say themselves when they fail. */
export function usePromiseWrites() {
  const t = useT();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['promises'] });

  async function done<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    await refresh();
    return result;
  }
  async function said<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await done(work);
    } catch (error) {
      notify(problemText(t, error), 'bad');
      await refresh();
      return null;
    }
  }
  const settled = (id: string, how: Partial<SettlePromise> & Pick<SettlePromise, 'as'>) =>
    api.post<PromiseRecord>(`/promises/${id}/settle`, how);

  return {
    add: (input: Partial<AddPromise> & Pick<AddPromise, 'conversationId' | 'sentence'>) =>
      done(api.post<PromiseRecord>('/promises', input)),
    change: (id: string, change: UpdatePromise) => done(api.patch<PromiseRecord>(`/promises/${id}`, change)),
    move: (id: string, input: Partial<MovePromise> & Pick<MovePromise, 'due'>) =>
      done(api.post<MovedPromise>(`/promises/${id}/move`, input)),
    giveUp: (id: string, how: { reason: string; told: string }) =>
      done(settled(id, { as: 'broken', ...how })),
    settle: (id: string, how: SettlePromise['as']) => said(settled(id, { as: how })),
    confirm: (id: string) => said(api.patch<PromiseRecord>(`/promises/${id}`, { confirmed: true })),
    stay: (id: string) => said(api.delete(`/promises/${id}/move`)),
  };
}
