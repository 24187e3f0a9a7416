import type { Conversation } from '@madoguchi/contract';
import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { floating } from '../floating.ts';
import { useUpdateConversation } from '../data/useUpdateConversation.ts';
import { createCompositionGuard } from '../logic/composition.ts';
import { langOf } from '../logic/lang.ts';
import { subjectOf } from '../logic/subject.ts';
import styles from './ThreadHeader.module.css';

/** The subject; editable in place. Enter keeps the change (not while an input method composes), Escape drops it. */
export function SubjectLine({ conversation, editable }: { conversation: Conversation; editable: boolean }) {
  const t = useT();
  const locale = useLocale();
  const update = useUpdateConversation();
  const [guard] = useState(createCompositionGuard);
  const [text, setText] = useState<string | null>(null);
  const dropped = useRef(false);

  function keep() {
    const subject = (text ?? '').trim();
    setText(null);
    if (!dropped.current && subject !== '' && subject !== conversation.subject) {
      void update(conversation.id, { subject });
    }
    dropped.current = false;
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (guard.holds(event.nativeEvent)) return;
    if (event.key === 'Escape') dropped.current = true;
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
  }

  if (text !== null) {
    return (
      <TextInput
        className={styles.subjectField}
        aria-label={t('inbox.subject.label')}
        value={text}
        maxLength={500}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onCompositionStart={() => guard.start()}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
    );
  }
  return (
    <div className={styles.subjectLine}>
      <h1 className={styles.subject} lang={langOf(conversation.subject, locale)}>
        {subjectOf(conversation, t)}
      </h1>
      {editable && (
        <Tooltip {...floating} label={t('inbox.subject.edit')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('inbox.subject.edit')}
            onClick={() => setText(conversation.subject)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
