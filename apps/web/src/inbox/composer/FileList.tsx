import type { Attachment } from '@madoguchi/contract';
import { CloseButton } from '@mantine/core';
import { formatBytes } from '../../kit/figures.ts';
import { useT } from '../../kit/i18n.tsx';
import { problemText } from '../../kit/problemText.ts';
import type { Refused } from '../logic/files.ts';
import { FileIcon } from '../thread/FileIcon.tsx';
import styles from './FileList.module.css';
import type { Upload } from './useUploads.ts';

type Props = {
  attachments: readonly Attachment[];
  uploads: readonly Upload[];
  refused: readonly Refused[];
  onRemove: (id: string) => void;
  onDismiss: (key: number) => void;
};

const reasons = {
  too_large: 'inbox.composer.tooLarge',
  too_many: 'inbox.composer.tooMany',
  empty: 'inbox.composer.emptyFile',
} as const;

/** The files that go with a message: there, on their way, or refused with the reason. */
export function FileList({ attachments, uploads, refused, onRemove, onDismiss }: Props) {
  const t = useT();
  if (attachments.length + uploads.length + refused.length === 0) return null;
  return (
    <div className={styles.files}>
      {attachments.map(({ id, name, type, size }) => (
        <span key={id} className={styles.file}>
          <FileIcon type={type} />
          <span className={styles.name}>{name}</span>
          <span className={styles.size}>{formatBytes(size)}</span>
          <CloseButton
            size="sm"
            aria-label={t('inbox.composer.remove', { name })}
            onClick={() => onRemove(id)}
          />
        </span>
      ))}
      {uploads.map((upload) => (
        <span key={upload.key} className={styles.file} data-failed={upload.error !== null}>
          <span className={styles.name} role={upload.error === null ? undefined : 'alert'}>
            {words(upload)}
          </span>
          <CloseButton
            size="sm"
            aria-label={t('inbox.composer.remove', { name: upload.name })}
            onClick={() => onDismiss(upload.key)}
          />
        </span>
      ))}
      {refused.map(({ name, reason }) => (
        <span key={name} className={styles.refused} role="alert">
          {t(reasons[reason], { name })}
        </span>
      ))}
    </div>
  );

  function words({ name, progress, error }: Upload): string {
    if (error !== null) return t('inbox.composer.uploadFailed', { name, reason: problemText(t, error) });
    return t('inbox.composer.uploading', { name, percent: Math.floor(progress * 100) });
  }
}
