import type { OnCallSchedule, OnCallSlot } from '@madoguchi/contract';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useCan, useMe, useTimeZone } from '../kit/session.tsx';
import { byDay, slotsOf, spanText } from './logic/schedule.ts';
import styles from './onCall.module.css';
import { SwapDialog } from './swaps/SwapDialog.tsx';

/** The next four weeks, day by day; from one's own times a swap can be asked for, from all by a lead. */
export function ScheduleSection({ schedule, at }: { schedule: OnCallSchedule; at: Date }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const me = useMe().member.id;
  const [mine, setMine] = useState(false);
  const [asking, setAsking] = useState<OnCallSlot | null>(null);
  const slots = mine ? slotsOf(schedule.slots, me) : schedule.slots;
  return (
    <Section title={t('onCall.schedule')}>
      <div className={styles.bar}>
        <p className={styles.quiet}>{t('onCall.scheduleLead')}</p>
        <Checkbox
          label={t('onCall.mine')}
          checked={mine}
          onChange={(event) => setMine(event.currentTarget.checked)}
        />
      </div>
      {mine && slots.length === 0 && <p className={styles.quiet}>{t('onCall.noneMine')}</p>}
      <ul className={styles.days}>
        {byDay(slots, locale, timeZone).map(({ day, slots: times }) => (
          <li key={day} className={styles.day}>
            <span className={styles.date}>{day}</span>
            <ul className={styles.slots}>
              {times.map((slot) => (
                <Slot key={slot.startsAt} slot={slot} at={at} onAsk={() => setAsking(slot)} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <SwapDialog slot={asking} onClose={() => setAsking(null)} />
    </Section>
  );
}

function Slot({ slot, at, onAsk }: { slot: OnCallSlot; at: Date; onAsk: () => void }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const me = useMe().member.id;
  const mayAsk = useCan('conversations:write');
  const mayDecide = useCan('channels:write');
  const { first, backup, swapped, endsAt } = slot;
  const isMine = first?.id === me || backup?.id === me;
  const isOver = new Date(endsAt) <= at;
  const time = spanText(t, slot, { locale, timeZone, withDay: false });
  return (
    <li className={styles.slot} data-mine={isMine}>
      <span className={styles.time}>{time}</span>
      <span className={styles.team}>
        {first === null ? (
          <span className={styles.nobody}>{t('onCall.nobody')}</span>
        ) : (
          <>
            <span className={styles.first} data-me={first.id === me}>
              {first.name}
            </span>
            <span className={styles.backup} data-me={backup?.id === me}>
              {backup === null ? t('onCall.noBackup') : `${t('onCall.backup')} ${backup.name}`}
            </span>
          </>
        )}
        {swapped && <span className={styles.mark}>{t('onCall.swapped')}</span>}
      </span>
      {first !== null && mayAsk && (isMine || mayDecide) && !isOver && (
        <Button
          variant="subtle"
          size="compact-sm"
          mih={40}
          aria-label={t('onCall.askOf', { time: spanText(t, slot, { locale, timeZone, withDay: true }) })}
          onClick={onAsk}
        >
          {t('onCall.ask')}
        </Button>
      )}
    </li>
  );
}
