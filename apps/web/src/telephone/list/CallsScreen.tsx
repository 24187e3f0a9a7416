import { Button, Checkbox } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { openCallForm } from '../callFormStore.ts';
import { CallbackList } from './CallbackList.tsx';
import { CallList } from './CallList.tsx';
import styles from './calls.module.css';

const route = getRouteApi('/signed-in/calls');
const lists = [
  { list: undefined, label: 'calls.callbacks' },
  { list: 'closed', label: 'calls.closed' },
  { list: 'history', label: 'calls.history' },
] as const;

/** Whom to call back, the earliest first; and the calls there have been. */
export default function CallsScreen() {
  const t = useT();
  const navigate = useNavigate();
  const mayWrite = useCan('conversations:write');
  const search = route.useSearch();
  const { list, mine = false } = search;
  return (
    <Screen
      title={t('calls.title')}
      lead={t('calls.lead')}
      actions={
        mayWrite && (
          <Button leftSection={<IconPhone size={16} aria-hidden />} onClick={() => openCallForm()}>
            {t('calls.record')}
          </Button>
        )
      }
    >
      <div className={styles.bar}>
        <nav aria-label={t('calls.lists')} className={styles.lists}>
          {lists.map((each) => (
            <Link
              key={each.label}
              to="/calls"
              search={each.list === undefined ? {} : { list: each.list }}
              className={styles.list}
              aria-current={each.list === list ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(each.label)}
            </Link>
          ))}
        </nav>
        {list !== 'history' && (
          <Checkbox
            label={t('calls.mine')}
            checked={mine}
            onChange={(event) => {
              const { mine: _, ...rest } = search;
              void navigate({
                to: '/calls',
                search: event.currentTarget.checked ? { ...rest, mine: true } : rest,
              });
            }}
          />
        )}
      </div>
      {list === 'history' ? <CallList /> : <CallbackList state={list ?? 'open'} mine={mine} />}
    </Screen>
  );
}
