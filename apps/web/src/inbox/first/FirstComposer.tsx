import type { ConversationDetail, FirstMessage } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { CareLine } from '../../customers/care/CareLine.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useReplyDraft } from '../composer/useDraft.ts';
import { DraftState } from '../composer/DraftState.tsx';
import { ReplyComposer } from '../composer/ReplyComposer.tsx';
import { useWays } from '../ways/useWays.ts';
import { Discard } from './Discard.tsx';
import { FirstFields } from './FirstFields.tsx';
import styles from './first.module.css';
import { Ongoing } from './Ongoing.tsx';
import { firstMessagesQuery } from './queries.ts';
import { useFirstFields } from './useFirstFields.ts';

type Props = { message: FirstMessage; conversation: ConversationDetail };

const nothing = () => undefined;

/** Whom it goes to and how, and below that the composer of every answer. */
export function FirstComposer({ message, conversation }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useReplyDraft(message.id);
  const ways = useWays(conversation);
  const fields = useFirstFields(message);

  function onSent() {
    void queryClient.invalidateQueries({ queryKey: firstMessagesQuery.queryKey });
    // At once: the inbox would lead back here as long as it takes the message for one that is being written.
    queryClient.setQueryData<ConversationDetail>(['conversation', message.id], (known) =>
      known === undefined ? known : { ...known, beginning: false },
    );
    void queryClient.invalidateQueries({ queryKey: ['conversation', message.id] });
    void queryClient.invalidateQueries({ queryKey: ['conversations'] });
    void navigate({ to: '/inbox/$conversationId', params: { conversationId: message.id }, search: {} });
  }

  return (
    <div className={styles.page}>
      <Ongoing customerId={message.customer.id} />
      <div className={styles.card}>
        <FirstFields message={message} fields={fields} />
        <section className={styles.composer} aria-label={t('first.title')}>
          <CareLine customerId={message.customer.id} />
          <div className={styles.state}>
            <DraftState view={draft.view} />
            <Discard message={message} draft={draft.keeper} />
          </div>
          <ReplyComposer
            conversation={conversation}
            thread={[]}
            seen={0}
            draft={draft}
            field={field}
            ways={ways}
            rows={10}
            first={{ ready: fields.store, onSent }}
            onShowNewest={nothing}
            onUndo={() => Promise.resolve(false)}
            onWriting={nothing}
            onUndoable={nothing}
          />
        </section>
      </div>
    </div>
  );
}
