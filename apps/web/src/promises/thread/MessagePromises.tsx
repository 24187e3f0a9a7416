import type { Message, PromiseRecord } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { AddDialog } from '../dialogs/AddDialog.tsx';
import { PromiseActions } from '../dialogs/PromiseActions.tsx';
import { PromiseFacts } from '../dialogs/PromiseFacts.tsx';
import { promiseWords, standingOf } from '../logic/words.ts';
import { conversationPromisesQuery } from '../queries.ts';
import styles from './thread.module.css';

/** Under a message: what it promises, how that stands, and what can be done; a note or a call may be given one. */
export function MessagePromises({ message, name }: { message: Message; name: string }) {
  const t = useT();
  const mayWrite = useCan('conversations:write');
  const [adding, setAdding] = useState(false);
  const { data = [] } = useQuery(conversationPromisesQuery(message.conversationId));
  const own = data.filter((each) => each.message?.messageId === message.id && each.state !== 'not_promise');
  const mayAdd = mayWrite && (message.direction === 'note' || message.content?.type === 'call');
  if (own.length === 0 && !mayAdd) return null;
  return (
    <div className={styles.promises}>
      {own.map((promise) => (
        <OnePromise key={promise.id} promise={promise} name={name} />
      ))}
      {mayAdd && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={styles.add ?? ''}
          leftSection={<IconCalendarPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('promise.add')}
        </Button>
      )}
      <AddDialog message={message} opened={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

function OnePromise({ promise, name }: { promise: PromiseRecord; name: string }) {
  const t = useT();
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const asked = useSearch({ strict: false, select: (search) => search.promise }) === promise.id;
  const standing = standingOf(promise);
  useEffect(() => {
    if (!asked) return;
    // After the thread has found its own place.
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  return (
    <div ref={place} className={styles.promise} data-asked={asked || undefined} data-state={promise.state}>
      <div className={styles.words}>
        <span className={styles.what}>{promiseWords(t, promise, locale)}</span>
        <StateDot tone={standing.tone}>{t(standing.key)}</StateDot>
        {!promise.confirmed && promise.state === 'open' && (
          <span className={styles.unconfirmed}>{t('promise.unconfirmed')}</span>
        )}
        {promise.owner !== null && (
          <span className={styles.quiet}>{t('promise.owner', { name: promise.owner.name })}</span>
        )}
        <span className={styles.facts}>
          <PromiseFacts promise={promise} />
        </span>
      </div>
      <PromiseActions promise={promise} name={name} />
    </div>
  );
}
