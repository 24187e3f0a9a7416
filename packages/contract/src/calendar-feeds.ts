import { z } from 'zod';
import { instant } from './common.ts';

/** One's own calendar for other programs: when its address was made, and when a program read it last. */
export const calendarFeed = z.object({ createdAt: instant.nullable(), readAt: instant.nullable() });
export type CalendarFeed = z.infer<typeof calendarFeed>;

/** The address is a secret: it is shown once, and the one before it ends. */
export const newCalendarFeed = z.object({ url: z.string() });
export type NewCalendarFeed = z.infer<typeof newCalendarFeed>;
