import { useState } from 'react';
import type { ClipboardEvent, DragEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { createCompositionGuard } from '../logic/composition.ts';
import styles from './Composer.module.css';

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string;
  value: string;
  readOnly: boolean;
  /** Lines of the empty field. */
  rows?: number;
  onChange: (text: string) => void;
  onLeave: () => void;
  onSend: () => void;
  onFiles: (files: File[]) => void;
  children?: ReactNode;
};

/**
 * The text being written. Ctrl+Enter or ⌘+Enter sends, never while an input method composes; Enter is a new line.
 * Files can be dropped or pasted in.
 */
export function Editor({
  field,
  label,
  placeholder,
  value,
  readOnly,
  rows = 3,
  onChange,
  onLeave,
  onSend,
  onFiles,
  children,
}: Props) {
  const t = useT();
  const [guard] = useState(createCompositionGuard);
  const [dragging, setDragging] = useState(false);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (!guard.sends(event.nativeEvent)) return;
    event.preventDefault();
    onSend();
  }

  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    // A table copied from a spreadsheet comes as text and as a picture: the text is meant.
    if (files.length === 0 || readOnly || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    onFiles(files);
  }

  function onDrag(event: DragEvent) {
    if (readOnly || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDragging(event.type !== 'dragleave' && event.type !== 'drop');
    if (event.type === 'drop') onFiles([...event.dataTransfer.files]);
  }

  return (
    <div
      className={styles.editor}
      data-locked={readOnly}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrag}
    >
      {/* The same text, unseen, gives the field its height; a last line that is empty counts too. */}
      <div className={styles.growing} data-text={`${value}\u200B`}>
        <textarea
          ref={field}
          className={styles.text}
          aria-label={label}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          placeholder={placeholder}
          value={value}
          readOnly={readOnly}
          rows={rows}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onLeave}
          onCompositionStart={() => guard.start()}
          onCompositionEnd={(event) => guard.end(event.timeStamp)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      {children}
      {dragging && <div className={styles.drop}>{t('inbox.composer.drop')}</div>}
    </div>
  );
}
