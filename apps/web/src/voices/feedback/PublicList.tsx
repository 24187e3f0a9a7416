import type { FeedbackItem, Locale } from '@madoguchi/contract';
import { CopyText } from '../../kit/CopyText.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useVoices, voiceWords } from '../words.ts';

/** The list as it is carried to a web site or a notice board. */
export function publicText(
  items: readonly Pick<FeedbackItem, 'publicVoice' | 'publicAction'>[],
  locale: Locale,
): string {
  const v = voiceWords(locale);
  const entries = items.map(
    ({ publicVoice, publicAction }) =>
      `${v('public.voice')}: ${publicVoice ?? ''}\n${v('public.action')}: ${publicAction ?? ''}`,
  );
  return [v('public.heading'), ...entries].join('\n\n');
}

export function PublicList({ items }: { items: readonly FeedbackItem[] }) {
  const v = useVoices();
  const locale = useLocale();
  return (
    <Section title={v('item.public')}>
      <CopyText label={v('public.heading')} hint={v('item.publicLead')} value={publicText(items, locale)} />
    </Section>
  );
}
