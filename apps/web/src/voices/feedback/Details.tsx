import type { FeedbackDetail } from '@madoguchi/contract';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { membersQuery } from '../../kit/queries.ts';
import { Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import { improvementsQuery } from '../../improvement/queries.ts';
import { dayOf, dueOn } from '../logic/days.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';
import { kinds } from './NewItemDialog.tsx';
import { useItemWrites } from './useItemWrites.ts';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What is written down about it: whose, by when, which case, what everybody may read. */
export function Details({ item }: { item: FeedbackDetail }) {
  const v = useVoices();
  const timeZone = useTimeZone();
  const { write, error, pending } = useItemWrites(item.id);
  const members = useQuery(membersQuery).data ?? [];
  const cases = useInfiniteQuery(improvementsQuery('all', null)).data?.pages[0]?.items ?? [];
  const entry = useForm({
    initial: {
      text: item.text,
      kind: item.kind as string,
      ownerId: item.owner?.id ?? '',
      dueOn: dayOf(item.dueAt, timeZone),
      improvementId: item.improvement?.id ?? '',
      publicVoice: item.publicVoice ?? '',
      publicAction: item.publicAction ?? '',
    },
  });
  const { values } = entry;
  const known = [...cases, ...(item.improvement === null ? [] : [item.improvement])];

  async function save() {
    const { text, kind, ownerId, improvementId, publicVoice, publicAction } = values;
    await write(() =>
      api.patch<FeedbackDetail>(`/feedback/${item.id}`, {
        basedOn: item.revision,
        ...(text.trim() === '' ? {} : { text }),
        kind,
        ownerId: orNull(ownerId),
        ...(values.dueOn === dayOf(item.dueAt, timeZone) || values.dueOn === ''
          ? {}
          : { dueAt: dueOn(values.dueOn, timeZone) }),
        improvementId: orNull(improvementId),
        publicVoice: orNull(publicVoice),
        publicAction: orNull(publicAction),
      }),
    );
  }

  return (
    <Section title={v('item.edit')}>
      <form noValidate className={form['form']} onSubmit={entry.submit(save)}>
        <Textarea label={v('item.text')} autosize minRows={2} maxLength={4000} {...entry.field('text')} />
        <div className={form['pair']}>
          <NativeSelect
            label={v('item.kind')}
            value={values.kind}
            data={kinds.map((value) => ({ value, label: v(`kind.${value}`) }))}
            onChange={(event) => entry.set({ kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={v('item.owner')}
            value={values.ownerId}
            data={[
              { value: '', label: v('noOwner') },
              ...members.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => entry.set({ ownerId: event.currentTarget.value })}
          />
          <TextInput type="date" label={v('item.dueAt')} {...entry.field('dueOn')} />
          <NativeSelect
            label={v('item.improvementPick')}
            value={values.improvementId}
            data={[
              { value: '', label: v('none') },
              ...[...new Map(known.map(({ id, title }) => [id, title]))].map(([value, label]) => ({
                value,
                label,
              })),
            ]}
            onChange={(event) => entry.set({ improvementId: event.currentTarget.value })}
          />
        </div>
        <fieldset style={{ border: 0, margin: 0, padding: 0 }} className={styles.stack}>
          <legend>{v('item.public')}</legend>
          <p className={styles.quiet}>{v('item.publicLead')}</p>
          <Textarea label={v('item.publicVoice')} autosize maxLength={2000} {...entry.field('publicVoice')} />
          <Textarea
            label={v('item.publicAction')}
            autosize
            maxLength={2000}
            {...entry.field('publicAction')}
          />
        </fieldset>
        <FormFailure error={error} />
        <div className={form['buttons']}>
          <Button type="submit" loading={pending}>
            {v('form.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
