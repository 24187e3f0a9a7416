import type { ConversationDetail } from '@madoguchi/contract';
import { useEffect } from 'react';
import { api } from '../../kit/api.ts';

/** LINE's «is writing» lasts twenty seconds. */
const writingMs = 18_000;

/**
 * What the customer sees of our side: that somebody writes, and that their message was opened. A courtesy: where LINE
 * does not take it, nobody is told.
 */
export function useCourtesies(conversation: ConversationDetail, writing: boolean, canShow: boolean): void {
  const { id, lastMessageId, lastDirection } = conversation;
  const shows = writing && canShow;
  useEffect(() => {
    if (!shows) return;
    const tell = (): void => void api.post(`/conversations/${id}/line/writing`).catch(() => undefined);
    tell();
    const timer = setInterval(tell, writingMs);
    return () => clearInterval(timer);
  }, [id, shows]);
  useEffect(() => {
    if (lastMessageId === null || lastDirection !== 'inbound' || document.visibilityState !== 'visible')
      return;
    void api.post(`/conversations/${id}/line/read`).catch(() => undefined);
  }, [id, lastMessageId, lastDirection]);
}
