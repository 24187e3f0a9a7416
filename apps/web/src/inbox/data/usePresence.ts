import type { Presence } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../kit/api.ts';
import { useMe } from '../../kit/session.tsx';
import { newKey } from '../logic/idempotency.ts';
import { othersHere } from '../logic/presence.ts';
import { presenceQuery } from './queries.ts';

const every = 20_000;

/** A report that did not get through, such as to a desk that is busy or restarting, is made again after this. */
const again = 3_000;

const clientId = newKey();

/** Tells the others that one looks at or writes in a conversation, as long as the page is in view. */
export function useReportPresence(conversationId: string, writing: boolean): void {
  useEffect(() => {
    let over = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const here = () => {
      clearTimeout(retry);
      const state = document.hidden ? 'gone' : writing ? 'writing' : 'looking';
      api.post('/presence', { conversationId, state, clientId }).catch(() => {
        if (!over) retry = setTimeout(here, again);
      });
    };
    here();
    const timer = setInterval(() => {
      if (!document.hidden) here();
    }, every);
    document.addEventListener('visibilitychange', here);
    return () => {
      over = true;
      clearTimeout(retry);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', here);
    };
  }, [conversationId, writing]);

  useEffect(() => {
    const leave = () => {
      api.post('/presence', { conversationId, state: 'gone', clientId }).catch(() => undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [conversationId]);
}

/** Which others are at a conversation now. */
export function useOthersHere(conversationId: string): Presence[] {
  const { data } = useQuery(presenceQuery(conversationId));
  return othersHere(data ?? [], useMe().member.id);
}
