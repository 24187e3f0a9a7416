/** Whose calendar is looked at: a channel's, or the workspace's. */
export type CalendarSearch = { channel?: string };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export function parseCalendarSearch({ channel }: Record<string, unknown>): CalendarSearch {
  return typeof channel === 'string' && uuid.test(channel) ? { channel } : {};
}
