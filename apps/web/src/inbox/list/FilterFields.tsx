import { Button, Select } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { useChannels, useMembers } from '../data/useDesk.ts';
import { decidesAssignee } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';

type Props = { filter: ListFilter; onChange: (filter: ListFilter) => void };

/** Narrows the list down to one contact person or one channel. */
export function FilterFields({ filter, onChange }: Props) {
  const t = useT();
  const members = useMembers();
  const channels = useChannels() ?? [];
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      {!decidesAssignee(filter.view) && (
        <Select
          label={t('inbox.filter.assignee')}
          value={filter.assignee ?? 'anyone'}
          data={[
            { value: 'anyone', label: t('inbox.filter.anyone') },
            { value: 'none', label: t('inbox.assignee.none') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChange({ ...filter, assignee: value === 'anyone' ? null : value })}
          comboboxProps={{ withinPortal: false }}
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
        comboboxProps={{ withinPortal: false }}
      />
      <Button variant="default" onClick={() => onChange({ ...filter, assignee: null, channel: null })}>
        {t('inbox.filter.clear')}
      </Button>
    </div>
  );
}
