import type { Tag } from '@madoguchi/contract';
import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { useT } from '../kit/i18n.tsx';

type Props = { tag: Tag; tags: readonly Tag[]; onClose: () => void };

/** Asks which tag takes the place of this one, everywhere. */
export function MergeTag({ tag, tags, onClose }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const others = tags.filter(({ id }) => id !== tag.id);
  const [into, setInto] = useState(others[0]?.id ?? '');

  async function merge() {
    await api.post(`/tags/${tag.id}/merge`, { into });
    await Promise.all(
      ['tags', 'views', 'conversations', 'conversation'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
  }

  return (
    <Confirm
      opened
      title={t('tags.mergeTitle')}
      confirmLabel={t('tags.merge')}
      onConfirm={merge}
      onClose={onClose}
    >
      <div style={{ display: 'grid', gap: 14 }}>
        <p style={{ margin: 0 }}>{t('tags.mergeBody', { name: tag.name })}</p>
        <Select
          label={t('tags.mergeInto')}
          value={into}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => setInto(value ?? into)}
        />
      </div>
    </Confirm>
  );
}
