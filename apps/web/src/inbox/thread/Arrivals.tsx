import type { Message } from '@madoguchi/contract';
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import { arrivedAfter } from '../logic/messages.ts';

/** Tells screen readers, politely, of messages that come while the thread is open. */
export function Arrivals({ thread, customerName }: { thread: readonly Message[]; customerName: string }) {
  const t = useT();
  const memberId = useMe().member.id;
  const [openedAt] = useState(() => thread.at(-1)?.ordinal ?? 0);
  const newest = arrivedAfter(thread, openedAt, memberId).at(-1);
  return (
    <VisuallyHidden aria-live="polite">
      {newest !== undefined && <p key={newest.id}>{words(newest)}</p>}
    </VisuallyHidden>
  );

  function words({ direction, from, author }: Message): string {
    if (direction === 'inbound') return t('inbox.thread.arrived', { name: from.name ?? customerName });
    return t('inbox.thread.arrivedOther', { name: author?.name ?? from.address });
  }
}
