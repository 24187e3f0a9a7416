import type { Message } from '@madoguchi/contract';
import { IconRubberStamp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { UndoBar } from '../../inbox/composer/UndoBar.tsx';
import { useUndo } from '../../inbox/data/useDelivery.ts';
import { undoDeadline } from '../../inbox/logic/delivery.ts';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useShortcut } from '../../kit/keys.ts';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useTitle } from '../../kit/Screen.tsx';
import { neighbour } from '../logic/neighbour.ts';
import { approvalsQuery, views } from '../queries.ts';
import { ApprovalList } from './ApprovalList.tsx';
import styles from './ApprovalsScreen.module.css';
import { Decision } from './Decision.tsx';

/** Replies that wait for a decision, and the one that is being decided. On a phone one column at a time. */
export default function ApprovalsScreen() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/approvals' });
  const view = search.list ?? 'to_decide';
  const { approvalId } = useParams({ strict: false });
  const selectedId = approvalId ?? null;
  const [sent, setSent] = useState<{ message: Message; at: number } | null>(null);
  const undoSending = useUndo();
  const list = useInfiniteQuery(approvalsQuery(view));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('approval.title'));

  function open(id: string | null) {
    if (id === null) void navigate({ to: '/approvals', search });
    else void navigate({ to: '/approvals/$approvalId', params: { approvalId: id }, search });
  }
  function walk(direction: 1 | -1) {
    const next = neighbour(items, selectedId, direction);
    if (next !== null) open(next);
  }
  /** To what waits next. */
  function goOn() {
    if (view === 'to_decide') open(neighbour(items, selectedId, 1) ?? neighbour(items, selectedId, -1));
  }
  async function undo(message: Message) {
    try {
      await undoSending(message);
      notify(t('approval.undone'));
    } catch (error) {
      notify(hasCode(error, 'already_sending') ? t('inbox.undo.tooLate') : problemText(t, error), 'bad');
    }
    setSent(null);
  }
  useShortcut('j', 'approval.keys.next', () => walk(1));
  useShortcut('k', 'approval.keys.previous', () => walk(-1));
  useShortcut('Escape', 'approval.back', () => open(null), { enabled: selectedId !== null });

  return (
    <div className={styles.screen} data-open={selectedId !== null}>
      <div className={styles.list}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('approval.title')}</h1>
          <nav className={styles.views} aria-label={t('approval.view.label')}>
            {views.map((one) => (
              <Link
                key={one}
                to="/approvals"
                search={one === 'to_decide' ? {} : { list: one }}
                className={styles.view}
                activeOptions={{ exact: false, includeSearch: true }}
                data-selected={one === view}
              >
                {t(`approval.view.${one}`)}
              </Link>
            ))}
          </nav>
        </header>
        <ApprovalList list={list} items={items} view={view} selectedId={selectedId} />
      </div>
      <div className={styles.work}>
        {sent !== null && (
          <div className={styles.sent}>
            <UndoBar
              key={sent.message.id}
              message={sent.message}
              deadline={undoDeadline(sent.message, sent.at)}
              onUndo={(message) => void undo(message)}
              onOver={() => setSent(null)}
            />
          </div>
        )}
        {selectedId === null ? (
          <EmptyState icon={<IconRubberStamp size={36} stroke={1.5} />} title={t('approval.none.title')}>
            {t('approval.none.body')}
          </EmptyState>
        ) : (
          <Decision
            key={selectedId}
            approvalId={selectedId}
            onApproved={(approved) => {
              setSent({ message: approved.message, at: Date.now() });
              notify(t('approval.approvedNow'));
              goOn();
            }}
            onSentBack={goOn}
            onClose={() => open(null)}
          />
        )}
      </div>
    </div>
  );
}
