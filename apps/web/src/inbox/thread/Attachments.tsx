import type { Attachment } from '@madoguchi/contract';
import { apiUrl } from '../../kit/api.ts';
import { formatBytes } from '../../kit/figures.ts';
import { useT } from '../../kit/i18n.tsx';
import { isPlayable, isPreviewable } from '../logic/files.ts';
import styles from './Attachments.module.css';
import { FileIcon } from './FileIcon.tsx';

/** A message's files: photographs shown, everything else by name, type and size; a click saves. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  const t = useT();
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('inbox.message.attachments')}>
      {attachments.map(({ id, name, type, size, removed = false }) => (
        <li key={id}>
          {removed ? (
            <RemovedFile name={name} type={type} />
          ) : isPlayable(type) ? (
            <Player id={id} name={name} type={type} />
          ) : (
            <a
              className={styles.file}
              href={apiUrl(`/attachments/${id}`)}
              download={name}
              title={t('inbox.message.download', { name, size: formatBytes(size) })}
            >
              {isPreviewable(type) ? (
                <img
                  className={styles.preview}
                  src={apiUrl(`/attachments/${id}`, { inline: 1 })}
                  alt=""
                  loading="lazy"
                  decoding="async"
                />
              ) : (
                <FileIcon type={type} />
              )}
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span className={styles.size}>{formatBytes(size)}</span>
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A file whose time was over: its name still tells what it was. */
function RemovedFile({ name, type }: { name: string; type: string }) {
  const t = useT();
  return (
    <span className={styles.file} data-removed>
      <FileIcon type={type} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.size}>{t('inbox.message.removedFile')}</span>
      </span>
    </span>
  );
}

/** A film or sound, played in its place, and saved by its name. */
function Player({ id, name, type }: { id: string; name: string; type: string }) {
  const src = apiUrl(`/attachments/${id}`, { inline: 1 });
  const played = { src, 'aria-label': name, controls: true, preload: 'none', className: styles.player };
  return (
    <div className={styles.played}>
      {/* What a customer recorded has no captions: the track is empty. */}
      {type.startsWith('video/') ? (
        <video {...played}>
          <track kind="captions" />
        </video>
      ) : (
        <audio {...played}>
          <track kind="captions" />
        </audio>
      )}
      <a href={apiUrl(`/attachments/${id}`)} download={name}>
        {name}
      </a>
    </div>
  );
}
