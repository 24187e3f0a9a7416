import type { Conversation } from '@madoguchi/contract';
import { IconMoodSad, IconShieldExclamation } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { markOf } from '../logic/evidence.ts';
import styles from './Reading.module.css';

/** A conversation's mood in a list: a small mark, only where it matters. */
export function MoodMark({ conversation }: { conversation: Pick<Conversation, 'mood' | 'harassed'> }) {
  const t = useT();
  const mark = markOf(conversation);
  if (mark === null) return null;
  const Icon = mark === 'harassment' ? IconShieldExclamation : IconMoodSad;
  const words = t(`reading.mark.${mark}`);
  return (
    <span className={styles.mark} data-mark={mark} role="img" aria-label={words} title={words}>
      <Icon size={15} aria-hidden />
    </span>
  );
}
