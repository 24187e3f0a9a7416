import type { Conversation, ConversationDetail } from '@madoguchi/contract';
import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { putConversation } from '../inbox/data/cache.ts';
import { floating } from '../inbox/floating.ts';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { useShortcut } from '../kit/keys.ts';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { TagPicker } from './TagPicker.tsx';

/** Puts tags on a conversation and takes them off; `t` opens it. */
export function ThreadTags({ conversation }: { conversation: Conversation }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  useShortcut('t', 'keys.tag', () => setOpened(true));

  async function toggle(tagId: string, on: boolean) {
    const { id, tagIds } = conversation;
    putConversation(queryClient, {
      ...conversation,
      tagIds: on ? [...tagIds, tagId] : tagIds.filter((each) => each !== tagId),
    });
    try {
      const change = on ? { add: [tagId] } : { remove: [tagId] };
      putConversation(queryClient, await api.post<ConversationDetail>(`/conversations/${id}/tags`, change));
    } catch (error) {
      putConversation(queryClient, conversation);
      notify(problemText(t, error), 'bad');
    }
  }

  return (
    <Popover
      {...floating}
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={260}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Tooltip {...floating} label={t('tags.edit')} disabled={opened}>
        <Popover.Target>
          <ActionIcon
            variant={opened ? 'light' : 'subtle'}
            size="lg"
            aria-label={t('tags.edit')}
            onClick={() => setOpened(!opened)}
          >
            <IconTag size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown aria-label={t('tags.edit')}>
        <TagPicker
          stateOf={(tagId) => (conversation.tagIds.includes(tagId) ? 'all' : 'none')}
          onToggle={(tagId, on) => void toggle(tagId, on)}
          onClose={() => setOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
