import { ActionIcon, Menu, Popover, Tooltip } from '@mantine/core';
import {
  IconArrowsSort,
  IconFilter,
  IconFilterFilled,
  IconListCheck,
  IconPencilPlus,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { floating, floatingMenu } from '../floating.ts';
import { isNarrowed, sorts } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';
import { Chosen, ViewMenu } from '../views/ViewMenu.tsx';
import { FilterFields } from './FilterFields.tsx';
import styles from './ListHeader.module.css';

type Props = {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
  selecting: { on: boolean; toggle: () => void };
};

/** Which conversations the list shows, and in which order. */
export function ListHeader({ filter, onChange, selecting }: Props) {
  const t = useT();
  const maySend = useCan('messages:send');
  const isFiltered = isNarrowed(filter);
  const FilterIcon = isFiltered ? IconFilterFilled : IconFilter;
  // A saved view is what was saved: whatever one changes of it is a list of its own.
  const change = (next: ListFilter) => onChange({ ...next, saved: null });

  return (
    <header className={styles.header}>
      <ViewMenu filter={filter} onChange={onChange} />
      <span className={styles.space} />
      {maySend && (
        <Tooltip {...floating} label={t('first.write')}>
          <ActionIcon
            component={Link}
            to="/inbox/new"
            variant="subtle"
            size="lg"
            aria-label={t('first.write')}
            aria-keyshortcuts="w"
          >
            <IconPencilPlus size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip {...floating} label={selecting.on ? t('bulk.selectEnd') : t('bulk.select')}>
        <ActionIcon
          variant={selecting.on ? 'light' : 'subtle'}
          size="lg"
          aria-label={t('bulk.select')}
          aria-pressed={selecting.on}
          onClick={selecting.toggle}
        >
          <IconListCheck size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Popover {...floating} position="bottom-end" width={280} trapFocus shadow="md">
        <Tooltip {...floating} label={t('inbox.filter')}>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={isFiltered ? t('inbox.filter.on') : t('inbox.filter')}
            >
              <FilterIcon size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        </Tooltip>
        <Popover.Dropdown aria-label={t('inbox.filter')}>
          <FilterFields filter={filter} onChange={change} />
        </Popover.Dropdown>
      </Popover>
      <Menu {...floatingMenu} position="bottom-end" width={180}>
        <Tooltip {...floating} label={t(`inbox.sort.${filter.sort}`)}>
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label={t('inbox.sort.label')}>
              <IconArrowsSort size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown aria-label={t('inbox.sort.label')}>
          {sorts.map((sort) => (
            <Menu.Item
              key={sort}
              leftSection={<Chosen chosen={sort === filter.sort} />}
              onClick={() => change({ ...filter, sort })}
            >
              {t(`inbox.sort.${sort}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
