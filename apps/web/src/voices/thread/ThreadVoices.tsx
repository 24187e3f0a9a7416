import { Modal, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { NewItemDialog } from '../feedback/NewItemDialog.tsx';
import { surveysQuery } from '../queries.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

type Props = {
  what: 'record' | 'ask';
  conversationId: string;
  /** The customer’s newest message, which the feedback is of. */
  messageId: string | null;
  onClose: () => void;
};

/** What one does about a customer’s voice from their conversation. */
export default function ThreadVoices({ what, conversationId, messageId, onClose }: Props) {
  const t = useT();
  const v = useVoices();
  if (what === 'record') return <NewItemDialog place={{ conversationId, messageId }} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={v('thread.askTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AskForm conversationId={conversationId} onClose={onClose} />
    </Modal>
  );
}

/** Which survey; the server says why not, where it is not the time. */
export function AskForm({ conversationId, onClose }: Pick<Props, 'conversationId' | 'onClose'>) {
  const v = useVoices();
  const queryClient = useQueryClient();
  const surveys = useQuery(surveysQuery).data?.filter(({ enabled }) => enabled);
  const [chosen, setChosen] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  if (surveys === undefined) return null;
  const id = chosen === '' ? (surveys[0]?.id ?? '') : chosen;

  async function send() {
    setPending(true);
    setError(null);
    try {
      await api.post(`/surveys/${id}/invitations`, { conversationId });
      await queryClient.invalidateQueries({ queryKey: ['surveys'] });
      notify(v('thread.sent'));
      onClose();
    } catch (failure) {
      setError(failure);
      setPending(false);
    }
  }

  if (id === '') return <p>{v('thread.askNone')}</p>;
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={styles.quiet}>{v('thread.askLead')}</p>
      <NativeSelect
        label={v('thread.which')}
        value={id}
        data={surveys.map((survey) => ({ value: survey.id, label: survey.name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <FormButtons label={v('thread.send')} saving={pending} error={error} onClose={onClose} />
    </form>
  );
}
