import type { ReplyLock } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { useMe } from '../../kit/session.tsx';
import { putLock } from '../data/cache.ts';
import { useNow } from '../data/useNow.ts';
import { lockView, wasTakenOver } from '../logic/lock.ts';
import type { LockView } from '../logic/lock.ts';

const heartbeat = 20_000;

type Held = {
  view: LockView;
  /** Whether another took this reply over while one was writing it. */
  takenOver: boolean;
  take: (takeover?: boolean) => Promise<void>;
  release: () => void;
};

/**
 * The lock of a reply: taken when one begins to write, refreshed every 20 s while `writing`, given back afterwards.
 * Without an answer from the server nothing is refused here: the server decides when the reply is sent.
 */
export function useReplyLock(conversationId: string, lock: ReplyLock | null, writing: boolean): Held {
  const queryClient = useQueryClient();
  const memberId = useMe().member.id;
  const view = lockView(lock, memberId, useNow(5000));
  const [holder, setHolder] = useState(view.holder);
  const [takenOver, setTakenOver] = useState(false);
  if (holder !== view.holder) {
    setHolder(view.holder);
    setTakenOver(wasTakenOver(holder, view.holder));
  }

  const take = useCallback(
    async (takeover = false) => {
      try {
        const taken = await api.put<ReplyLock>(`/conversations/${conversationId}/lock`, { takeover });
        putLock(queryClient, conversationId, taken);
      } catch (error) {
        if (hasCode(error, 'locked_by_other'))
          putLock(queryClient, conversationId, error.problem.lock ?? null);
        else if (takeover) throw error;
      }
    },
    [queryClient, conversationId],
  );

  const release = useCallback(() => {
    putLock(queryClient, conversationId, null);
    api.delete(`/conversations/${conversationId}/lock`).catch(() => undefined);
  }, [queryClient, conversationId]);

  const mine = view.holder === 'me';
  useEffect(() => {
    if (!mine || !writing) return;
    const timer = setInterval(() => void take(), heartbeat);
    return () => clearInterval(timer);
  }, [mine, writing, take]);

  return { view, takenOver, take, release };
}
