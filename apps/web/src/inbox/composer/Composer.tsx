import type { ConversationDetail, Message } from '@madoguchi/contract';
import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { CareLine } from '../../customers/care/CareLine.tsx';
import { useT } from '../../kit/i18n.tsx';
import { channelTraits } from '../../kit/channelTraits.ts';
import { useShortcut } from '../../kit/keys.ts';
import { useCan } from '../../kit/session.tsx';
import { isEmpty } from '../logic/draft.ts';
import styles from './Composer.module.css';
import type { DraftKeeper, DraftView } from './DraftKeeper.ts';
import { DraftState } from './DraftState.tsx';
import { NoteComposer } from './NoteComposer.tsx';
import { ReplyComposer } from './ReplyComposer.tsx';
import { useWays } from '../ways/useWays.ts';
import { WayLine } from '../ways/WayLine.tsx';

type Props = {
  conversation: ConversationDetail;
  thread: readonly Message[];
  seen: number;
  draft: { keeper: DraftKeeper; view: DraftView };
  onShowNewest: () => void;
  onUndo: (message: Message) => Promise<boolean>;
  onWriting: (writing: boolean) => void;
  /** Names the message whose sending can be undone here just now. */
  onUndoable: (messageId: string | null) => void;
};

const kinds = ['reply', 'note'] as const;
type Kind = (typeof kinds)[number];

/** Where one writes: to the customer, or for colleagues. Keyed by conversation. */
export function Composer(props: Props) {
  const t = useT();
  const { conversation, draft } = props;
  const [kind, setKind] = useState<Kind>('reply');
  const field = useRef<HTMLTextAreaElement>(null);
  const section = useRef<HTMLElement>(null);
  const isOpened = useOpened(section);
  const maySend = useCan('messages:send');
  const mayWrite = useCan('conversations:write');
  const ways = useWays(conversation);
  const { answers } = channelTraits(ways.type);
  const replies = kind === 'reply' && answers && maySend;
  const isIdle = !isOpened && replies && isEmpty(draft.view.draft);

  function open(next: Kind) {
    setKind(next);
    // The field of the other tab exists only after it has been drawn.
    requestAnimationFrame(() => focusAtEnd(field.current));
  }
  useShortcut('r', 'inbox.keys.reply', () => open('reply'));
  useShortcut('n', 'inbox.keys.note', () => open('note'));
  if (!mayWrite) return null;

  return (
    <section
      ref={section}
      className={styles.composer}
      aria-label={t('inbox.composer')}
      data-kind={kind}
      data-idle={isIdle}
    >
      <CareLine customerId={conversation.customer.id} />
      <div className={styles.head}>
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
        {replies && <DraftState view={draft.view} />}
      </div>
      {kind === 'note' && <NoteComposer conversationId={conversation.id} field={field} />}
      {kind === 'reply' && conversation.channelType === 'sample' && (
        <p className={styles.hint}>
          {t('inbox.composer.sample')} <Link to="/settings/channels/new">{t('inbox.empty.connect')}</Link>
        </p>
      )}
      {kind === 'reply' && !answers && conversation.channelType === 'phone' && (
        <p className={styles.hint}>
          {t(ways.known?.items.length ? 'ways.afterCall' : 'inbox.composer.phone')}
        </p>
      )}
      {kind === 'reply' && !answers && (
        <WayLine ways={ways} conversation={conversation} disabled={!maySend} />
      )}
      {kind === 'reply' && answers && !maySend && (
        <p className={styles.hint}>{t('inbox.composer.readOnly')}</p>
      )}
      {replies && <ReplyComposer {...props} ways={ways} field={field} rows={isIdle ? 1 : 3} />}
    </section>
  );
}

/**
 * Whether the composer has all its room. On a phone it is one line until one goes there, and again when one goes
 * elsewhere, so that the letter can be read.
 */
function useOpened(section: RefObject<HTMLElement | null>): boolean {
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (!isPhone) return;
    const look = ({ target }: Event) =>
      setOpened(target instanceof Node && section.current?.contains(target) === true);
    // The tap that focuses must end first, or it would end on what has just moved under the finger.
    const afterTap = (event: Event) => void requestAnimationFrame(() => look(event));
    document.addEventListener('focusin', afterTap);
    document.addEventListener('click', look);
    return () => {
      document.removeEventListener('focusin', afterTap);
      document.removeEventListener('click', look);
    };
  }, [isPhone, section]);
  return !isPhone || opened;
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
