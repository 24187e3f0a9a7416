import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Improvement } from '@madoguchi/contract';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { api } from '../../kit/api.ts';
import { required } from '../../kit/fields.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { membersQuery } from '../../kit/queries.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { useForm } from '../../kit/useForm.ts';
import { When } from '../../kit/When.tsx';
import styles from '../improvement.module.css';
import { statusTone } from '../logic/status.ts';
import { doneCount } from '../logic/steps.ts';
import { figuresQuery } from '../queries.ts';
import { useCaseWrites } from '../useCaseWrites.ts';

/** How a case stands, whose it is, what its cause is called. */
export function CaseHead({ found }: { found: Improvement }) {
  const t = useT();
  const callName = useCallName();
  const mayWrite = useCan('conversations:write');
  const [editing, setEditing] = useState(false);
  const { customer, owner, causeName, openedAt, status, overdue, recurrences } = found;
  if (editing) return <HeadForm found={found} onClose={() => setEditing(false)} />;
  return (
    <div className={styles.meta}>
      <StateDot tone={statusTone(found)}>
        {t(overdue ? 'improvement.late' : `improvement.status.${status}`)}
      </StateDot>
      <span>{t('improvement.progress', { done: doneCount(found) })}</span>
      {customer !== null && <span>{callName(customer)}</span>}
      <span>{t('improvement.ownerIs', { name: owner?.name ?? t('improvement.noOwner') })}</span>
      <span>
        {t('improvement.openedAt')} <When at={openedAt} />
      </span>
      {causeName !== '' && <span>{t('improvement.causeIs', { name: causeName })}</span>}
      {recurrences > 0 && (
        <span className={styles.late}>{t('improvement.recurrences', { count: recurrences })}</span>
      )}
      {mayWrite && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t('improvement.edit')}
        </Button>
      )}
    </div>
  );
}

function HeadForm({ found, onClose }: { found: Improvement; onClose: () => void }) {
  const t = useT();
  const write = useCaseWrites(found.id);
  const members = useQuery(membersQuery).data ?? [];
  const causes = useQuery(figuresQuery).data?.causes ?? [];
  const head = useForm({
    initial: { title: found.title, ownerId: found.owner?.id ?? '', causeName: found.causeName },
    rules: { title: required },
  });
  return (
    <Section title={t('improvement.edit')}>
      <form
        noValidate
        className={styles.fields}
        onSubmit={head.submit(async ({ title, ownerId, causeName }) => {
          const body = {
            basedOn: found.revision,
            title,
            ownerId: ownerId === '' ? null : ownerId,
            causeName,
          };
          await write(api.patch<Improvement>(`/improvements/${found.id}`, body));
          onClose();
        })}
      >
        <TextInput label={t('improvement.name')} maxLength={200} {...head.field('title')} />
        <div className={styles.pair}>
          <NativeSelect
            label={t('improvement.owner')}
            value={head.values.ownerId}
            data={[
              { value: '', label: t('improvement.noOwner') },
              ...members.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => head.set({ ownerId: event.currentTarget.value })}
          />
          <TextInput
            label={t('improvement.causeName')}
            description={t('improvement.causeNameHint')}
            maxLength={120}
            list="improvement-causes"
            {...head.field('causeName')}
          />
          <datalist id="improvement-causes">
            {causes.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </datalist>
        </div>
        <FormFailure error={head.failure} />
        <div className={styles.buttons}>
          <Button type="submit" loading={head.pending}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
