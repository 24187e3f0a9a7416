import type { NotificationSettings, UpdateNotificationSettings } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { settingsQuery } from '../queries.ts';

/** Changes one's settings: shown at once, kept by the server, taken back with the reason when it refuses. */
export function useChangeSettings(): (change: UpdateNotificationSettings) => Promise<void> {
  const t = useT();
  const queryClient = useQueryClient();
  return async (change) => {
    const { queryKey } = settingsQuery;
    const before = queryClient.getQueryData(queryKey);
    if (before !== undefined) queryClient.setQueryData(queryKey, merged(before, change));
    try {
      putAnswer(
        queryClient,
        queryKey,
        await api.patch<NotificationSettings>('/notification-settings', change),
      );
    } catch (error) {
      notify(problemText(t, error), 'bad');
      await queryClient.invalidateQueries({ queryKey });
    }
  };
}

/** The settings as they will be. */
export function merged(
  before: NotificationSettings,
  change: UpdateNotificationSettings,
): NotificationSettings {
  return {
    ...before,
    ways: { ...before.ways, ...change.ways },
    anytime: change.anytime ?? before.anytime,
    hours: change.hours === undefined ? before.hours : change.hours,
    rhythm: change.rhythm ?? before.rhythm,
    dailyAt: change.dailyAt ?? before.dailyAt,
    quietUntil: change.quietUntil === undefined ? before.quietUntil : change.quietUntil,
  };
}
