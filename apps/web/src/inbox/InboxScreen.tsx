import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconMessages } from '@tabler/icons-react';
import { useMemo } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useT } from '../kit/i18n.tsx';
import { useShortcut } from '../kit/keys.ts';
import { useTitle } from '../kit/Screen.tsx';
import { conversationQuery } from './data/queries.ts';
import styles from './InboxScreen.module.css';
import { ConversationList } from './list/ConversationList.tsx';
import { ListHeader } from './list/ListHeader.tsx';
import { filterFromSearch, searchFromFilter } from './logic/views.ts';
import type { ListFilter } from './logic/views.ts';
import { CustomerPanel } from './panel/CustomerPanel.tsx';
import { usePanel } from './panel/usePanel.ts';
import { Thread } from './thread/Thread.tsx';

/** The inbox: what there is to do, the conversation itself, and the customer. On a phone one column at a time. */
export default function InboxScreen() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/inbox' });
  const { conversationId } = useParams({ strict: false });
  const selectedId = conversationId ?? null;
  const filter = useMemo(() => filterFromSearch(search), [search]);
  const panel = usePanel();
  const conversation = useQuery({
    ...conversationQuery(selectedId ?? ''),
    enabled: selectedId !== null,
  }).data;
  useTitle(selectedId === null ? t('inbox.title') : (conversation?.subject ?? t('inbox.title')));
  useShortcut('i', 'inbox.keys.panel', panel.toggle, { enabled: selectedId !== null });
  useShortcut('Escape', 'inbox.keys.close', () => void navigate({ to: '/inbox', search }), {
    enabled: selectedId !== null,
  });

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
        <ListHeader filter={filter} onChange={show} />
        <ConversationList key={JSON.stringify(filter)} filter={filter} selectedId={selectedId} />
      </div>
      <div className={styles.work}>
        {selectedId === null ? (
          <EmptyState icon={<IconMessages size={36} stroke={1.5} />} title={t('inbox.none.title')}>
            {t('inbox.none.body')}
          </EmptyState>
        ) : (
          <Thread key={selectedId} conversationId={selectedId} panel={panel} />
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
