import type { BulkAction, Conversation, ConversationStatus } from '@madoguchi/contract';
import { ActionIcon, Menu, Popover, Tooltip } from '@mantine/core';
import {
  IconArrowMerge,
  IconCircleHalf2,
  IconListCheck,
  IconMailOpened,
  IconTag,
  IconUser,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { Initial } from '../../kit/Initial.tsx';
import { useCan } from '../../kit/session.tsx';
import { TagPicker } from '../../tags/TagPicker.tsx';
import { useMembers } from '../data/useDesk.ts';
import { floating, floatingMenu } from '../floating.ts';
import { StatusMark } from '../list/StatusMark.tsx';
import { HoldDialog } from '../thread/HoldDialog.tsx';
import styles from './Bulk.module.css';
import { MergeSelected } from './MergeSelected.tsx';
import { useBulk } from './useBulk.ts';

type Props = {
  selected: readonly Conversation[];
  onAll: () => void;
  onClear: () => void;
};

const statuses: readonly ConversationStatus[] = ['open', 'in_progress', 'on_hold', 'done'];
const mostMerged = 10;

/** What can be done with the selected conversations, all at once. */
export function BulkBar({ selected, onAll, onClear }: Props) {
  const t = useT();
  const members = useMembers();
  const bulk = useBulk();
  const mayWrite = useCan('conversations:write');
  const [dialog, setDialog] = useState<'hold' | 'merge' | null>(null);
  const [tagging, setTagging] = useState(false);
  const ids = selected.map(({ id }) => id);

  async function act(action: BulkAction) {
    if (await bulk(ids, action)) onClear();
  }

  function stateOf(tagId: string) {
    const having = selected.filter(({ tagIds }) => tagIds.includes(tagId)).length;
    return having === 0 ? 'none' : having === selected.length ? 'all' : 'some';
  }

  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk.bar')}>
      <span className={styles.count} role="status">
        {t('bulk.count', { count: selected.length })}
      </span>
      <Tool label={t('bulk.all')} icon={<IconListCheck size={18} aria-hidden />} onClick={onAll} />
      {mayWrite && selected.length > 0 && (
        <>
          <Choice label={t('bulk.assign')} icon={<IconUser size={18} aria-hidden />}>
            {members.map((member) => (
              <Menu.Item
                key={member.id}
                leftSection={<Initial name={member.name} size={22} />}
                onClick={() => void act({ kind: 'assign', assigneeId: member.id })}
              >
                {member.name}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => void act({ kind: 'assign', assigneeId: null })}>
              {t('inbox.assignee.none')}
            </Menu.Item>
          </Choice>
          <Choice label={t('bulk.status')} icon={<IconCircleHalf2 size={18} aria-hidden />}>
            {statuses.map((status) => (
              <Menu.Item
                key={status}
                onClick={() => {
                  if (status === 'on_hold') setDialog('hold');
                  else void act({ kind: 'status', status });
                }}
              >
                <StatusMark status={status} />
              </Menu.Item>
            ))}
          </Choice>
          <Popover
            {...floating}
            opened={tagging}
            onChange={setTagging}
            position="bottom-end"
            width={260}
            trapFocus
            shadow="md"
          >
            <Tooltip {...floating} label={t('bulk.tag')} disabled={tagging}>
              <Popover.Target>
                <ActionIcon
                  variant="subtle"
                  size={40}
                  aria-label={t('bulk.tag')}
                  onClick={() => setTagging(!tagging)}
                >
                  <IconTag size={18} aria-hidden />
                </ActionIcon>
              </Popover.Target>
            </Tooltip>
            <Popover.Dropdown aria-label={t('bulk.tag')}>
              <TagPicker
                stateOf={stateOf}
                onToggle={(tagId, on) => {
                  const some = [tagId];
                  setTagging(false);
                  void act({ kind: 'tag', add: on ? some : [], remove: on ? [] : some });
                }}
                onClose={() => setTagging(false)}
              />
            </Popover.Dropdown>
          </Popover>
        </>
      )}
      {selected.length > 0 && (
        <Tool
          label={t('bulk.read')}
          icon={<IconMailOpened size={18} aria-hidden />}
          onClick={() => void act({ kind: 'read' })}
        />
      )}
      {mayWrite && selected.length > 1 && selected.length <= mostMerged && (
        <Tool
          label={t('bulk.merge')}
          icon={<IconArrowMerge size={18} aria-hidden />}
          onClick={() => setDialog('merge')}
        />
      )}
      <Tool label={t('bulk.clear')} icon={<IconX size={18} aria-hidden />} onClick={onClear} />
      <HoldDialog
        opened={dialog === 'hold'}
        onHold={(hold) => void act({ kind: 'status', status: 'on_hold', ...hold })}
        onClose={() => setDialog(null)}
      />
      {dialog === 'merge' && (
        <MergeSelected selected={selected} onMerged={onClear} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

type ToolProps = { label: string; icon: ReactNode; onClick: () => void };

function Tool({ label, icon, onClick }: ToolProps) {
  return (
    <Tooltip {...floating} label={label}>
      <ActionIcon variant="subtle" size={40} aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

type ChoiceProps = { label: string; icon: ReactNode; children: ReactNode };

function Choice({ label, icon, children }: ChoiceProps) {
  return (
    <Menu {...floatingMenu} position="bottom-end" width={220}>
      <Tooltip {...floating} label={label}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={40} aria-label={label}>
            {icon}
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }} aria-label={label}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
