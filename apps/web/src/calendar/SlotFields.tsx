import { ActionIcon, TextInput } from '@mantine/core';
import type { OpeningSlot } from '@madoguchi/contract';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useT } from '../kit/i18n.tsx';
import styles from './calendar.module.css';
import { readClock } from './logic/clock.ts';
import { anotherSlot, replaced } from './logic/draft.ts';

type Props = {
  /** Whose hours these are, for those who do not see where the fields stand. */
  label: string;
  slots: OpeningSlot[];
  wrong: boolean;
  readOnly: boolean;
  onChange: (slots: OpeningSlot[]) => void;
};

const most = 6;

/** From when until when, once or several times a day; times may be typed in any usual way. */
export function SlotFields({ label, slots, wrong, readOnly, onChange }: Props) {
  const t = useT();
  const set = (nth: number, change: Partial<OpeningSlot>) => {
    const slot = slots[nth];
    if (slot !== undefined) onChange(replaced(slots, nth, { ...slot, ...change }));
  };
  if (slots.length === 0 && readOnly) return <span className={styles.closed}>{t('calendar.closed')}</span>;
  return (
    <div className={styles.slots}>
      {slots.map((slot, nth) => (
        <div key={nth} className={styles.slot}>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              className={styles.time}
              aria-label={t(`calendar.${end}Of`, { name: label, count: nth + 1 })}
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              readOnly={readOnly}
              value={slot[end]}
              error={wrong}
              onChange={(event) => set(nth, { [end]: event.currentTarget.value })}
              onBlur={(event) => set(nth, { [end]: readClock(event.currentTarget.value) ?? slot[end] })}
            />
          ))}
          {!readOnly && slots.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={40}
              aria-label={t('calendar.removeSlot', { name: label, count: nth + 1 })}
              onClick={() => onChange(replaced(slots, nth, null))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )}
          {!readOnly && nth === slots.length - 1 && slots.length < most && (
            <ActionIcon
              variant="subtle"
              size={40}
              title={t('calendar.addSlot')}
              aria-label={t('calendar.addSlotTo', { name: label })}
              onClick={() => onChange([...slots, anotherSlot(slots)])}
            >
              <IconPlus size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
    </div>
  );
}
