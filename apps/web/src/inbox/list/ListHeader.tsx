import { ActionIcon, Menu, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  IconArrowsSort,
  IconCheck,
  IconChevronDown,
  IconFilter,
  IconFilterFilled,
} from '@tabler/icons-react';
import { formatCount } from '../../kit/figures.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { countsQuery } from '../../kit/queries.ts';
import { floating, floatingMenu } from '../floating.ts';
import { countOf, sorts, views } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';
import { FilterFields } from './FilterFields.tsx';
import styles from './ListHeader.module.css';

type Props = { filter: ListFilter; onChange: (filter: ListFilter) => void };

/** Which conversations the list shows, and in which order. */
export function ListHeader({ filter, onChange }: Props) {
  const t = useT();
  const isFiltered = filter.assignee !== null || filter.channel !== null;
  const FilterIcon = isFiltered ? IconFilterFilled : IconFilter;

  return (
    <header className={styles.header}>
      <Menu {...floatingMenu} position="bottom-start" width={260}>
        <Menu.Target>
          <UnstyledButton className={styles.view}>
            <h1 className={styles.title}>{t(`inbox.view.${filter.view}`)}</h1>
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('inbox.view.label')}>
          {views.map((view) => (
            <Menu.Item
              key={view}
              leftSection={<Chosen chosen={view === filter.view} />}
              rightSection={<ViewCount view={view} />}
              onClick={() => onChange({ ...filter, view })}
            >
              {t(`inbox.view.${view}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ViewCount view={filter.view} />
      <span className={styles.space} />
      <Popover {...floating} position="bottom-end" width={260} trapFocus shadow="md">
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
          <FilterFields filter={filter} onChange={onChange} />
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
              onClick={() => onChange({ ...filter, sort })}
            >
              {t(`inbox.sort.${sort}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}

function Chosen({ chosen }: { chosen: boolean }) {
  return <IconCheck size={16} aria-hidden style={{ visibility: chosen ? 'visible' : 'hidden' }} />;
}

function ViewCount({ view }: { view: ListFilter['view'] }) {
  const locale = useLocale();
  const { data: counts } = useQuery(countsQuery);
  const count = counts === undefined ? null : countOf(view, counts);
  if (count === null || counts === undefined) return null;
  return <span className={styles.count}>{formatCount(count, locale, counts.cap)}</span>;
}
