import type { Conversation } from '@madoguchi/contract';
import { channelTraits } from '../../kit/channelTraits.ts';
import type { useT } from '../../kit/i18n.tsx';

/** How a conversation is called: by its subject; a letter may have none, and a talk is called by where it goes on. */
export function subjectOf(
  { subject, channelType }: Pick<Conversation, 'subject' | 'channelType'>,
  t: ReturnType<typeof useT>,
): string {
  if (subject !== '') return subject;
  if (channelTraits(channelType).letter || channelType === 'sample') return t('inbox.noSubject');
  if (channelType === 'line') return t('inbox.talk.line');
  return channelType === 'phone' ? t('inbox.talk.phone') : t('inbox.talk.chat');
}
