import type { Conversation } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { IconAt } from '@tabler/icons-react';
import { callName } from '../../customers/logic/callName.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime, formatShort } from '../../kit/time.ts';
import { MoodMark } from '../../language/reading/MoodMark.tsx';
import { callWords } from '../../telephone/logic/words.ts';
import { TagChips } from '../../tags/TagChip.tsx';
import { subjectOf } from '../logic/subject.ts';
import { langOf } from '../logic/lang.ts';
import { ChannelIcon } from './ChannelIcon.tsx';
import styles from './ConversationRow.module.css';
import { StatusMark } from './StatusMark.tsx';
import { UrgencyChip } from './UrgencyChip.tsx';

type Props = {
  conversation: Conversation;
  selected: boolean;
  now: Date;
};

/** One line of the list: who, what, where from, whose, how urgent. */
export function ConversationRow({ conversation, selected, now }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { customer, assignee, lastMessageAt, unread } = conversation;
  const at = lastMessageAt ?? conversation.createdAt;

  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: conversation.id }}
      search={(search) => search}
      className={styles.row}
      data-unread={unread}
      aria-current={selected ? 'page' : undefined}
      preload={false}
    >
      <span className={styles.who}>
        {unread && <span className={styles.dot} role="img" aria-label={t('inbox.unread')} />}
        <span className={styles.name} lang={langOf(customer.name, locale)}>
          {callName(customer, locale)}
        </span>
        {customer.company !== null && <span className={styles.company}>{customer.company}</span>}
        <time dateTime={at} title={formatDateTime(at, locale, timeZone, now)} className={styles.time}>
          {formatShort(at, locale, timeZone, now)}
        </time>
      </span>
      <span className={styles.about}>
        <span className={styles.subject} lang={langOf(conversation.subject, locale)}>
          {subjectOf(conversation, t)}
        </span>
        <TagChips tagIds={conversation.tagIds} most={2} />
      </span>
      <span
        className={styles.preview}
        lang={conversation.previewCall === null ? langOf(conversation.preview, locale) : undefined}
      >
        {previewOf(conversation, t)}
      </span>
      <span className={styles.marks}>
        <ChannelIcon type={conversation.channelType} />
        <StatusMark status={conversation.status} />
        {conversation.mentioned && (
          <IconAt size={15} role="img" aria-label={t('inbox.mentioned')} className={styles.mentioned} />
        )}
        <MoodMark conversation={conversation} />
        <UrgencyChip conversation={conversation} now={now} />
        <span className={styles.assignee} data-nobody={assignee === null}>
          {assignee?.name ?? t('inbox.assignee.none')}
        </span>
      </span>
    </Link>
  );
}

function previewOf(
  { preview, previewCall, lastDirection }: Conversation,
  t: ReturnType<typeof useT>,
): string {
  if (previewCall !== null) return callWords(t, previewCall);
  // Pictures alone, or a message that was taken back.
  if (preview === '') return t('inbox.preview.none');
  if (lastDirection === 'note') return t('inbox.preview.note', { text: preview });
  return lastDirection === 'outbound' ? t('inbox.preview.outbound', { text: preview }) : preview;
}
