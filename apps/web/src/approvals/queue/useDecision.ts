import type { Approval, Finding, Message } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { putMessages } from '../../inbox/data/cache.ts';
import { newKey } from '../../inbox/logic/idempotency.ts';
import { api, hasCode } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { alreadyKey } from '../logic/versions.ts';

export type Approved = { approval: Approval; message: Message };
type Kind = 'approve' | 'send_back';

/** Decides about a reply, once: what stands against it is told, and nothing that was written is lost. */
export function useDecision(approval: Approval) {
  const t = useT();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<Kind | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [blocked, setBlocked] = useState<readonly Finding[]>([]);
  const attempt = useRef<{ body: string; key: string } | null>(null);

  /** A request that got no answer is repeated under the same key as long as nothing was changed. */
  function keyFor(body: object): string {
    const text = JSON.stringify(body);
    if (attempt.current?.body !== text) attempt.current = { body: text, key: newKey() };
    return attempt.current.key;
  }

  async function decide<T>(kind: Kind, request: () => Promise<T>): Promise<T | null> {
    setPending(kind);
    setError(null);
    setBlocked([]);
    try {
      return await request();
    } catch (failure) {
      if (hasCode(failure, 'reply_blocked')) setBlocked(failure.problem.findings ?? []);
      else if (hasCode(failure, 'already_decided')) tellWho(failure.problem.decision);
      else setError(failure);
      return null;
    } finally {
      setPending(null);
      await queryClient.invalidateQueries({ queryKey: ['approvals'] });
    }
  }

  function tellWho(decision: { state: string; memberName: string | null } | undefined) {
    const name = decision?.memberName ?? t('common.someone');
    const key = alreadyKey(decision?.state);
    notify(key === null ? t('error.already_decided') : t(key, { name }), 'careful');
  }

  return {
    pending,
    error,
    blocked,
    approve: async (text: string, basedOn: string | null): Promise<Approved | null> => {
      const edited = text.trim() !== approval.text;
      const body = { revision: approval.revision, basedOn, ...(edited ? { text } : {}) };
      const path = `/approvals/${approval.id}/approve`;
      const approved = await decide('approve', () =>
        api.post<Approved>(path, body, { idempotencyKey: keyFor(body) }),
      );
      if (approved !== null) putMessages(queryClient, approval.conversationId, [approved.message]);
      return approved;
    },
    sendBack: (comment: string): Promise<Approval | null> => {
      const body = { revision: approval.revision, comment };
      const path = `/approvals/${approval.id}/send-back`;
      return decide('send_back', () => api.post<Approval>(path, body, { idempotencyKey: keyFor(body) }));
    },
  };
}
