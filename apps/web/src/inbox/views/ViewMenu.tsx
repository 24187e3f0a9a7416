import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  IconBookmarkPlus,
  IconCheck,
  IconChevronDown,
  IconHourglass,
  IconSettings,
} from '@tabler/icons-react';
import { useState } from 'react';
import { formatCount } from '../../kit/figures.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { floatingMenu } from '../floating.ts';
import styles from '../list/ListHeader.module.css';
import { countOf, filterOfView, isNarrowed, views, widened } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';
import { viewCountsQuery, viewsQuery } from './queries.ts';
import { SaveView } from './SaveView.tsx';

type Props = { filter: ListFilter; onChange: (filter: ListFilter) => void };

/** Which view the list shows, and the way to others, with how much is in each. */
export function ViewMenu({ filter, onChange }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [saving, setSaving] = useState(false);
  const { data: saved = [] } = useQuery(viewsQuery);
  const counts = useQuery(viewCountsQuery).data;
  const current = saved.find((view) => view.id === filter.saved);
  const name = current?.name ?? t(`inbox.view.${filter.view}`);

  return (
    <>
      <Menu {...floatingMenu} position="bottom-start" width={290}>
        <Menu.Target>
          <UnstyledButton className={styles.view}>
            <h1 className={styles.title}>{name}</h1>
            <IconChevronDown size={16} aria-hidden style={{ flex: 'none' }} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('inbox.view.label')} className={styles.views ?? ''}>
          {views.map((view) => (
            <Menu.Item
              key={view}
              leftSection={<Chosen chosen={filter.saved === null && view === filter.view} />}
              rightSection={<Count count={counts === undefined ? null : countOf(view, counts)} />}
              title={view === 'late' ? t('views.late.rule') : undefined}
              onClick={() =>
                onChange(
                  filter.saved === null ? { ...filter, view } : { ...widened(filter), view, sort: 'urgency' },
                )
              }
            >
              {t(`inbox.view.${view}`)}
            </Menu.Item>
          ))}
          {[true, false].map((shared) => {
            const some = saved.filter((view) => view.shared === shared);
            if (some.length === 0) return null;
            return (
              <div key={String(shared)} role="group" aria-label={t(shared ? 'views.shared' : 'views.own')}>
                <Menu.Divider />
                <Menu.Label aria-hidden>{t(shared ? 'views.shared' : 'views.own')}</Menu.Label>
                {some.map((view) => (
                  <Menu.Item
                    key={view.id}
                    leftSection={<Chosen chosen={view.id === filter.saved} />}
                    rightSection={<Count count={counts?.saved[view.id] ?? null} />}
                    onClick={() => onChange(filterOfView(view))}
                  >
                    {view.name}
                  </Menu.Item>
                ))}
              </div>
            );
          })}
          <Menu.Divider />
          {filter.saved === null && (isNarrowed(filter) || filter.sort !== 'urgency') && (
            <Menu.Item
              leftSection={<IconBookmarkPlus size={16} aria-hidden />}
              onClick={() => setSaving(true)}
            >
              {t('views.save')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconSettings size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/settings/views' })}
          >
            {t('views.arrange')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHourglass size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/settings/deadlines/statistics', search: {} })}
          >
            {t('deadlines.statistics')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ViewCount filter={filter} />
      {saving && (
        <SaveView
          filter={filter}
          onSaved={(view) => onChange(filterOfView(view))}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}

export function Chosen({ chosen }: { chosen: boolean }) {
  return <IconCheck size={16} aria-hidden style={{ visibility: chosen ? 'visible' : 'hidden' }} />;
}

function ViewCount({ filter }: { filter: ListFilter }) {
  const counts = useQuery(viewCountsQuery).data;
  if (counts === undefined) return null;
  if (filter.saved !== null) return <Count count={counts.saved[filter.saved] ?? null} />;
  // What narrows a view down is not counted: the figure would be of something else.
  return isNarrowed(filter) ? null : <Count count={countOf(filter.view, counts)} />;
}

function Count({ count }: { count: number | null }) {
  const locale = useLocale();
  const cap = useQuery(viewCountsQuery).data?.cap;
  if (count === null) return null;
  return <span className={styles.count}>{formatCount(count, locale, cap)}</span>;
}
