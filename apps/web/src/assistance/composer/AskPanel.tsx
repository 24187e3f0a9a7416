import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createCompositionGuard } from '../../inbox/logic/composition.ts';
import { useT } from '../../kit/i18n.tsx';
import styles from './AssistLine.module.css';

type Props = { outside: boolean; onAsk: (points: string) => void; onClose: () => void };

/** What a draft is to say, and where its words go. Ctrl+Enter or ⌘+Enter asks, never while an input method composes. */
export function AskPanel({ outside, onAsk, onClose }: Props) {
  const t = useT();
  const [points, setPoints] = useState('');
  const [guard] = useState(createCompositionGuard);

  function onKeyDown(event: KeyboardEvent) {
    if (guard.holds(event.nativeEvent)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (!guard.sends(event.nativeEvent)) return;
    event.preventDefault();
    onAsk(points);
  }

  return (
    <div className={styles.panel} role="group" aria-label={t('assistance.draft')}>
      <Textarea
        label={t('assistance.points')}
        placeholder={t('assistance.pointsHint')}
        value={points}
        maxLength={4000}
        rows={2}
        autosize
        minRows={2}
        maxRows={5}
        autoFocus
        onChange={(event) => setPoints(event.currentTarget.value)}
        onCompositionStart={() => guard.start()}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.buttons}>
        <Button size="compact-md" onClick={() => onAsk(points)}>
          {t('assistance.write')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <p className={styles.hint}>{t(outside ? 'assistance.leaves' : 'assistance.stays')}</p>
      </div>
    </div>
  );
}
