import type { Conversation, ConversationStatus } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { floatingMenu } from '../floating.ts';
import { useUpdateConversation } from '../data/useUpdateConversation.ts';
import { StatusMark } from '../list/StatusMark.tsx';
import { HoldDialog } from './HoldDialog.tsx';

const statuses: readonly ConversationStatus[] = ['open', 'in_progress', 'on_hold', 'done'];

/** A conversation's status and the way to change it; putting it on hold asks for reason and date. */
export function StatusMenu({ conversation, disabled }: { conversation: Conversation; disabled: boolean }) {
  const t = useT();
  const update = useUpdateConversation();
  const [holding, setHolding] = useState(false);

  function choose(status: ConversationStatus) {
    if (status === 'on_hold') setHolding(true);
    else void update(conversation.id, { status });
  }

  return (
    <>
      <Menu {...floatingMenu} position="bottom-end" width={170}>
        <Menu.Target>
          <Button
            variant="default"
            size="sm"
            disabled={disabled}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`${t('inbox.status.label')}: ${t(`inbox.status.${conversation.status}`)}`}
          >
            <StatusMark status={conversation.status} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {statuses.map((status) => (
            <Menu.Item key={status} onClick={() => choose(status)}>
              <StatusMark status={status} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <HoldDialog
        opened={holding}
        onHold={(hold) => void update(conversation.id, { status: 'on_hold', ...hold })}
        onClose={() => setHolding(false)}
      />
    </>
  );
}
