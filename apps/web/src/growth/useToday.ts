import { useState } from 'react';
import { toWallClock } from '../inbox/logic/zoned.ts';
import { useTimeZone } from '../kit/session.tsx';

/** The day it is where the workspace is, as it was when the page was opened. */
export function useToday(): string {
  const timeZone = useTimeZone();
  const [today] = useState(() => toWallClock(new Date(), timeZone).slice(0, 10));
  return today;
}
