import type { SavedView } from '@madoguchi/contract';
import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useCan } from '../../kit/session.tsx';
import { FilterFields } from '../list/FilterFields.tsx';
import { criteriaOf, filterOfView } from '../logic/views.ts';
import type { ListFilter } from '../logic/views.ts';
import { viewsQuery } from './queries.ts';

type Props = {
  filter: ListFilter;
  /** The view that is edited; without one, the filter becomes a new view. */
  view?: SavedView;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
};

/** Keeps a filter under a name; a lead or owner may share it. */
export function SaveView({ filter, view, onSaved, onClose }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const mayShare = useCan('views:write');
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [changed, setChanged] = useState(view === undefined ? filter : filterOfView(view));
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isMissing = name.trim() === '';

  async function save(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    setPending(true);
    setError(null);
    const body = { name: name.trim(), shared, filter: criteriaOf(changed) };
    try {
      const kept = await (view === undefined
        ? api.post<SavedView>('/views', body)
        : api.patch<SavedView>(`/views/${view.id}`, body));
      await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: ['view-counts'] });
      notify(t('views.saved', { name: kept.name }));
      onSaved(kept);
      onClose();
    } catch (failure) {
      setError(failure);
      setPending(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={view === undefined ? t('views.save') : t('views.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void save(event)} noValidate style={{ display: 'grid', gap: 14 }}>
        <TextInput
          label={t('views.name')}
          placeholder={t('views.nameHint')}
          value={name}
          maxLength={60}
          required
          data-autofocus
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
          error={checked && isMissing && t('views.nameMissing')}
        />
        {view !== undefined && (
          <FilterFields
            filter={changed}
            withView
            onChange={(next) => setChanged({ ...next, saved: view.id })}
          />
        )}
        {mayShare && (
          <Checkbox
            label={t('views.share')}
            description={t('views.shareHint')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        {error !== null && (
          <Notice tone="bad">
            {hasCode(error, 'unprocessable') ? t('views.tooMany') : problemText(t, error)}
          </Notice>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('common.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
