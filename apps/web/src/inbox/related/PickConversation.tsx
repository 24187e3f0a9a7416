import type { Conversation } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { ConversationChoices } from '../bulk/ConversationChoices.tsx';
import { customerConversationsQuery } from '../data/queries.ts';
import { pickedId } from './pickedId.ts';
import { foundQuery } from './queries.ts';
import styles from './Related.module.css';

type Props = {
  conversation: Conversation;
  title: string;
  lead: string;
  confirmLabel: string;
  onPick: (id: string) => Promise<void>;
  onClose: () => void;
};

/** Words are searched for when the writer pauses, in milliseconds. */
const pause = 250;

/** Chooses another conversation: of the same customer from a list, any other by searching or by its address. */
export function PickConversation({ conversation, title, lead, confirmLabel, onPick, onClose }: Props) {
  const t = useT();
  const own = useQuery(customerConversationsQuery(conversation.customer.id));
  const [chosen, setChosen] = useState('');
  const [written, setWritten] = useState('');
  const [wrong, setWrong] = useState(false);
  const address = pickedId(written);
  const words = address === null ? written.trim() : '';
  const [asked] = useDebouncedValue(words, pause);
  const found = useQuery(foundQuery(words === '' ? '' : asked));
  const searching = words !== '';
  const others = ((searching ? found.data : own.data?.items) ?? []).filter(
    ({ id }) => id !== conversation.id,
  );
  const picked = address ?? (others.some(({ id }) => id === chosen) ? chosen : null);
  const settled = !searching || (found.isSuccess && !found.isPlaceholderData && asked === words);

  async function confirm() {
    const isWrong = picked === null || picked === conversation.id;
    setWrong(isWrong);
    if (isWrong) return false;
    await onPick(picked);
    return true;
  }

  return (
    <Confirm opened title={title} confirmLabel={confirmLabel} onConfirm={confirm} onClose={onClose}>
      <div className={styles.pick}>
        <p>{lead}</p>
        <TextInput
          type="search"
          label={t('thread.pick.search')}
          description={t('thread.pick.searchHint')}
          value={written}
          autoComplete="off"
          onChange={(event) => setWritten(event.currentTarget.value)}
          error={wrong && t('thread.pick.missing')}
        />
        {address === null && others.length > 0 && (
          <ConversationChoices
            label={searching ? t('thread.pick.found') : t('thread.pick.customer')}
            conversations={others}
            value={chosen}
            onChange={setChosen}
          />
        )}
        {address === null && others.length === 0 && settled && (
          <p className={styles.none}>{searching ? t('thread.pick.notFound') : t('thread.pick.none')}</p>
        )}
      </div>
    </Confirm>
  );
}
