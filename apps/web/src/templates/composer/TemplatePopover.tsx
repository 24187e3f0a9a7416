import { TextInput, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createCompositionGuard } from '../../inbox/logic/composition.ts';
import { useT } from '../../kit/i18n.tsx';
import type { Choice } from '../logic/filter.ts';
import { Choices } from './Choices.tsx';
import { ChoicePreview } from './ChoicePreview.tsx';
import styles from './TemplatePopover.module.css';
import { useOutside } from './useOutside.ts';
import { usePlaceAbove } from './usePlaceAbove.ts';

type Props = {
  id: string;
  conversationId: string;
  choices: readonly Choice[];
  active: Choice | null;
  /** What is looked for, where it is typed here; null where it is typed into the reply. */
  typed: string | null;
  state: 'loading' | 'failed' | 'ready';
  isEmpty: boolean;
  onTyped: (typed: string) => void;
  onKey: (event: KeyboardEvent) => boolean;
  onPoint: (choice: Choice) => void;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
};

/** The templates over the composer: the list, and what the pointed one becomes for this customer. */
export function TemplatePopover(props: Props) {
  const { id, conversationId, choices, active, typed, state, isEmpty, onTyped, onKey, onClose } = props;
  const t = useT();
  const panel = useRef<HTMLDivElement>(null);
  const [guard] = useState(createCompositionGuard);
  usePlaceAbove(panel);
  useOutside(panel, onClose);
  return (
    <div ref={panel} className={styles.panel} role="group" aria-label={t('templates.title')}>
      <div className={styles.head}>
        {typed === null ? (
          <p className={styles.hint}>{t('templates.keys')}</p>
        ) : (
          <TextInput
            className={styles.search ?? ''}
            aria-label={t('templates.find')}
            placeholder={t('templates.find')}
            value={typed}
            autoComplete="off"
            autoFocus
            aria-controls={id}
            {...(active === null ? {} : { 'aria-activedescendant': `${id}-${active.template.id}` })}
            onChange={(event) => onTyped(event.currentTarget.value)}
            onCompositionStart={() => guard.start()}
            onCompositionEnd={(event) => guard.end(event.timeStamp)}
            onKeyDown={(event) => {
              if (!guard.holds(event.nativeEvent)) onKey(event);
            }}
          />
        )}
        <UnstyledButton className={styles.close} aria-label={t('common.close')} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </UnstyledButton>
      </div>
      {choices.length === 0 ? (
        <p className={styles.none}>
          {t(
            state === 'loading'
              ? 'common.loading'
              : state === 'failed'
                ? 'common.couldNotLoad'
                : isEmpty
                  ? 'templates.noneYet'
                  : 'templates.noneFound',
          )}{' '}
          {state === 'ready' && <Link to="/settings/templates">{t('templates.manage')}</Link>}
        </p>
      ) : (
        <div className={styles.body}>
          <Choices {...props} />
          <ChoicePreview template={active?.template ?? null} conversationId={conversationId} />
        </div>
      )}
    </div>
  );
}
