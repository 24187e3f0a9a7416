import type { Checklist } from '@madoguchi/contract';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import styles from '../checklists.module.css';
import { draftOf, isWhole, type ListDraft } from '../logic.ts';
import { checklistQuery } from '../queries.ts';
import { useWords } from '../words.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { PointFields } from './PointFields.tsx';

/** A list's name, points and conditions; null: a new one. */
export function ChecklistEditor({ list }: { list: Checklist | null }) {
  const t = useT();
  const words = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const mayWrite = useCan('templates:write');
  const [edited, setEdited] = useState<(ListDraft & { revision: number }) | null>(null);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [deleting, setDeleting] = useState(false);
  const draft: ListDraft = edited ?? draftOf(list);
  const revision = list?.revision ?? 0;
  const overtaken = edited !== null && edited.revision !== revision;

  const change = (part: Partial<ListDraft>) =>
    setEdited({ ...draft, revision: edited?.revision ?? revision, ...part });

  async function save() {
    setTried(true);
    if (!isWhole(draft)) return;
    setPending(true);
    setFailure(null);
    const { name, points, conditions } = draft;
    const body = { name, points, conditions };
    try {
      const saved =
        list === null
          ? await api.post<Checklist>('/checklists', body)
          : await api.put<Checklist>(`/checklists/${list.id}`, {
              ...body,
              basedOn: edited?.revision ?? revision,
            });
      putAnswer(queryClient, checklistQuery(saved.id).queryKey, saved);
      notify(t('common.saved'));
      await queryClient.invalidateQueries({ queryKey: ['checklists', 'all'] });
      // What was written stays in its fields until the list's own screen is there.
      if (list === null) await navigate({ to: '/settings/checklists/$id', params: { id: saved.id } });
      else setEdited(null);
    } catch (error) {
      setFailure(error);
      await queryClient.invalidateQueries({ queryKey: ['checklists'] });
    } finally {
      setPending(false);
    }
  }

  async function remove() {
    if (list === null) return;
    await api.delete(`/checklists/${list.id}`);
    await navigate({ to: '/settings/checklists' });
    await queryClient.invalidateQueries({ queryKey: ['checklists'] });
  }

  return (
    <fieldset className={styles.bare} disabled={!mayWrite}>
      <Section>
        <TextInput
          label={words('name')}
          maxLength={80}
          autoComplete="off"
          value={draft.name}
          error={tried && draft.name.trim() === '' && words('nameMissing')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      </Section>
      <Section title={words('pointsTitle')}>
        <PointFields points={draft.points} tried={tried} onChange={(points) => change({ points })} />
      </Section>
      <Section title={words('conditions')} lead={words('conditionsLead')}>
        <ConditionFields conditions={draft.conditions} onChange={(conditions) => change({ conditions })} />
      </Section>
      {overtaken && (
        <Notice
          tone="careful"
          action={
            <Button variant="default" size="sm" onClick={() => setEdited(null)}>
              {words('takeTheirs')}
            </Button>
          }
        >
          {words('overtaken')}
        </Notice>
      )}
      <FormFailure error={failure} />
      {mayWrite && (
        <div className={styles.buttons}>
          <Button loading={pending} disabled={edited === null || overtaken} onClick={() => void save()}>
            {t('common.save')}
          </Button>
          {list !== null && (
            <Button variant="subtle" color="shu" onClick={() => setDeleting(true)}>
              {t('common.delete')}
            </Button>
          )}
        </div>
      )}
      <Confirm
        opened={deleting}
        title={words('deleteTitle')}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={remove}
        onClose={() => setDeleting(false)}
      >
        {words('deleteLead')}
      </Confirm>
    </fieldset>
  );
}
