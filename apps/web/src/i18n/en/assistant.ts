/** Keys for assistants (MCP), and what an assistant leaves in a conversation. */
export const assistant = {
  'scope.drafts:write': 'Write drafts of replies',
  'scope.notes:write': 'Add notes and tags',
  'keysApi.kind': 'What it is for',
  'keysApi.kind.program': 'A system',
  'keysApi.kind.programHint': 'An order system or a tool of yours. You choose what it may do.',
  'keysApi.kind.assistant': 'An assistant (MCP)',
  'keysApi.kind.assistantHint':
    'An AI assistant reads conversations and writes drafts. It cannot send, approve, delete or change settings.',
  'assistant.badge': 'Assistant',
  'assistant.level': 'What the assistant may do',
  'assistant.level.read': 'Read',
  'assistant.level.readHint': 'Search, conversations, customers, templates and counts.',
  'assistant.level.draft': 'Read and draft',
  'assistant.level.draftHint': 'Also writes replies as your drafts. You look them through, and you send.',
  'assistant.level.note': 'Read, draft, note and tag',
  'assistant.level.noteHint':
    'Also leaves internal notes and adds tags. The trail says that an assistant wrote them.',
  'assistant.connect': 'Connection',
  'assistant.connectLead':
    'Paste this into the settings of an assistant that speaks MCP. It holds the key: show it to nobody.',
  'assistant.privacy':
    'What the assistant reads goes to whoever provides it. Make sure that your customers’ data may go there.',
  'inbox.activity.assistant_wrote': 'an assistant wrote',
  'inbox.activity.wrote.draft': 'a draft of a reply',
  'inbox.activity.wrote.note': 'a note',
  'inbox.activity.wrote.tags': 'tags',
  'audit.group.assistant': 'Assistants',
  'audit.kind.assistant.called': 'Use by an assistant',
} as const;
