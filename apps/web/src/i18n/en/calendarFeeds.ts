export const calendarFeeds = {
  'feed.once': 'Address of the calendar (shown only now)',
  'feed.since': 'Made {time}.',
  'feed.unread': 'Not read yet.',
  'feed.read': 'Last read {time}.',
  'feed.make': 'Make an address',
  'feed.renew': 'Make a new one',
  'feed.end': 'End it',
  'feed.ended': 'The calendar was ended. The address does not work any more.',
} as const;
