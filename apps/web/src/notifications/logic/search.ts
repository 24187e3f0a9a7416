/** What the address of the notifications says: all of them, or (when it says nothing) the unread ones. */
export type NotificationsSearch = { list?: 'all' };

/** Reads the address; anything it does not know is left out. */
export function parseNotificationsSearch(search: Record<string, unknown>): NotificationsSearch {
  return search['list'] === 'all' ? { list: 'all' } : {};
}
