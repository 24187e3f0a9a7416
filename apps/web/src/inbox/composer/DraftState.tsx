import { useT } from '../../kit/i18n.tsx';
import styles from './Composer.module.css';
import type { DraftView } from './DraftKeeper.ts';

/** Says quietly where the words are kept; a screen reader hears only when they are not on the server. */
export function DraftState({ view: { draft, state } }: { view: DraftView }) {
  const t = useT();
  if (draft.text === '' && draft.attachments.length === 0) return <span className={styles.state} />;
  const isWrong = state === 'offline' || state === 'failed' || state === 'locked';
  return (
    <span className={styles.state} data-wrong={isWrong} role={isWrong ? 'status' : undefined}>
      {t(`inbox.draft.${state}`)}
    </span>
  );
}
