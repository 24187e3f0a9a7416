import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { useT } from '../../kit/i18n.tsx';
import type { PlainKey } from '../../kit/translate.ts';
import { endHint, withWeekday, type Line } from '../logic/rota.ts';
import styles from '../onCall.module.css';

const days = [0, 1, 2, 3, 4, 5, 6] as const;

type Props = {
  line: Line;
  number: number;
  isLast: boolean;
  problem: PlainKey | null;
  onChange: (change: Partial<Line>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One line of the rota: on which days, from when until when, who, and for which time of the year. */
export function ShiftLine({ line, number, isLast, problem, onChange, onMove, onRemove }: Props) {
  const t = useT();
  const members = useMembers().filter(({ role }) => role !== 'observer');
  const options = members.map(({ id, name }) => ({ value: id, label: name }));
  const hint = endHint(line);
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <h3>{t('onCall.rota.shift', { number })}</h3>
        <div className={styles.tools}>
          <ActionIcon
            variant="default"
            size={40}
            aria-label={t('onCall.rota.up', { number })}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={40}
            aria-label={t('onCall.rota.down', { number })}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={40}
            aria-label={t('onCall.rota.remove', { number })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <div className={styles.week} role="group" aria-label={t('onCall.rota.days')}>
        {days.map((day) => (
          <Checkbox
            key={day}
            label={t(`onCall.day.${day}`)}
            checked={line.days.includes(day)}
            onChange={(event) => onChange({ days: withWeekday(line.days, day, event.currentTarget.checked) })}
          />
        ))}
      </div>
      <div className={styles.fields}>
        <TextInput
          type="time"
          label={t('onCall.rota.from')}
          value={line.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('onCall.rota.to')}
          value={line.to}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={
            hint === null
              ? undefined
              : hint === 'whole_day'
                ? t('onCall.rota.wholeDay')
                : t('onCall.rota.nextDay', { time: line.to })
          }
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
        <Select
          label={t('onCall.first')}
          placeholder={t('onCall.rota.choose')}
          value={line.firstId === '' ? null : line.firstId}
          data={options}
          allowDeselect={false}
          onChange={(firstId) => onChange({ firstId: firstId ?? '' })}
        />
        <Select
          label={t('onCall.backup')}
          value={line.backupId === '' ? 'nobody' : line.backupId}
          data={[{ value: 'nobody', label: t('onCall.noBackup') }, ...options]}
          allowDeselect={false}
          onChange={(backupId) => onChange({ backupId: backupId === 'nobody' ? '' : (backupId ?? '') })}
        />
        <TextInput
          type="date"
          label={t('onCall.rota.validFrom')}
          value={line.validFrom}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={t('onCall.rota.validHint')}
          onChange={(event) => onChange({ validFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('onCall.rota.validUntil')}
          value={line.validUntil}
          onChange={(event) => onChange({ validUntil: event.currentTarget.value })}
        />
      </div>
      {problem !== null && (
        <p className={styles.wrong} role="alert">
          {t(problem)}
        </p>
      )}
    </li>
  );
}
