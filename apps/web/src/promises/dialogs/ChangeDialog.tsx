import type { PromiseRecord, UpdatePromise } from '@madoguchi/contract';
import { Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { dueFrom, isOver } from '../logic/due.ts';
import { acts } from '../logic/search.ts';
import { usePromiseWrites } from '../usePromiseWrites.ts';
import styles from './dialogs.module.css';
import { DueFields } from './DueFields.tsx';
import { useDialog } from './useDialog.ts';

type Props = { promise: PromiseRecord; opened: boolean; onClose: () => void };

/** Corrects what and whose it is; names the time of one that had none, or whose event has happened. */
export function ChangeDialog({ promise, opened, onClose }: Props) {
  const t = useT();
  const waits = promise.condition !== null && promise.happenedAt === null;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(waits ? 'promise.happenedTitle' : 'promise.change')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ChangeForm promise={promise} onClose={onClose} waits={waits} />
    </Modal>
  );
}

function ChangeForm({ promise, onClose, waits }: Omit<Props, 'opened'> & { waits: boolean }) {
  const t = useT();
  const timeZone = useTimeZone();
  const members = useMembers();
  const { change } = usePromiseWrites();
  const [now] = useState(() => new Date());
  const [act, setAct] = useState(promise.act);
  const [ownerId, setOwnerId] = useState(promise.owner?.id ?? '');
  const [day, setDay] = useState(promise.due?.slice(0, 10) ?? '');
  const [time, setTime] = useState(promise.due?.slice(11) ?? '');
  // The customer was told the time of one that stands: that is moved, not changed.
  const fixed = promise.confirmed && promise.due !== null;
  const due = dueFrom(day, time);
  const changesDue = !fixed && due !== promise.due;
  const wrong = changesDue ? due === null || isOver(due, now, timeZone) : waits;
  const changes: UpdatePromise = {
    ...(act === promise.act ? {} : { act }),
    ...(ownerId === (promise.owner?.id ?? '') ? {} : { ownerId: ownerId === '' ? null : ownerId }),
    ...(changesDue && due !== null ? { due } : {}),
    ...(waits ? { happened: true as const } : {}),
    ...(promise.confirmed ? {} : { confirmed: true as const }),
  };
  const form = useDialog(wrong, () => change(promise.id, changes), onClose);
  return (
    <form className={styles.form} onSubmit={form.onSubmit} noValidate>
      {waits && <p className={styles.quiet}>{t('promise.waits', { condition: promise.condition ?? '' })}</p>}
      <NativeSelect
        label={t('promise.field.act')}
        value={act}
        data={acts.map((value) => ({ value, label: t(`promise.act.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setAct(acts.find((each) => each === value) ?? act)}
      />
      {fixed ? (
        <p className={styles.quiet}>{t('promise.dueFixed')}</p>
      ) : (
        <DueFields
          day={day}
          time={time}
          onChange={(next) => {
            if (next.day !== undefined) setDay(next.day);
            if (next.time !== undefined) setTime(next.time);
          }}
          error={form.tried && wrong ? t('promise.wrongDue') : null}
        />
      )}
      <NativeSelect
        label={t('promise.field.owner')}
        value={ownerId}
        data={[
          { value: '', label: t('promise.filter.nobody') },
          ...members
            .filter(({ role }) => role !== 'observer')
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => setOwnerId(value)}
      />
      <FormButtons label={t('common.save')} saving={form.pending} error={form.error} onClose={onClose} />
    </form>
  );
}
