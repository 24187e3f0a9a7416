import type { AttachedChecklist } from '@madoguchi/contract';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import styles from '../checklists.module.css';
import { Law } from '../Law.tsx';
import { useWords } from '../words.ts';
import type { PlaceWrites } from './usePlace.ts';

type Props = { list: AttachedChecklist; mayWrite: boolean; write: PlaceWrites };

/** The points of a list at a conversation, each with who ticked it and when. */
export function AttachedList({ list, mayWrite, write }: Props) {
  const words = useWords();
  const locale = useLocale();
  const timeZone = useTimeZone();
  // What was just ticked or unticked, by its position, until the server has said so.
  const [pending, setPending] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [asking, setAsking] = useState(false);
  const time = (at: string) => formatDateTime(at, locale, timeZone);
  const { id, name, points, attachedAt, attachedBy, rule } = list;

  async function check(position: number, checked: boolean) {
    setPending((before) => new Map(before).set(position, checked));
    await write.check(id, position, checked);
    setPending((before) => new Map([...before].filter(([other]) => other !== position)));
  }

  return (
    <div className={styles.list}>
      <ol className={styles.points} aria-label={name}>
        {points.map(({ position, text, hint, law, checkedAt, checkedBy }) => (
          <li key={position}>
            <Checkbox
              label={text}
              checked={pending.get(position) ?? checkedAt !== null}
              disabled={!mayWrite}
              description={
                checkedAt === null
                  ? hint
                  : words('checkedBy', { name: checkedBy?.name ?? words('former'), time: time(checkedAt) })
              }
              onChange={(event) => void check(position, event.currentTarget.checked)}
            />
            {checkedAt === null && law !== null && <Law law={law} />}
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <span className={styles.quiet}>
          {rule === null
            ? words('attachedBy', { name: attachedBy?.name ?? words('former'), time: time(attachedAt) })
            : words('attachedByRule', { rule, time: time(attachedAt) })}
        </span>
        {mayWrite && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
            {words('remove')}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking}
        title={words('removeTitle', { name })}
        confirmLabel={words('remove')}
        onConfirm={() => write.remove(id)}
        onClose={() => setAsking(false)}
      >
        {words('removeLead')}
      </Confirm>
    </div>
  );
}
