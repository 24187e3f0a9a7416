import { Button, Checkbox, Select } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { useTags } from '../../tags/queries.ts';
import { useChannels, useMembers } from '../data/useDesk.ts';
import { decidesAssignee, decidesWaiting, sorts, views, widened } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';

type Props = {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
  /** Asks for view and order too, where no list beside it does. */
  withView?: boolean;
};

const waitings = ['us', 'late', 'customer'] as const;
const statuses = ['open', 'in_progress'] as const;
const comboboxProps = { withinPortal: false };

/** Narrows the list down: by status, contact person, channel, tag, who is to move next, and what is unread. */
export function FilterFields({ filter, onChange, withView = false }: Props) {
  const t = useT();
  const members = useMembers();
  const channels = useChannels() ?? [];
  const tags = useTags();
  const isKnownTag = filter.tag === null || tags.some((tag) => tag.id === filter.tag);
  const { view } = filter;
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      {withView && (
        <>
          <Select
            label={t('inbox.view.label')}
            value={view}
            data={views.map((value) => ({ value, label: t(`inbox.view.${value}`) }))}
            onChange={(value) => {
              const next = views.find((one) => one === value);
              if (next !== undefined) onChange({ ...filter, view: next });
            }}
            comboboxProps={comboboxProps}
          />
          <Select
            label={t('inbox.sort.label')}
            value={filter.sort}
            data={sorts.map((value) => ({ value, label: t(`inbox.sort.${value}`) }))}
            onChange={(value) =>
              onChange({ ...filter, sort: sorts.find((one) => one === value) ?? 'urgency' })
            }
            comboboxProps={comboboxProps}
          />
        </>
      )}
      {!['on_hold', 'done', 'all'].includes(view) && (
        <Select
          label={t('inbox.filter.status')}
          value={filter.status ?? 'any'}
          data={[
            { value: 'any', label: t('inbox.filter.anyStatus') },
            ...statuses.map((value) => ({ value, label: t(`inbox.status.${value}`) })),
          ]}
          onChange={(value) => onChange({ ...filter, status: statuses.find((one) => one === value) ?? null })}
          comboboxProps={comboboxProps}
        />
      )}
      {!decidesAssignee(view) && (
        <Select
          label={t('inbox.filter.assignee')}
          value={filter.assignee ?? 'anyone'}
          data={[
            { value: 'anyone', label: t('inbox.filter.anyone') },
            { value: 'none', label: t('inbox.assignee.none') },
            ...(withView || filter.assignee === 'me' ? [{ value: 'me', label: t('inbox.view.mine') }] : []),
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChange({ ...filter, assignee: value === 'anyone' ? null : value })}
          comboboxProps={comboboxProps}
        />
      )}
      <Select
        label={t('inbox.filter.channel')}
        value={filter.channel ?? 'any'}
        data={[
          { value: 'any', label: t('inbox.filter.anyChannel') },
          ...channels.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onChange({ ...filter, channel: value === 'any' ? null : value })}
        comboboxProps={comboboxProps}
      />
      <Select
        label={t('inbox.filter.tag')}
        searchable={tags.length > 8}
        value={filter.tag ?? 'any'}
        data={[
          { value: 'any', label: t('inbox.filter.anyTag') },
          ...(isKnownTag ? [] : [{ value: filter.tag ?? '', label: t('inbox.filter.deletedTag') }]),
          ...tags.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onChange({ ...filter, tag: value === 'any' ? null : value })}
        comboboxProps={comboboxProps}
      />
      {!decidesWaiting(view) && (
        <Select
          label={t('inbox.filter.waiting')}
          value={filter.waiting ?? 'any'}
          data={[
            { value: 'any', label: t('inbox.filter.anyWaiting') },
            ...waitings.map((value) => ({ value, label: t(`inbox.filter.waiting.${value}`) })),
          ]}
          onChange={(value) =>
            onChange({ ...filter, waiting: waitings.find((one) => one === value) ?? null })
          }
          comboboxProps={comboboxProps}
        />
      )}
      {view !== 'done' && (
        <Checkbox
          label={t('inbox.filter.unread')}
          checked={filter.unread}
          onChange={(event) => onChange({ ...filter, unread: event.currentTarget.checked })}
        />
      )}
      {filter.customer !== null && (
        <p style={{ margin: 0, fontSize: 13, color: 'var(--ink-2)' }}>{t('inbox.filter.customer')}</p>
      )}
      <Button variant="default" onClick={() => onChange({ ...widened(filter), saved: filter.saved })}>
        {t('inbox.filter.clear')}
      </Button>
    </div>
  );
}
