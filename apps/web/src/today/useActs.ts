import type {
  AttentionDetail,
  CareTaskDetail,
  TodayItem,
  TodayReason,
  UpdateCareTask,
} from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import type { PlainKey } from '../kit/translate.ts';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { useMe } from '../kit/session.tsx';
import { answerOf, hourLater, type Act } from './logic/acts.ts';

type Undo = () => Promise<unknown>;
export type Done = { says: PlainKey; undo: Undo };

const assign = (id: string, assigneeId: string | null) => api.patch(`/conversations/${id}`, { assigneeId });

/** Changes a task as it stands now, and answers how to make it what it was. */
async function changeTask(
  id: string,
  change: (task: CareTaskDetail) => Partial<UpdateCareTask>,
): Promise<Undo> {
  const before = await api.get<CareTaskDetail>(`/care-tasks/${id}`);
  const after = await api.patch<CareTaskDetail>(`/care-tasks/${id}`, {
    revision: before.revision,
    ...change(before),
  });
  const state = before.state === 'planned' ? 'planned' : 'proposed';
  return () => api.patch(`/care-tasks/${id}`, { revision: after.revision, state, dueOn: before.dueOn });
}

/** Plans what is done about a customer who needs care for a day, and answers how to plan it as it was. */
async function planCase(id: string, plannedOn: string): Promise<Undo> {
  const path = `/attention/cases/${id}`;
  const before = await api.get<AttentionDetail>(path);
  await api.patch(path, { plannedOn });
  return () => api.patch(path, { plannedOn: before.plannedOn });
}

/** What is done in place, the last of it undone again. The lists follow, also when the server refuses. */
export function useActs(nextDate: string) {
  const t = useT();
  const queryClient = useQueryClient();
  const me = useMe().member.id;
  const [last, setLast] = useState<Done | null>(null);
  const [pending, setPending] = useState(false);

  async function attempt(work: () => Promise<Done | null>): Promise<void> {
    if (pending) return;
    setPending(true);
    try {
      setLast(await work());
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      // What was done can be undone at once, not only when the lists have come.
      setPending(false);
      void queryClient.invalidateQueries({ queryKey: ['today'] });
    }
  }

  async function perform(act: Exclude<Act, { does: 'open' }>): Promise<Done> {
    if (act.does === 'take') {
      await assign(act.conversationId, me);
      return { says: 'today.taken', undo: () => assign(act.conversationId, null) };
    }
    const { id } = act.reason;
    if (act.does === 'kept') {
      await api.post(`/promises/${id}/settle`, { as: 'kept' });
      return { says: 'today.keptNow', undo: () => api.post(`/promises/${id}/settle`, { as: 'open' }) };
    }
    if (act.does === 'called') {
      await api.patch(`/callbacks/${id}`, { state: 'done' });
      return { says: 'today.calledNow', undo: () => api.patch(`/callbacks/${id}`, { state: 'open' }) };
    }
    return { says: 'today.caredNow', undo: await changeTask(id, () => ({ state: 'done' })) };
  }

  async function putOff({ id, kind, dueAt }: TodayReason): Promise<Done> {
    if (kind === 'care')
      return { says: 'today.putOffDay', undo: await changeTask(id, () => ({ dueOn: nextDate })) };
    if (kind === 'attention') return { says: 'today.plannedDay', undo: await planCase(id, nextDate) };
    await api.patch(`/callbacks/${id}`, { dueAt: hourLater(dueAt, new Date()) });
    return { says: 'today.putOffHour', undo: () => api.patch(`/callbacks/${id}`, { dueAt }) };
  }

  return {
    last,
    pending,
    perform: (act: Exclude<Act, { does: 'open' }>) => attempt(() => perform(act)),
    putOff: (reason: TodayReason) => attempt(() => putOff(reason)),
    give: (item: TodayItem, to: string) =>
      attempt(async () => {
        const { conversationId } = item;
        if (conversationId === null) return null;
        const before = answerOf(item)?.ownerId ?? null;
        await assign(conversationId, to);
        return { says: 'today.given', undo: () => assign(conversationId, before) };
      }),
    undo: () =>
      attempt(async () => {
        await last?.undo();
        return null;
      }),
  };
}

export type Acts = ReturnType<typeof useActs>;
