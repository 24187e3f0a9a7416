/** Keys for assistants (MCP), and what an assistant leaves in a conversation. */
export const assistant = {
  'scope.drafts:write': '返信の下書きを書く',
  'scope.notes:write': '社内メモ・タグを加える',
  'keysApi.kind': '使いみち',
  'keysApi.kind.program': 'システム連携',
  'keysApi.kind.programHint': '受注システムや社内ツールから使います。できることを自分で選びます。',
  'keysApi.kind.assistant': 'アシスタント（MCP）',
  'keysApi.kind.assistantHint':
    'AIアシスタントが案件を読み、下書きを書きます。送信・承認・削除・設定変更はできません。',
  'assistant.badge': 'アシスタント',
  'assistant.level': 'アシスタントに任せること',
  'assistant.level.read': '読むだけ',
  'assistant.level.readHint': '検索、案件、顧客、定型文、件数を見ます。',
  'assistant.level.draft': '読む・下書きを書く',
  'assistant.level.draftHint':
    '加えて、あなたの下書きとして返信案を書きます。送るのは、確かめたあとのあなたです。',
  'assistant.level.note': '読む・下書き・社内メモとタグ',
  'assistant.level.noteHint':
    '加えて、社内メモを残し、タグを付けます。履歴には、アシスタントが書いたと残ります。',
  'assistant.connect': '接続設定',
  'assistant.connectLead':
    'MCPに対応したアシスタントの設定に貼り付けてください。キーを含むため、ほかの人に見せないでください。',
  'assistant.privacy':
    'アシスタントが読んだ内容は、その提供元に送られます。お客様の情報の取り扱いを確かめてからお使いください。',
  'inbox.activity.assistant_wrote': 'アシスタントが記入',
  'inbox.activity.wrote.draft': '返信の下書き',
  'inbox.activity.wrote.note': '社内メモ',
  'inbox.activity.wrote.tags': 'タグ',
  'audit.group.assistant': 'アシスタント',
  'audit.kind.assistant.called': 'アシスタントの利用',
} as const;
