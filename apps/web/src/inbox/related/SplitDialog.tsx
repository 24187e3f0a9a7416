import type { Message, ThreadChange } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { offerUndo } from '../bulk/undoStore.ts';
import { useMovedRefresh } from '../bulk/useMerge.ts';

/** Moves a message and all later ones into a new conversation, and opens that. */
export function SplitDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const refresh = useMovedRefresh();
  const [subject, setSubject] = useState(message.subject ?? '');
  const { conversationId } = message;

  async function split() {
    const name = subject.trim();
    const { id, targetId } = await api.post<ThreadChange>(`/conversations/${conversationId}/split`, {
      messageId: message.id,
      ...(name === '' ? {} : { subject: name }),
    });
    const open = (to: string) =>
      navigate({ to: '/inbox/$conversationId', params: { conversationId: to }, search: (search) => search });
    await refresh();
    await open(targetId);
    offerUndo(t('thread.splitDone'), async () => {
      await api.post(`/thread-changes/${id}/undo`);
      await refresh();
      await open(conversationId);
      return t('undo.simple');
    });
  }

  return (
    <Confirm
      opened
      title={t('thread.splitTitle')}
      confirmLabel={t('thread.splitDo')}
      onConfirm={split}
      onClose={onClose}
    >
      <div style={{ display: 'grid', gap: 14 }}>
        <p style={{ margin: 0 }}>{t('thread.splitBody')}</p>
        <TextInput
          label={t('thread.splitSubject')}
          value={subject}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      </div>
    </Confirm>
  );
}
