export const calendarFeeds = {
  'feed.once': 'カレンダーのアドレス（表示されるのは今だけです）',
  'feed.since': '{time}に発行しました。',
  'feed.unread': 'まだ読み込まれていません。',
  'feed.read': '最後に読み込まれたのは{time}です。',
  'feed.make': 'アドレスを発行',
  'feed.renew': '発行し直す',
  'feed.end': '連携をやめる',
  'feed.ended': 'カレンダー連携をやめました。前のアドレスは使えません。',
} as const;
