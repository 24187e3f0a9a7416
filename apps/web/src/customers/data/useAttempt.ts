import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';

/** Does something at once and says in the corner when it failed. */
export function useAttempt(): {
  pending: boolean;
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
} {
  const t = useT();
  const [pending, setPending] = useState(false);
  return {
    pending,
    attempt: async (action) => {
      setPending(true);
      try {
        await action();
        return true;
      } catch (error) {
        notify(problemText(t, error), 'bad');
        return false;
      } finally {
        setPending(false);
      }
    },
  };
}
