/** The log of a conversation. */
export const log = {
  'inbox.keys.log': '履歴を開閉する',
  'inbox.log.back': '案件に戻る',
  'inbox.log.more': 'さらに前の履歴を表示',
  'inbox.log.none': '履歴はまだありません',
  'inbox.log.noneBody': '状態や担当が変わると、ここに記録されます。',
  'inbox.log.former': '以前のメンバー',
  'inbox.log.to': 'から',
  'inbox.log.rule': '自動化ルール「{name}」',
} as const;
