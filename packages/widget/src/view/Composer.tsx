import { useEffect, useRef, useState } from 'preact/hooks';
import type { Talk } from '../chat.ts';
import { deedOf } from '../enter.ts';
import { longestText, offeredFiles } from '../limits.ts';
import type { Words } from '../words/index.ts';
import { Icon } from './Icon.tsx';

/** Where the visitor writes: grows with the text; Enter sends, but for the Enter of an input method. */
export function Composer({ chat, words }: { chat: Talk; words: Words }) {
  const { config, shown } = chat.view;
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const composedAt = useRef(Number.NEGATIVE_INFINITY);
  const empty = text.trim() === '';

  useEffect(() => {
    // On a touch screen the keyboard would cover half of what there is to read.
    if (shown && matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [shown]);

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    // Hidden it has no height; its lines are counted when it is seen. Two for its borders.
    if (element.scrollHeight > 0) element.style.height = `${element.scrollHeight + 2}px`;
  }, [text, shown]);

  const submit = (): void => {
    if (empty) return;
    chat.send(text.trim());
    setText('');
    field.current?.focus();
  };

  const attach = (files: FileList | null): void => {
    for (const file of files ?? []) chat.sendFile(file);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {config.files && (
        <>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            tabIndex={-1}
            accept={offeredFiles}
            aria-label={words.attach}
            onChange={({ currentTarget }) => {
              attach(currentTarget.files);
              currentTarget.value = '';
            }}
          />
          <button
            type="button"
            class="icon"
            aria-label={words.attach}
            onClick={() => picker.current?.click()}
          >
            <Icon name="attach" />
          </button>
        </>
      )}
      <textarea
        ref={field}
        rows={1}
        value={text}
        maxLength={longestText}
        aria-label={words.write}
        placeholder={words.placeholder}
        enterkeyhint="send"
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          chat.typed(currentTarget.value.trim() !== '');
        }}
        onCompositionEnd={(event) => (composedAt.current = event.timeStamp)}
        onKeyDown={(event) => {
          const deed = deedOf(event, event.timeStamp - composedAt.current);
          if (deed === 'own') return;
          event.preventDefault();
          if (deed === 'send') submit();
        }}
        onPaste={({ clipboardData }) => {
          if (config.files && (clipboardData?.files.length ?? 0) > 0) attach(clipboardData?.files ?? null);
        }}
      />
      <button type="submit" class="icon go" aria-label={words.send} disabled={empty}>
        <Icon name="send" />
      </button>
    </form>
  );
}
