import type { PromiseRecord } from '@madoguchi/contract';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { usePromiseWrites } from '../usePromiseWrites.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import styles from './dialogs.module.css';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

type Asked = 'move' | 'giveUp' | 'change' | null;

/** How an end is taken back. */
const reopening = {
  kept: 'promise.notKept',
  not_needed: 'promise.stillNeeded',
  not_promise: 'promise.isOne',
} as const;

/** What can be done with a promise as it stands. */
export function PromiseActions({ promise, name }: { promise: PromiseRecord; name: string }) {
  const t = useT();
  const mayWrite = useCan('conversations:write');
  const { settle, confirm, stay } = usePromiseWrites();
  const [asked, setAsked] = useState<Asked>(null);
  const { id, state, due, confirmed, proposed, pendingDue, condition, happenedAt } = promise;
  const close = () => setAsked(null);
  if (!mayWrite) return null;
  if (state !== 'open')
    return state === 'moved' || state === 'broken' ? null : (
      <div className={styles.actions}>
        <Button variant="default" size="xs" onClick={() => void settle(id, 'open')}>
          {t(reopening[state])}
        </Button>
      </div>
    );
  const waits = condition !== null && happenedAt === null;
  return (
    <div className={styles.actions}>
      {!confirmed && (
        <Button variant="light" size="xs" onClick={() => void confirm(id)}>
          {t('promise.confirm')}
        </Button>
      )}
      {waits ? (
        <Button variant="default" size="xs" onClick={() => setAsked('change')}>
          {t('promise.happened')}
        </Button>
      ) : (
        <Button
          variant={proposed === null ? 'default' : 'light'}
          size="xs"
          data-does="kept"
          onClick={() => void settle(id, 'kept')}
        >
          {t(proposed === null ? 'promise.kept' : 'promise.keptAsked')}
        </Button>
      )}
      {proposed !== null && (
        <Button variant="default" size="xs" onClick={() => void settle(id, 'not_kept_by_this')}>
          {t('promise.notYet')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('promise.menu', { name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {due !== null && pendingDue === null && (
            <Menu.Item onClick={() => setAsked('move')}>{t('promise.move')}</Menu.Item>
          )}
          {pendingDue !== null && <Menu.Item onClick={() => void stay(id)}>{t('promise.stay')}</Menu.Item>}
          <Menu.Item onClick={() => setAsked('change')}>{t('promise.change')}</Menu.Item>
          <Menu.Item onClick={() => setAsked('giveUp')}>{t('promise.giveUp')}</Menu.Item>
          <Menu.Item onClick={() => void settle(id, 'not_promise')}>{t('promise.notOne')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {/* For the keyboard: what the menu holds, pressed by its key. */}
      {due !== null && pendingDue === null && (
        <button type="button" data-does="move" hidden onClick={() => setAsked('move')}>
          {t('promise.move')}
        </button>
      )}
      <MoveDialog promise={promise} opened={asked === 'move'} onClose={close} />
      <GiveUpDialog promise={promise} opened={asked === 'giveUp'} onClose={close} />
      <ChangeDialog promise={promise} opened={asked === 'change'} onClose={close} />
    </div>
  );
}
