import type { Conversation } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { ConversationChoices } from '../bulk/ConversationChoices.tsx';
import { customerConversationsQuery } from '../data/queries.ts';
import { pickedId } from './pickedId.ts';

type Props = {
  conversation: Conversation;
  title: string;
  lead: string;
  confirmLabel: string;
  onPick: (id: string) => Promise<void>;
  onClose: () => void;
};

/** Chooses another conversation: of the same customer from a list, any other by its address. */
export function PickConversation({ conversation, title, lead, confirmLabel, onPick, onClose }: Props) {
  const t = useT();
  const { data } = useQuery(customerConversationsQuery(conversation.customer.id));
  const [chosen, setChosen] = useState('');
  const [pasted, setPasted] = useState('');
  const [wrong, setWrong] = useState(false);
  const others = (data?.items ?? []).filter(({ id }) => id !== conversation.id);

  async function confirm() {
    const id = pickedId(pasted, chosen);
    setWrong(id === null || id === conversation.id);
    if (id === null || id === conversation.id) return false;
    await onPick(id);
    return true;
  }

  return (
    <Confirm opened title={title} confirmLabel={confirmLabel} onConfirm={confirm} onClose={onClose}>
      <div style={{ display: 'grid', gap: 14 }}>
        <p style={{ margin: 0 }}>{lead}</p>
        {others.length > 0 ? (
          <ConversationChoices
            label={t('thread.pick.customer')}
            conversations={others}
            value={pasted === '' ? chosen : ''}
            onChange={(id) => {
              setChosen(id);
              setPasted('');
            }}
          />
        ) : (
          <p style={{ margin: 0, color: 'var(--ink-2)' }}>{t('thread.pick.none')}</p>
        )}
        <TextInput
          label={t('thread.pick.address')}
          description={t('thread.pick.addressHint')}
          value={pasted}
          autoComplete="off"
          onChange={(event) => setPasted(event.currentTarget.value)}
          error={wrong && t('thread.pick.missing')}
        />
      </div>
    </Confirm>
  );
}
