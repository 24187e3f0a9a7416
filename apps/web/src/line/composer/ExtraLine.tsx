import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { MessageContent } from '../../inbox/thread/MessageContent.tsx';
import { useT } from '../../kit/i18n.tsx';
import type { Extra } from '../logic/extras.ts';
import styles from './extras.module.css';

/** What goes with the answer, to be looked at and taken away again. */
export function ExtraLine({ extra, onRemove }: { extra: Extra | null; onRemove: () => void }) {
  const t = useT();
  if (extra === null) return null;
  return (
    <div className={styles['extra']}>
      <div className={styles['shown']}>
        <MessageContent content={extra} hasText={false} />
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={t('line.extra.remove')} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
