/** The days of a week of hours, as their names stand in settings. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What a chat says first, until its owner writes something better. */
export const chatGreeting = {
  ja: 'こんにちは。ご質問やお困りのことがございましたら、お気軽にお声がけください。',
  en: 'Hello. How can we help you?',
} as const;

export const chatColor = '#27508a';
