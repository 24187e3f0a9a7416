import type { Callback } from '@madoguchi/contract';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPhone } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Rows } from '../../kit/Rows.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { openCallForm } from '../callFormStore.ts';
import { DialButton } from '../DialButton.tsx';
import { callbacksQuery } from '../queries.ts';
import { useCallbackWrites } from '../useCallbackWrites.ts';
import { CallbackDialog } from './CallbackDialog.tsx';
import styles from './calls.module.css';

/** Call-backs: open ones by their time, closed ones newest first. */
export function CallbackList({ state, mine }: { state: 'open' | 'closed'; mine: boolean }) {
  const t = useT();
  const list = useInfiniteQuery(callbacksQuery(state, mine));
  if (list.data === undefined)
    return list.error === null ? (
      <Skeletons rows={3} height={84} />
    ) : (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    );
  const callbacks = list.data.pages.flatMap(({ items }) => items);
  if (callbacks.length === 0)
    return (
      <EmptyState
        icon={<IconPhone size={28} />}
        title={t(state === 'open' ? 'calls.noCallbacks' : 'calls.noClosed')}
      >
        {state === 'open' && t('calls.noCallbacksHint')}
      </EmptyState>
    );
  return (
    <>
      <Rows label={t(state === 'open' ? 'calls.callbacks' : 'calls.closed')}>
        {callbacks.map((callback) => (
          <CallbackRow key={callback.id} callback={callback} />
        ))}
      </Rows>
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className={styles.more ?? ''}
        >
          {t('calls.more')}
        </Button>
      )}
    </>
  );
}

function CallbackRow({ callback }: { callback: Callback }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const callName = useCallName();
  const mayWrite = useCan('conversations:write');
  const { customer, conversationId, dueAt, late, note, automatic, owner, tries, state } = callback;
  const name = callName(customer);
  return (
    <li className={styles.row}>
      <div className={styles.when} data-late={late}>
        <time dateTime={dueAt}>{t('callback.due', { time: formatDateTime(dueAt, locale, timeZone) })}</time>
        {late && <span className={styles.late}>{t('callback.late')}</span>}
        {state !== 'open' && <span className={styles.state}>{t(`callback.state.${state}`)}</span>}
      </div>
      <div className={styles.words}>
        <p className={styles.name}>
          <Link to="/inbox/$conversationId" params={{ conversationId }} lang={langOf(customer.name, locale)}>
            {name}
          </Link>
          {customer.company !== null && <span className={styles.quiet}>{customer.company}</span>}
        </p>
        <p className={styles.facts}>
          {callback.shownNumber !== null && callback.shownNumber !== customer.name && (
            <span className={styles.number}>{callback.shownNumber}</span>
          )}
          {tries > 1 && <span>{t('callback.tries', { count: tries })}</span>}
          <span>{owner === null ? t('callback.noOwner') : t('callback.owner', { name: owner.name })}</span>
          <Closed callback={callback} />
        </p>
        {(note !== '' || automatic) && (
          <p className={styles.note}>{note === '' ? t('callback.automatic') : note}</p>
        )}
      </div>
      {mayWrite && <Actions callback={callback} name={name} />}
    </li>
  );
}

function Closed({ callback: { closedAt, closedBy } }: { callback: Callback }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  if (closedAt === null) return null;
  const time = formatDateTime(closedAt, locale, timeZone);
  return <span>{closedBy === null ? time : t('callback.closedBy', { time, name: closedBy.name })}</span>;
}

function Actions({ callback, name }: { callback: Callback; name: string }) {
  const t = useT();
  const { change } = useCallbackWrites();
  const [changing, setChanging] = useState(false);
  const { id, customer, state } = callback;
  if (state !== 'open')
    return (
      <div className={styles.actions}>
        <Button variant="default" size="xs" onClick={() => void change(id, { state: 'open' })}>
          {t('callback.reopen')}
        </Button>
      </div>
    );
  return (
    <div className={styles.actions}>
      {!customer.withheld && <DialButton customerId={customer.id} />}
      <Button variant="default" size="xs" onClick={() => void change(id, { state: 'done' })}>
        {t('callback.done')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('callback.menu', { name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => openCallForm('new', customer)}>{t('call.log')}</Menu.Item>
          <Menu.Item onClick={() => setChanging(true)}>{t('callback.change')}</Menu.Item>
          <Menu.Item onClick={() => void change(id, { state: 'dropped' })}>{t('callback.drop')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CallbackDialog callback={callback} opened={changing} onClose={() => setChanging(false)} />
    </div>
  );
}
