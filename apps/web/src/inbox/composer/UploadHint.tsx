import { useT } from '../../kit/i18n.tsx';
import styles from './Composer.module.css';
import type { Upload } from './useUploads.ts';

/** What becomes of a message whose sending was asked for while its files were not there: it goes by itself, or it cannot. */
export function UploadHint({
  of,
  tried,
  uploads,
  waiting,
}: {
  of: 'reply' | 'note';
  tried: boolean;
  uploads: readonly Upload[];
  waiting: boolean;
}) {
  const t = useT();
  if (waiting)
    return (
      <p className={styles.hint} role="status">
        {t(`inbox.composer.afterUpload.${of}`)}
      </p>
    );
  if (!tried || !uploads.some(({ error }) => error !== null)) return null;
  return <p className={styles.hint}>{t(`inbox.composer.uploadsFailed.${of}`)}</p>;
}
