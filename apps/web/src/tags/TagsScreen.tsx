import type { Tag } from '@madoguchi/contract';
import { ActionIcon, Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowMerge, IconPencil, IconTags, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { toSettings } from '../settings/back.ts';
import { MergeTag } from './MergeTag.tsx';
import { tagsQuery } from './queries.ts';
import { TagChip } from './TagChip.tsx';
import { TagForm } from './TagForm.tsx';

type Dialog = { kind: 'new' } | { kind: 'edit' | 'merge' | 'delete'; tag: Tag };

/** The workspace's tags: names, colours, merging those that mean the same. */
export default function TagsScreen() {
  const t = useT();
  const tags = useQuery(tagsQuery);
  const mayArrange = useCan('tags:write');
  const mayMake = useCan('conversations:write');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const items = tags.data ?? [];

  return (
    <Screen
      title={t('settings.tags.title')}
      lead={t('settings.tags.lead')}
      back={toSettings(t)}
      actions={mayMake && <Button onClick={() => setDialog({ kind: 'new' })}>{t('tags.new')}</Button>}
    >
      {tags.error !== null && <ErrorState error={tags.error} onRetry={() => void tags.refetch()} />}
      {tags.data === undefined && tags.error === null && <Skeletons rows={3} height={56} />}
      {tags.data?.length === 0 && (
        <EmptyState icon={<IconTags size={36} stroke={1.5} />} title={t('tags.empty')}>
          {t('tags.emptyBody')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <Rows label={t('settings.tags.title')}>
          {items.map((tag) => (
            <Row
              key={tag.id}
              title={<TagChip tag={tag} />}
              actions={
                mayArrange && (
                  <Group gap={2} wrap="nowrap">
                    <Action
                      label={t('tags.editOne', { name: tag.name })}
                      onClick={() => setDialog({ kind: 'edit', tag })}
                    >
                      <IconPencil size={18} aria-hidden />
                    </Action>
                    {items.length > 1 && (
                      <Action
                        label={t('tags.mergeOne', { name: tag.name })}
                        onClick={() => setDialog({ kind: 'merge', tag })}
                      >
                        <IconArrowMerge size={18} aria-hidden />
                      </Action>
                    )}
                    <Action
                      label={t('tags.deleteOne', { name: tag.name })}
                      onClick={() => setDialog({ kind: 'delete', tag })}
                    >
                      <IconTrash size={18} aria-hidden />
                    </Action>
                  </Group>
                )
              }
            />
          ))}
        </Rows>
      )}
      {dialog?.kind === 'new' && <TagForm onClose={close} />}
      {dialog?.kind === 'edit' && <TagForm tag={dialog.tag} onClose={close} />}
      {dialog?.kind === 'merge' && <MergeTag tag={dialog.tag} tags={items} onClose={close} />}
      {dialog?.kind === 'delete' && <DeleteTag tag={dialog.tag} onClose={close} />}
    </Screen>
  );
}

type ActionProps = { label: string; onClick: () => void; children: React.ReactNode };

function Action({ label, onClick, children }: ActionProps) {
  return (
    <ActionIcon variant="subtle" size={40} aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}

function DeleteTag({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  return (
    <Confirm
      opened
      dangerous
      title={t('tags.deleteAsk', { name: tag.name })}
      confirmLabel={t('common.delete')}
      onConfirm={async () => {
        await api.delete(`/tags/${tag.id}`);
        await queryClient.invalidateQueries({ queryKey: tagsQuery.queryKey });
      }}
      onClose={onClose}
    >
      {t('tags.deleteBody')}
    </Confirm>
  );
}
