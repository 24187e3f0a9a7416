/** The days of a week of hours, as their names stand in settings. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What a chat says first, until its owner writes something better. */
export const chatGreeting = {
  ja: 'こんにちは。ご質問やお困りのことがございましたら、お気軽にお声がけください。',
  en: 'Hello. How can we help you?',
} as const;

export const chatColor = '#27508a';

/** What the assistant says first. */
export const assistantGreeting = {
  ja: 'ご質問を入力していただくと、よくあるご質問の中から自動でお答えします。担当者にもいつでもおつなぎします。',
  en: 'Ask your question, and we will look for an answer at once. You can reach a person at any time.',
} as const;

/** No assistant: people answer from the first word on. */
export const noAssistant: {
  enabled: boolean;
  greeting: { ja: string; en: string };
  guide: boolean;
  categories: string[];
} = { enabled: false, greeting: assistantGreeting, guide: true, categories: [] };
