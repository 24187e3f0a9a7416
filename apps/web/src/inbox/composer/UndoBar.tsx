import type { Message } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { useNow } from '../data/useNow.ts';
import { secondsLeft } from '../logic/delivery.ts';
import styles from './Composer.module.css';

type Props = { message: Message; deadline: number; onUndo: (message: Message) => void; onOver: () => void };

/** The seconds in which a reply can be taken back. */
export function UndoBar({ message, deadline, onUndo, onOver }: Props) {
  const t = useT();
  const seconds = secondsLeft(deadline, useNow(250).getTime());
  const over = seconds === 0;
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  if (over) return null;
  return (
    <div className={styles.undo}>
      <span aria-hidden className={styles.undoWords}>
        {t('inbox.undo.left', { seconds })}
      </span>
      <Button size="xs" variant="white" onClick={() => onUndo(message)}>
        {t('inbox.undo.action')}
      </Button>
    </div>
  );
}
