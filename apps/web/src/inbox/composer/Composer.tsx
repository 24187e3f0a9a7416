import type { ConversationDetail, Message } from '@madoguchi/contract';
import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { useShortcut } from '../../kit/keys.ts';
import { useCan } from '../../kit/session.tsx';
import styles from './Composer.module.css';
import type { DraftKeeper, DraftView } from './DraftKeeper.ts';
import { NoteComposer } from './NoteComposer.tsx';
import { ReplyComposer } from './ReplyComposer.tsx';

type Props = {
  conversation: ConversationDetail;
  thread: readonly Message[];
  seen: number;
  draft: { keeper: DraftKeeper; view: DraftView };
  onShowNewest: () => void;
  onUndo: (message: Message) => Promise<boolean>;
  onWriting: (writing: boolean) => void;
};

const kinds = ['reply', 'note'] as const;
type Kind = (typeof kinds)[number];

/** Where one writes: to the customer, or for colleagues. Keyed by conversation. */
export function Composer(props: Props) {
  const t = useT();
  const { conversation } = props;
  const [kind, setKind] = useState<Kind>('reply');
  const field = useRef<HTMLTextAreaElement>(null);
  const maySend = useCan('messages:send');
  const mayWrite = useCan('conversations:write');

  function open(next: Kind) {
    setKind(next);
    // The field of the other tab exists only after it has been drawn.
    requestAnimationFrame(() => focusAtEnd(field.current));
  }
  useShortcut('r', 'inbox.keys.reply', () => open('reply'));
  useShortcut('n', 'inbox.keys.note', () => open('note'));
  if (!mayWrite) return null;

  return (
    <section className={styles.composer} aria-label={t('inbox.composer')} data-kind={kind}>
      <div role="group" className={styles.kinds} aria-label={t('inbox.composer')}>
        {kinds.map((one) => (
          <UnstyledButton
            key={one}
            className={styles.kind}
            data-kind={one}
            aria-pressed={one === kind}
            onClick={() => open(one)}
          >
            {t(`inbox.composer.${one}`)}
          </UnstyledButton>
        ))}
      </div>
      {kind === 'note' && <NoteComposer conversationId={conversation.id} field={field} />}
      {kind === 'reply' && conversation.channelType === 'sample' && (
        <p className={styles.hint}>
          {t('inbox.composer.sample')} <Link to="/settings/channels/new">{t('inbox.empty.connect')}</Link>
        </p>
      )}
      {kind === 'reply' && conversation.channelType !== 'sample' && !maySend && (
        <p className={styles.hint}>{t('inbox.composer.readOnly')}</p>
      )}
      {kind === 'reply' && conversation.channelType !== 'sample' && maySend && (
        <ReplyComposer {...props} field={field} />
      )}
    </section>
  );
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
