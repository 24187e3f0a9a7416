import { TextInput } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import styles from './dialogs.module.css';

type Props = {
  day: string;
  time: string;
  onChange: (change: { day?: string; time?: string }) => void;
  error: string | null;
};

/** A day, and a time where one was said. */
export function DueFields({ day, time, onChange, error }: Props) {
  const t = useT();
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('promise.field.day')}
        type="date"
        value={day}
        error={error}
        onChange={({ currentTarget: { value } }) => onChange({ day: value })}
      />
      <TextInput
        label={t('promise.field.timeOptional')}
        type="time"
        value={time}
        disabled={day === ''}
        onChange={({ currentTarget: { value } }) => onChange({ time: value })}
      />
    </div>
  );
}
