import { Button } from '@mantine/core';
import type { Improvement } from '@madoguchi/contract';
import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../improvement.module.css';
import { eventDetail, eventLine } from '../logic/events.ts';

const first = 8;

/** All that happened to a case, the newest first. */
export function Trail({ found }: { found: Improvement }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const events = all ? found.events : found.events.slice(0, first);
  return (
    <Section title={t('improvement.trail')}>
      <ul className={styles.plain}>
        {events.map((event) => {
          const detail = eventDetail(event);
          return (
            <li key={event.id}>
              <span>{eventLine(t, event)}</span>
              {detail !== null && <span className={styles.quiet}>{detail}</span>}
              <span className={styles.quiet}>
                <When at={event.at} /> {event.actor?.name}
              </span>
            </li>
          );
        })}
      </ul>
      {!all && found.events.length > first && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('improvement.trailAll', { count: found.events.length })}
        </Button>
      )}
    </Section>
  );
}
