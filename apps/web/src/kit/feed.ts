import type { FeedEvent } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { apiUrl } from './api.ts';
import { FeedConnection } from './feedConnection.ts';
import { databaseWaiting } from './waiting.ts';
import type { FeedState } from './feedConnection.ts';

const connection = new FeedConnection({
  open: (after) => new EventSource(apiUrl('/events', { after })),
  later: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
});

/**
 * Keeps the tab's one stream open while mounted, and distrusts the whole cache after each gap.
 *
 * @param after the newest event when the first of what is shown was asked for: what happens before the stream is open
 *   is told too
 */
export function useFeed(after: number): void {
  const queryClient = useQueryClient();
  const start = useEffectEvent(() => connection.start(after));
  useEffect(() => {
    const retry = () => connection.retryNow();
    const forget = connection.onReturn(() => void queryClient.invalidateQueries());
    const forgetWaiting = databaseWaiting.onReturn(() => void queryClient.invalidateQueries());
    window.addEventListener('online', retry);
    start();
    return () => {
      window.removeEventListener('online', retry);
      forget();
      forgetWaiting();
      connection.stop();
    };
  }, [queryClient]);
}

/** Calls `handler` with every event of the workspace while mounted; the newest handler is always the one called. */
export function useFeedEvent(handler: (event: FeedEvent) => void): void {
  const onEvent = useEffectEvent(handler);
  useEffect(() => connection.onEvent((event) => onEvent(event)), []);
}

/** Whether news arrives by itself just now. */
export function useFeedState(): FeedState {
  const read = () => connection.state;
  return useSyncExternalStore((listener) => connection.onState(listener), read, read);
}
