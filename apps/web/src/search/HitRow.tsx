import type { SearchHit } from '@madoguchi/contract';
import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ChannelIcon } from '../inbox/list/ChannelIcon.tsx';
import { StatusMark } from '../inbox/list/StatusMark.tsx';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { formatDateTime, formatShort } from '../kit/time.ts';
import styles from './HitRow.module.css';
import { Marked } from './Marked.tsx';

/** One conversation that was found, with the place where the words stand. */
export function HitRow({ hit, onOpen }: { hit: SearchHit; onOpen: () => void }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { conversation, message, snippet } = hit;
  const { customer, assignee } = conversation;
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: conversation.id }}
      className={styles.row}
      data-result
      onClick={onOpen}
      preload={false}
    >
      <span className={styles.who}>
        <span className={styles.name} lang={langOf(customer.name, locale)}>
          {t('inbox.customer', { name: customer.name })}
        </span>
        {customer.company !== null && <span className={styles.company}>{customer.company}</span>}
        <time
          dateTime={message.at}
          title={formatDateTime(message.at, locale, timeZone)}
          className={styles.time}
        >
          {formatShort(message.at, locale, timeZone)}
        </time>
      </span>
      <span className={styles.subject} lang={langOf(conversation.subject, locale)}>
        {conversation.subject === '' ? t('inbox.noSubject') : <Marked {...hit.subject} />}
      </span>
      <span className={styles.snippet} lang={langOf(snippet.text, locale)}>
        <span className={styles.place}>{placeOf(hit, t)}</span>
        <Marked {...snippet} />
      </span>
      <span className={styles.marks}>
        <ChannelIcon type={conversation.channelType} />
        <StatusMark status={conversation.status} />
        {message.hasAttachment && (
          <span className={styles.mark}>
            <IconPaperclip size={14} aria-hidden />
            {t('search.attachment')}
          </span>
        )}
        {hit.matches > 1 && (
          <span className={styles.mark}>{t('search.matches', { count: hit.matches })}</span>
        )}
        <span className={styles.assignee}>{assignee?.name ?? t('inbox.assignee.none')}</span>
      </span>
    </Link>
  );
}

/** Who wrote the message, or where in it the words stand. */
function placeOf({ message, snippet }: SearchHit, t: ReturnType<typeof useT>): string {
  if (snippet.field !== 'text') return t(`search.place.${snippet.field}`);
  const name = message.from.name ?? message.from.address;
  if (message.direction === 'note') return t('search.place.note', { name });
  return message.direction === 'outbound'
    ? t('search.place.outbound', { name })
    : t('search.place.inbound', { name });
}
