import type { Message } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { RefObject } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe, useTimeZone } from '../../kit/session.tsx';
import { formatDay } from '../../kit/time.ts';
import { groupByDay } from '../logic/days.ts';
import { firstUnread } from '../logic/messages.ts';
import { Arrivals } from './Arrivals.tsx';
import { MessageItem } from './MessageItem.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import styles from './ThreadMessages.module.css';
import { useThreadScroll } from './useThreadScroll.ts';

type Props = {
  scroller: RefObject<HTMLElement | null>;
  thread: readonly Message[];
  customerName: string;
  unread: boolean;
  older: { has: boolean; loading: boolean; load: () => void };
  onUndo: (message: Message) => void;
};

/** The thread under its days. Keyed by conversation: where the unread part began is fixed when it is opened. */
export function ThreadMessages({ scroller, thread, customerName, unread, older, onUndo }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const memberId = useMe().member.id;
  const [unreadFrom] = useState(() => firstUnread(thread, unread));
  const { onScroll, atEnd, toNewest } = useThreadScroll(scroller, thread, unreadFrom, memberId);

  function scrolled() {
    onScroll();
    if (older.has && !older.loading && (scroller.current?.scrollTop ?? 0) < 200) older.load();
  }

  return (
    <div className={styles.place}>
      <ScrollRegion
        region={scroller}
        label={t('inbox.thread')}
        className={styles.scroller}
        onScroll={scrolled}
      >
        {older.has && (
          <div className={styles.older}>
            <Button variant="default" size="xs" loading={older.loading} onClick={older.load}>
              {t('inbox.thread.older')}
            </Button>
          </div>
        )}
        {groupByDay(thread, timeZone).map((group) => (
          <section key={group.messages[0]?.id} className={styles.day}>
            <h2 className={styles.dayLine}>
              <span>{formatDay(group.at, locale, timeZone)}</span>
            </h2>
            {group.messages.map((message) => (
              <Fragment key={message.id}>
                {message.ordinal === unreadFrom && (
                  <p className={styles.unread}>{t('inbox.thread.unread')}</p>
                )}
                <MessageItem message={message} customerName={customerName} onUndo={onUndo} />
              </Fragment>
            ))}
          </section>
        ))}
      </ScrollRegion>
      {!atEnd && (
        <Button
          className={styles.toNewest}
          variant="default"
          size="xs"
          radius="xl"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={toNewest}
        >
          {t('inbox.thread.toNewest')}
        </Button>
      )}
      <Arrivals thread={thread} customerName={customerName} />
    </div>
  );
}
