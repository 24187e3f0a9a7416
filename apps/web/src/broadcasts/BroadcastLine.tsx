import { IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import styles from './broadcasts.module.css';
import { answeredQuery } from './queries.ts';

/** A quiet line above a conversation that answers a broadcast. */
export function BroadcastLine({ conversationId }: { conversationId: string }) {
  const t = useT();
  const answered = useQuery(answeredQuery(conversationId)).data;
  if (answered === undefined || answered === null) return null;
  return (
    <p className={styles.answers}>
      <IconSpeakerphone size={16} aria-hidden />
      <span>{t('broadcasts.answers', { name: answered.name })}</span>
      <Link to="/broadcasts/$id" params={{ id: answered.id }}>
        {t('broadcasts.answersOpen')}
      </Link>
    </p>
  );
}
