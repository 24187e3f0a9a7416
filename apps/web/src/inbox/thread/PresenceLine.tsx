import type { Presence } from '@madoguchi/contract';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { useOthersHere } from '../data/usePresence.ts';
import styles from './ThreadHeader.module.css';

/** Who else looks at this conversation, and who writes in it. */
export function PresenceLine({ conversationId }: { conversationId: string }) {
  const t = useT();
  const others = useOthersHere(conversationId);
  const names = (state: Presence['state']) =>
    others
      .filter((person) => person.state === state)
      .map((person) => person.memberName)
      .join(t('inbox.presence.join'));
  const writing = names('writing');
  const looking = names('looking');
  return (
    <div className={styles.presence} role="status">
      {writing !== '' && (
        <span>
          <IconPencil size={14} aria-hidden /> {t('inbox.presence.writing', { names: writing })}
        </span>
      )}
      {looking !== '' && (
        <span>
          <IconEye size={14} aria-hidden /> {t('inbox.presence.looking', { names: looking })}
        </span>
      )}
    </div>
  );
}
