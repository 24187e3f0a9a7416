import type { Conversation } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconHandStop } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { Initial } from '../../kit/Initial.tsx';
import { useMe } from '../../kit/session.tsx';
import { floatingMenu } from '../floating.ts';
import { useMembers } from '../data/useDesk.ts';
import { useUpdateConversation } from '../data/useUpdateConversation.ts';

/** Whose conversation it is, and the way to hand it over or take it. */
export function AssigneeMenu({ conversation, disabled }: { conversation: Conversation; disabled: boolean }) {
  const t = useT();
  const memberId = useMe().member.id;
  const members = useMembers();
  const update = useUpdateConversation();
  const name = conversation.assignee?.name ?? t('inbox.assignee.none');
  const assign = (assigneeId: string | null) => void update(conversation.id, { assigneeId });

  return (
    <Menu {...floatingMenu} position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          disabled={disabled}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${t('inbox.assignee.label')}: ${name}`}
          maw={190}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {conversation.assigneeId !== memberId && (
          <Menu.Item leftSection={<IconHandStop size={18} aria-hidden />} onClick={() => assign(memberId)}>
            {t('inbox.assignee.take')}
          </Menu.Item>
        )}
        {members.map((member) => (
          <Menu.Item
            key={member.id}
            leftSection={<Initial name={member.name} size={22} />}
            onClick={() => assign(member.id)}
          >
            {member.name}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => assign(null)}>{t('inbox.assignee.none')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
