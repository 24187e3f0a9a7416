import { useState } from 'react';
import { toWallClock } from '../inbox/logic/zoned.ts';
import { useTimeZone } from '../kit/session.tsx';

/** The month it is where the workspace is, as it was when the page was opened. */
export function useThisMonth(): string {
  const timeZone = useTimeZone();
  const [month] = useState(() => toWallClock(new Date(), timeZone).slice(0, 7));
  return month;
}
