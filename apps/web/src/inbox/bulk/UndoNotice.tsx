import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { hasCode } from '../../kit/api.ts';
import { useNow } from '../data/useNow.ts';
import styles from './Bulk.module.css';
import { useUndoable, withdrawUndo } from './undoStore.ts';
import type { Undoable } from './undoStore.ts';

/** Says what was done to conversations, and takes it back within ten seconds. */
export function UndoNotice() {
  const offered = useUndoable();
  return (
    <div className={styles.undo} role="status">
      {offered !== null && <Offer key={offered.id} offered={offered} />}
    </div>
  );
}

function Offer({ offered }: { offered: Undoable }) {
  const t = useT();
  const now = useNow(1000);
  const [pending, setPending] = useState(false);
  const { id, text, until } = offered;
  useEffect(() => {
    if (pending) return;
    const timer = setTimeout(() => withdrawUndo(id), Math.max(until - Date.now(), 0));
    return () => clearTimeout(timer);
  }, [id, until, pending]);

  async function undo() {
    setPending(true);
    try {
      notify(await offered.undo(), 'quiet');
    } catch (error) {
      notify(hasCode(error, 'conflict') ? t('undo.gone') : problemText(t, error), 'bad');
    } finally {
      withdrawUndo(id);
    }
  }

  const seconds = Math.min(10, Math.max(1, Math.ceil((until - now.getTime()) / 1000)));
  return (
    <div className={styles.offer}>
      <span>{text}</span>
      <Button
        variant="default"
        size="xs"
        loading={pending}
        aria-label={t('undo.action', { seconds: 10 })}
        onClick={() => void undo()}
      >
        {t('undo.action', { seconds })}
      </Button>
      <CloseButton size="md" aria-label={t('common.close')} onClick={() => withdrawUndo(id)} />
    </div>
  );
}
