import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconMessages } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ClosingQuestion } from '../checklists/closing/Question.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useT } from '../kit/i18n.tsx';
import { useShortcut } from '../kit/keys.ts';
import { useTitle } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { UndoNotice } from './bulk/UndoNotice.tsx';
import { conversationQuery } from './data/queries.ts';
import styles from './InboxScreen.module.css';
import { ConversationList } from './list/ConversationList.tsx';
import { ListHeader } from './list/ListHeader.tsx';
import { useLog } from './log/useLog.ts';
import { searchFromFilter } from './logic/views.ts';
import type { ListFilter } from './logic/views.ts';
import { CustomerPanel } from './panel/CustomerPanel.tsx';
import { usePanel } from './panel/usePanel.ts';
import { Thread } from './thread/Thread.tsx';
import { useListFilter } from './views/useListFilter.ts';

/** The inbox: what there is to do, the conversation itself, and the customer. On a phone one column at a time. */
export default function InboxScreen() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/inbox' });
  const { conversationId } = useParams({ strict: false });
  const selectedId = conversationId ?? null;
  const { filter, missing } = useListFilter(search);
  const [selecting, setSelecting] = useState(false);
  const panel = usePanel();
  const log = useLog(selectedId);
  const conversation = useQuery({
    ...conversationQuery(selectedId ?? ''),
    enabled: selectedId !== null,
  }).data;
  useTitle(selectedId === null ? t('inbox.title') : (conversation?.subject ?? t('inbox.title')));
  useShortcut('i', 'inbox.keys.panel', panel.toggle, { enabled: selectedId !== null });
  useShortcut('h', 'inbox.keys.log', log.toggle, { enabled: selectedId !== null });
  useShortcut('Escape', 'inbox.keys.close', leave, { enabled: selectedId !== null });

  const mergedInto = conversation?.mergedInto ?? null;
  useEffect(() => {
    if (mergedInto === null) return;
    const params = { conversationId: mergedInto };
    void navigate({ to: '/inbox/$conversationId', params, search, replace: true });
  }, [mergedInto, navigate, search]);

  // What was taken back before anything else was in it is being written again.
  const beginning = conversation?.beginning === true ? selectedId : null;
  useEffect(() => {
    if (beginning !== null) void navigate({ to: '/inbox/new', search: { draft: beginning }, replace: true });
  }, [beginning, navigate]);

  /** One step back: from the log to the conversation, from there to the list. */
  function leave() {
    if (log.opened) log.toggle();
    else void navigate({ to: '/inbox', search });
  }

  function show(next: ListFilter) {
    void navigate({ to: '.', search: searchFromFilter(next) });
  }

  return (
    <div
      className={styles.inbox}
      data-open={selectedId !== null}
      data-panel={panel.opened && selectedId !== null}
    >
      <div className={styles.list}>
        {missing ? (
          <EmptyState
            title={t('views.gone')}
            as="h1"
            action={
              <Button component={Link} to="/inbox">
                {t('views.toActive')}
              </Button>
            }
          >
            {t('views.goneBody')}
          </EmptyState>
        ) : filter === null ? (
          <Skeletons rows={6} height={100} />
        ) : (
          <>
            <ListHeader
              filter={filter}
              onChange={show}
              selecting={{ on: selecting, toggle: () => setSelecting(!selecting) }}
            />
            <ConversationList
              key={JSON.stringify(filter)}
              filter={filter}
              selectedId={selectedId}
              selecting={{ on: selecting, set: setSelecting }}
            />
          </>
        )}
      </div>
      <UndoNotice />
      <ClosingQuestion />
      <div className={styles.work}>
        {selectedId === null ? (
          <EmptyState icon={<IconMessages size={36} stroke={1.5} />} title={t('inbox.none.title')}>
            {t('inbox.none.body')}
          </EmptyState>
        ) : (
          <Thread key={selectedId} conversationId={selectedId} panel={panel} log={log} />
        )}
      </div>
      {panel.opened && selectedId !== null && conversation !== undefined && (
        <div className={styles.panel}>
          <CustomerPanel
            customerId={conversation.customer.id}
            conversationId={selectedId}
            onClose={panel.toggle}
          />
        </div>
      )}
    </div>
  );
}
