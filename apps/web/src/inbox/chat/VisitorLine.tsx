import type { Message } from '@madoguchi/contract';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { useNow } from '../data/useNow.ts';
import styles from './chat.module.css';
import { doingOf } from './logic.ts';
import { useVisitor } from './queries.ts';

type Props = { conversationId: string; channelType: string; thread: readonly Message[] };

/** Below the newest message: the visitor is writing, or has read what was answered. */
export function VisitorLine({ conversationId, channelType, thread }: Props) {
  const t = useT();
  const visitor = useVisitor(conversationId, channelType);
  const now = useNow(visitor?.typingUntil == null ? 60_000 : 1000);
  const doing = doingOf(visitor, thread, now);
  if (channelType !== 'chat') return null;
  return (
    <p className={styles.line} role="status">
      {doing === 'typing' && (
        <>
          <IconPencil size={14} aria-hidden /> {t('chat.visitor.typing')}
        </>
      )}
      {doing === 'read' && (
        <>
          <IconEye size={14} aria-hidden /> {t('chat.visitor.read')}
        </>
      )}
    </p>
  );
}
