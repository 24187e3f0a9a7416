import type { Draft } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../kit/api.ts';
import { useFeedEvent } from '../../kit/feed.ts';
import { useMe } from '../../kit/session.tsx';
import { databaseWaiting } from '../../kit/waiting.ts';
import { putLock } from '../data/cache.ts';
import { fetchDraft } from '../data/queries.ts';
import { DraftKeeper } from './DraftKeeper.ts';
import type { DraftServer, DraftView } from './DraftKeeper.ts';
import { browserMirror } from './mirror.ts';

type Kept = { keeper: DraftKeeper; view: DraftView };

function later(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}

const now = () => new Date().toISOString();

/**
 * The reply's draft in a conversation, kept on the server: saved after a pause, on leaving the field or the page, and
 * compared with the server's whenever one comes back. The component must be keyed by conversation.
 */
export function useReplyDraft(conversationId: string): Kept {
  const memberId = useMe().member.id;
  const queryClient = useQueryClient();
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        server: serverDraft(conversationId),
        mirror: browserMirror('reply', memberId, conversationId),
        later,
        now,
        onLocked: (lock) => putLock(queryClient, conversationId, lock),
      }),
  );
  // An assistant has written a draft with a key of this member.
  useFeedEvent(({ type, conversationId: id, data }) => {
    if (type === 'draft.changed' && id === conversationId && data['memberId'] === memberId)
      void keeper.refresh();
  });
  useEffect(() => {
    void keeper.refresh();
    const forget = databaseWaiting.onReturn(() => void keeper.flush());
    const onVisibility = () => void (document.hidden ? keeper.flush() : keeper.refresh());
    const onFocus = () => void keeper.refresh();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('focus', onFocus);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('focus', onFocus);
    };
  }, [keeper]);
  return { keeper, view: useView(keeper) };
}

/** A note's text, kept in this browser until it is written into the conversation. */
export function useNoteDraft(conversationId: string): Kept {
  const memberId = useMe().member.id;
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        server: nowhere,
        mirror: browserMirror('note', memberId, conversationId),
        later: () => () => undefined,
        now,
        onLocked: () => undefined,
      }),
  );
  return { keeper, view: useView(keeper) };
}

function useView(keeper: DraftKeeper): DraftView {
  const read = () => keeper.view;
  return useSyncExternalStore((listener) => keeper.subscribe(listener), read, read);
}

function serverDraft(conversationId: string): DraftServer {
  const path = `/conversations/${conversationId}/draft`;
  return {
    load: () => fetchDraft(conversationId),
    save: async (draft) => (await api.put<{ draft: Draft | null }>(path, draft)).draft,
    remove: () => api.delete(path),
  };
}

const nowhere: DraftServer = { load: async () => null, save: async () => null, remove: async () => null };
