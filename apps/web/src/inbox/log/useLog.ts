import { useMatch, useNavigate } from '@tanstack/react-router';

/** Whether a conversation's log is on the screen, which its address says, and the way there and back. */
export type LogToggle = { opened: boolean; toggle: () => void };

export function useLog(conversationId: string | null): LogToggle {
  const navigate = useNavigate();
  const match = useMatch({ from: '/signed-in/inbox/$conversationId/log', shouldThrow: false });
  const opened = match !== undefined;
  function toggle() {
    if (conversationId === null) return;
    void navigate({
      to: opened ? '/inbox/$conversationId' : '/inbox/$conversationId/log',
      params: { conversationId },
      search: (search) => search,
    });
  }
  return { opened, toggle };
}
