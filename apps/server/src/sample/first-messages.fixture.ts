import { sampleWorkspace } from './data/index.ts';

/** What each customer of the sample wrote first, by conversation; days are any day. */
export const firstMessages: { key: string; text: string }[] = sampleWorkspace.conversations.map(
  ({ key, messages }) => ({ key, text: (messages[0]?.text ?? '').replaceAll(/\{date:[^}]*\}/gu, '11月3日') }),
);
