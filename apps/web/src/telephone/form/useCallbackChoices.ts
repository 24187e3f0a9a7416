import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openingAtQuery } from '../../calendar/queries.ts';
import { fromWallClock } from '../../inbox/logic/zoned.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { callbackChoices, choiceText, nextMorning, tomorrowAtTen } from '../logic/callbackTimes.ts';

export type ShownChoice = { choice: string; wallClock: string; text: string };

/** Times one often promises, from when the form was opened; the next day's by the calendar of a telephone, or the workspace's (null). */
export function useCallbackChoices(channelId: string | null): ShownChoice[] {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const [now] = useState(() => new Date());
  const tomorrow = tomorrowAtTen(now, timeZone);
  const at = fromWallClock(tomorrow, timeZone) ?? now;
  const { data, error } = useQuery(openingAtQuery(at.toISOString(), channelId));
  // Until the calendar has answered nothing is offered that would turn into another day under one's finger.
  const unknown = error === null ? null : tomorrow;
  const next = data === undefined ? unknown : nextMorning(tomorrow, data, timeZone);
  return callbackChoices(now, timeZone, next).map((each) => ({
    ...each,
    text: choiceText(each, { t, locale, timeZone, now }),
  }));
}
