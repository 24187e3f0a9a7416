import type { Conversation } from '@madoguchi/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { ConversationChoices } from './ConversationChoices.tsx';
import { useMerge } from './useMerge.ts';

type Props = { selected: readonly Conversation[]; onMerged: () => void; onClose: () => void };

/** Asks which of the selected conversations stays, and merges the others into it. */
export function MergeSelected({ selected, onMerged, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const merge = useMerge();
  const oldest = selected.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const [targetId, setTargetId] = useState(oldest[0]?.id ?? '');

  async function confirm() {
    const sources = oldest.map(({ id }) => id).filter((id) => id !== targetId);
    await merge(targetId, sources);
    onMerged();
    await navigate({
      to: '/inbox/$conversationId',
      params: { conversationId: targetId },
      search: (search) => search,
    });
  }

  return (
    <Confirm
      opened
      title={t('bulk.merge')}
      confirmLabel={t('thread.mergeDo')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p style={{ margin: '0 0 12px' }}>{t('thread.mergeKeep')}</p>
      <ConversationChoices
        label={t('thread.mergeKeep')}
        conversations={oldest}
        value={targetId}
        onChange={setTargetId}
      />
    </Confirm>
  );
}
