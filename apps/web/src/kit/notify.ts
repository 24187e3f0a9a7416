import { notifications } from '@mantine/notifications';

export type Tone = 'good' | 'careful' | 'bad' | 'quiet';

const colours: Record<Tone, string> = {
  good: 'var(--wakatake)',
  careful: 'var(--yamabuki)',
  bad: 'var(--shu)',
  quiet: 'var(--ai)',
};

/** A short word in the corner. Anything to be acted upon belongs on the screen itself. */
export function notify(message: string, tone: Tone = 'good'): void {
  const autoClose = tone === 'bad' ? 10_000 : 4000;
  // It goes by itself: a button to close it would only be one more thing to reach for.
  notifications.show({ message, color: colours[tone], autoClose, withCloseButton: false });
}
