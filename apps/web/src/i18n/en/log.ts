/** The log of a conversation. */
export const log = {
  'inbox.keys.log': 'Open or close the history',
  'inbox.log.back': 'Back to the conversation',
  'inbox.log.more': 'Show earlier entries',
  'inbox.log.none': 'No history yet',
  'inbox.log.noneBody': 'Changes of status or assignee are recorded here.',
  'inbox.log.former': 'a former member',
  'inbox.log.to': 'to',
  'inbox.log.rule': 'Rule «{name}»',
} as const;
