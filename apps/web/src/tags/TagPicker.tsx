import type { Tag } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useT } from '../kit/i18n.tsx';
import { createCompositionGuard } from '../inbox/logic/composition.ts';
import { offeredTags } from './logic.ts';
import { useTags } from './queries.ts';
import { TagColourMark } from './TagChip.tsx';
import styles from './TagPicker.module.css';
import { useCreateTag } from './useCreateTag.ts';

type Props = {
  /** Which tags all, some or none of what is tagged has. */
  stateOf: (tagId: string) => 'all' | 'some' | 'none';
  onToggle: (tagId: string, on: boolean) => void;
  onClose: () => void;
};

/** Finds a tag by typing, puts it on or takes it off by Enter, makes it where there is none. The field keeps the focus. */
export function TagPicker({ stateOf, onToggle, onClose }: Props) {
  const t = useT();
  const id = useId();
  const tags = useTags();
  const createTag = useCreateTag();
  const [guard] = useState(createCompositionGuard);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const { matching, create } = offeredTags(tags, search);
  const count = matching.length + (create === null ? 0 : 1);
  const current = Math.min(at, count - 1);

  function toggle(tag: Tag) {
    onToggle(tag.id, stateOf(tag.id) !== 'all');
    setSearch('');
  }

  async function make(name: string) {
    const tag = await createTag(name);
    if (tag === null) return;
    onToggle(tag.id, true);
    setSearch('');
  }

  function choose(index: number) {
    const tag = matching[index];
    if (tag !== undefined) toggle(tag);
    else if (create !== null) void make(create);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (guard.holds(event.nativeEvent)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setAt((current + (event.key === 'ArrowDown' ? 1 : count - 1)) % Math.max(count, 1));
    } else if (event.key === 'Enter') choose(current);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.picker}>
      <TextInput
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={count === 0 ? undefined : `${id}-${current}`}
        aria-label={t('tags.search')}
        placeholder={t('tags.search')}
        value={search}
        maxLength={40}
        data-autofocus
        autoComplete="off"
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onCompositionStart={() => guard.start()}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
        onKeyDown={onKeyDown}
      />
      <div
        role="listbox"
        id={id}
        className={styles.options}
        aria-label={t('tags.label')}
        aria-multiselectable
      >
        {matching.map((tag, index) => (
          <Option
            key={tag.id}
            id={`${id}-${index}`}
            active={index === current}
            state={stateOf(tag.id)}
            onChoose={() => toggle(tag)}
          >
            <TagColourMark colour={tag.colour} />
            <span className={styles.name}>{tag.name}</span>
          </Option>
        ))}
        {create !== null && (
          <Option
            id={`${id}-${matching.length}`}
            active={current === matching.length}
            state="new"
            onChoose={() => void make(create)}
          >
            <span className={styles.name}>{t('tags.create', { name: create })}</span>
          </Option>
        )}
      </div>
      {count === 0 && <p className={styles.note}>{t('tags.none')}</p>}
    </div>
  );
}

type OptionProps = {
  id: string;
  active: boolean;
  state: 'all' | 'some' | 'none' | 'new';
  onChoose: () => void;
  children: React.ReactNode;
};

const marks = { all: IconCheck, some: IconMinus, none: IconCheck, new: IconPlus };

function Option({ id, active, state, onChoose, children }: OptionProps) {
  const Mark = marks[state];
  return (
    <div
      role="option"
      id={id}
      tabIndex={-1}
      className={styles.option}
      aria-selected={active}
      aria-checked={state === 'new' ? undefined : state === 'all'}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <Mark
        size={16}
        aria-hidden
        style={{ flex: 'none', visibility: state === 'none' ? 'hidden' : 'visible' }}
      />
      {children}
    </div>
  );
}
