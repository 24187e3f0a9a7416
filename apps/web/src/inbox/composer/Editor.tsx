import { useState } from 'react';
import type { ClipboardEvent, DragEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useT } from '../../kit/i18n.tsx';
import type { FieldCheck } from '../../language/composer/useCheckedField.tsx';
import type { FieldList } from '../../templates/composer/useTemplateList.tsx';
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
  /** Whether a key belongs to something beside the field; not asked while an input method composes. */
  takesKey?: (press: { key: string; shiftKey: boolean }) => boolean;
  /** What a check of the text draws behind it and beside it. */
  check?: FieldCheck;
  /** A list that is chosen from by what one types here. */
  list?: FieldList;
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
  takesKey,
  check,
  list,
  children,
}: Props) {
  const t = useT();
  const [guard] = useState(createCompositionGuard);
  const [dragging, setDragging] = useState(false);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (!guard.holds(event.nativeEvent) && list?.onKey(event) === true) return;
    const sends = guard.sends(event.nativeEvent);
    if (!sends && !guard.holds(event.nativeEvent) && takesKey?.(event) === true) {
      event.preventDefault();
      event.stopPropagation();
      event.nativeEvent.stopPropagation();
      return;
    }
    if (!sends) return;
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
      {/* The same text, unseen, gives the field its height; a last line that is empty counts too. Both layers scroll
          as one, so that what is drawn behind a word stays behind it. */}
      <div className={styles.growing}>
        <div className={styles.behind} aria-hidden>
          {check === undefined ? <span className={styles.unseen} data-text={value} /> : check.underlines}
          <span className={styles.unseen} data-text={'\u200B'} />
        </div>
        <textarea
          ref={field}
          className={styles.text}
          aria-label={label}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          placeholder={placeholder}
          value={value}
          readOnly={readOnly}
          rows={rows}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            list?.onCaret(event.currentTarget);
          }}
          onSelect={(event) => list?.onCaret(event.currentTarget)}
          {...list?.attributes}
          onBlur={onLeave}
          onCompositionStart={() => {
            guard.start();
            check?.handlers.onComposing(true);
          }}
          onCompositionEnd={(event) => {
            guard.end(event.timeStamp);
            check?.handlers.onComposing(false);
          }}
          onMouseMove={check?.handlers.onMouseMove}
          onMouseLeave={check?.handlers.onMouseLeave}
          onClick={check?.handlers.onClick}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      {check?.card}
      {list?.popover}
      {children}
      {dragging && <div className={styles.drop}>{t('inbox.composer.drop')}</div>}
    </div>
  );
}
