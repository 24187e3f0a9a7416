import type { CareTaskDetail } from '@madoguchi/contract';
import { Button, Group } from '@mantine/core';
import { IconMessagePlus, IconPhone, IconPrinter, IconWalk } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { langOf } from '../../inbox/logic/lang.ts';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { openCallForm } from '../../telephone/callFormStore.ts';
import styles from '../care.module.css';

/** The one step by which a task is done: a draft in the conversation, a call, a letter, a visit. */
export function ActPart({ task }: { task: CareTaskDetail }) {
  const t = useT();
  const isOpen = task.state === 'waiting' || task.state === 'proposed' || task.state === 'planned';
  // What is held back is not to be begun; what goes on with a release is.
  if (!isOpen || task.held.length > 0) return null;
  const isWritten = task.way === 'mail' || task.way === 'line';
  const canWrite = task.conversation !== null || task.firstWay !== null;
  return (
    <div className={styles.act}>
      {isWritten && <DraftPart task={task} />}
      <Group gap={8}>
        {task.way === 'phone' && (
          <Button
            leftSection={<IconPhone size={16} aria-hidden />}
            onClick={() => openCallForm('new', task.customer)}
          >
            {t('aftercare.task.call')}
          </Button>
        )}
        {(task.way === 'card' || task.way === 'gift') && (
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
            {t('aftercare.task.print')}
          </Button>
        )}
        {task.visitId !== null && (
          <Button
            leftSection={<IconWalk size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/care/visits/$visitId" params={{ visitId: task.visitId ?? '' }} {...props} />
            )}
          >
            {t('aftercare.task.visit')}
          </Button>
        )}
        {task.way === 'visit' && task.visitId === null && canWrite && <DraftPart task={task} />}
      </Group>
    </div>
  );
}

function DraftPart({ task }: { task: CareTaskDetail }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [isThere, setThere] = useState(false);
  const { conversation, firstWay, draftConversationId, id, revision } = task;
  if (conversation === null && firstWay === null)
    return <Notice tone="quiet">{t('aftercare.task.nowhere')}</Notice>;
  const open = (conversationId: string) =>
    navigate({ to: '/inbox/$conversationId', params: { conversationId }, search: {} });

  async function put(append: boolean) {
    setPending(true);
    try {
      const body = { revision, append };
      const { conversationId } = await api.post<{ conversationId: string }>(`/care-tasks/${id}/draft`, body);
      await queryClient.invalidateQueries({ queryKey: ['care'] });
      await open(conversationId);
    } catch (error) {
      if (hasCode(error, 'conflict') && !append) setThere(true);
      else notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }

  return (
    <div className={styles.draft}>
      <p>
        {conversation !== null && t('aftercare.task.into', { subject: conversation.subject })}
        {conversation === null && firstWay !== null && <FirstWay way={firstWay} />}
      </p>
      {isThere && (
        <Notice
          tone="careful"
          action={
            <Button variant="default" loading={pending} onClick={() => void put(true)}>
              {t('aftercare.task.appendDraft')}
            </Button>
          }
        >
          {t('aftercare.task.draftThere')}
        </Notice>
      )}
      <Group gap={8}>
        <Button
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          loading={pending}
          variant={draftConversationId === null ? 'filled' : 'default'}
          onClick={() => void put(false)}
        >
          {t(conversation === null ? 'aftercare.task.beginDraft' : 'aftercare.task.putDraft')}
        </Button>
        {draftConversationId !== null && (
          <Button onClick={() => void open(draftConversationId)}>{t('aftercare.task.openDraft')}</Button>
        )}
      </Group>
    </div>
  );
}

/** By what a first message would go, and to whom there. */
function FirstWay({ way }: { way: NonNullable<CareTaskDetail['firstWay']> }) {
  const t = useT();
  const locale = useLocale();
  const by = way.channelType === 'line' ? 'LINE' : t('aftercare.way.mail');
  return (
    <>
      {t('aftercare.task.first', { by, channel: way.channelName })}
      {way.to !== '' && (
        <span className={styles.block} lang={langOf(way.to, locale)}>
          {t('aftercare.task.firstTo', { to: way.to })}
        </span>
      )}
    </>
  );
}
