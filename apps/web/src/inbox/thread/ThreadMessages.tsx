import type { Message } from '@madoguchi/contract';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe, useTimeZone } from '../../kit/session.tsx';
import { formatDay } from '../../kit/time.ts';
import { floating } from '../floating.ts';
import { groupByDay } from '../logic/days.ts';
import { firstUnread } from '../logic/messages.ts';
import { goesBySeveral } from '../ways/chosen.ts';
import { Arrivals } from './Arrivals.tsx';
import { MessageItem } from './MessageItem.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import styles from './ThreadMessages.module.css';
import { useThreadScroll } from './useThreadScroll.ts';

type Props = {
  scroller: RefObject<HTMLElement | null>;
  thread: readonly Message[];
  customerName: string;
  /** The conversation's own kind of channel. */
  channelType: string;
  /** How far the member had read when the conversation was opened, as an ordinal. */
  lastRead: number;
  older: { has: boolean; loading: boolean; load: () => void };
  /** The message whose sending can be undone beside the composer just now. */
  undoElsewhere: string | null;
  onUndo: (message: Message) => void;
  /** What stands below the newest message: replies that are not sent yet. */
  children?: ReactNode;
};

/** The thread under its days. Keyed by conversation: where the unread part began is fixed when it is opened. */
export function ThreadMessages({
  scroller,
  thread,
  customerName,
  channelType,
  lastRead,
  older,
  undoElsewhere,
  onUndo,
  children,
}: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const memberId = useMe().member.id;
  const [unreadFrom] = useState(() => firstUnread(thread, lastRead));
  const { onScroll, newestBelow, toNewest } = useThreadScroll(scroller, thread, unreadFrom, memberId);

  const several = goesBySeveral(thread, channelType);

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
                  <p className={styles.unread} data-unread-from>
                    {t('inbox.thread.unread')}
                  </p>
                )}
                <MessageItem
                  message={message}
                  customerName={customerName}
                  undoElsewhere={message.id === undoElsewhere}
                  showChannel={several}
                  onUndo={onUndo}
                />
              </Fragment>
            ))}
          </section>
        ))}
        {children}
      </ScrollRegion>
      {newestBelow && (
        <Tooltip {...floating} position="left" label={t('inbox.thread.toNewest')}>
          <ActionIcon
            className={styles.toNewest}
            variant="default"
            size={40}
            radius="xl"
            aria-label={t('inbox.thread.toNewest')}
            onClick={toNewest}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Arrivals thread={thread} customerName={customerName} />
    </div>
  );
}
