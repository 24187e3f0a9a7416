import type { Conversation } from '@madoguchi/contract';
import { ActionIcon, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconBell,
  IconBellOff,
  IconDots,
  IconHeartHandshake,
  IconHistory,
  IconLink,
  IconListCheck,
  IconMessage2Heart,
  IconMessageQuestion,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useOpenCase } from '../../improvement/thread/useOpenCase.ts';
import { useMerge } from '../bulk/useMerge.ts';
import { patchConversation } from '../data/cache.ts';
import { floatingMenu } from '../floating.ts';
import type { LogToggle } from '../log/useLog.ts';
import { PickConversation } from './PickConversation.tsx';

const ThreadVoices = lazy(() => import('../../voices/thread/ThreadVoices.tsx'));

type Props = {
  conversation: Conversation;
  mayWrite: boolean;
  log: LogToggle;
  /** Shows the check lists that can be attached. */
  onChecklists: () => void;
};

/** What one does to a conversation as a whole, less often: look through its log, follow it, merge it, relate it to another. */
export function ThreadMore({ conversation, mayWrite, log, onChecklists }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const merge = useMerge();
  const openCase = useOpenCase(conversation.id);
  const [dialog, setDialog] = useState<'merge' | 'link' | 'record' | 'ask' | null>(null);
  const { id, following } = conversation;
  const path = `/conversations/${id}`;

  async function follow() {
    const rollBack = patchConversation(queryClient, id, (known) => ({ ...known, following: !following }));
    try {
      await (following ? api.delete(`${path}/following`) : api.post(`${path}/following`));
      for (const key of [['view-counts'], ['followers', id]])
        void queryClient.invalidateQueries({ queryKey: key });
    } catch (error) {
      rollBack();
      notify(problemText(t, error), 'bad');
    }
  }

  async function mergeInto(targetId: string) {
    await merge(targetId, [id]);
    await navigate({
      to: '/inbox/$conversationId',
      params: { conversationId: targetId },
      search: (search) => search,
    });
  }

  async function link(conversationId: string) {
    await api.post(`${path}/links`, { conversationId });
    await queryClient.invalidateQueries({ queryKey: ['links', id] });
  }

  return (
    <>
      <Menu {...floatingMenu} position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('thread.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('thread.more')}>
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={log.toggle}>
            {log.opened ? t('inbox.log.back') : t('inbox.activity.show')}
          </Menu.Item>
          <Menu.Item
            leftSection={
              following ? <IconBellOff size={16} aria-hidden /> : <IconBell size={16} aria-hidden />
            }
            onClick={() => void follow()}
          >
            {following ? t('thread.unfollow') : t('thread.follow')}
          </Menu.Item>
          {mayWrite && (
            <>
              <Menu.Item
                leftSection={<IconHeartHandshake size={16} aria-hidden />}
                onClick={() => void openCase.open()}
              >
                {t('improvement.thread.menu')}
              </Menu.Item>
              <Menu.Item leftSection={<IconListCheck size={16} aria-hidden />} onClick={onChecklists}>
                {t('settings.checklists.title')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() => void navigate({ to: '/orders/returns/new', search: { conversation: id } })}
              >
                {t('returns.new')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconMessage2Heart size={16} aria-hidden />}
                onClick={() => setDialog('record')}
              >
                {t('voices.thread.record')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconMessageQuestion size={16} aria-hidden />}
                onClick={() => setDialog('ask')}
              >
                {t('voices.thread.ask')}
              </Menu.Item>
              <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => setDialog('link')}>
                {t('thread.link')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowMerge size={16} aria-hidden />}
                onClick={() => setDialog('merge')}
              >
                {t('thread.merge')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {(dialog === 'record' || dialog === 'ask') && (
        <Suspense>
          <ThreadVoices
            what={dialog}
            conversationId={id}
            messageId={conversation.lastDirection === 'inbound' ? conversation.lastMessageId : null}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
      {dialog === 'merge' && (
        <PickConversation
          conversation={conversation}
          title={t('thread.mergeTitle')}
          lead={t('thread.mergeLead')}
          confirmLabel={t('thread.mergeDo')}
          onPick={mergeInto}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'link' && (
        <PickConversation
          conversation={conversation}
          title={t('thread.linkTitle')}
          lead={t('thread.linkLead')}
          confirmLabel={t('thread.linkDo')}
          onPick={link}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
