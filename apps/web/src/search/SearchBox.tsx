import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { isComposing } from '../kit/combo.ts';
import { useT } from '../kit/i18n.tsx';
import styles from './SearchBox.module.css';

type Props = {
  value: string;
  onChange: (text: string) => void;
  /** Whether an input method is still at the text. */
  onCompose: (isComposing: boolean) => void;
  /** Enter, never while composing. */
  onSubmit: () => void;
  /** The arrow down: on to the results. */
  onLeave: () => void;
};

/** The field that everything is looked for in. */
export function SearchBox({ value, onChange, onCompose, onSubmit, onLeave }: Props) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const isFresh = useRef(value === '');
  useEffect(() => {
    if (isFresh.current) field.current?.focus();
  }, []);

  return (
    <form
      role="search"
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextInput
        ref={field}
        id="search-box"
        size="md"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={500}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={
          value === '' ? null : (
            <CloseButton
              aria-label={t('search.clear')}
              onClick={() => {
                onChange('');
                field.current?.focus();
              }}
            />
          )
        }
        rightSectionWidth={44}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onCompositionStart={() => onCompose(true)}
        onCompositionEnd={() => onCompose(false)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) {
            if (event.key === 'Enter') event.preventDefault();
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
    </form>
  );
}
