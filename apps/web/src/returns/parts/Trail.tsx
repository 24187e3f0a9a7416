import type { ReturnCase } from '@madoguchi/contract';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { When } from '../../kit/When.tsx';
import orders from '../../orders/orders.module.css';
import { eventWords } from '../words.ts';

/** All that happened to a case, the newest first. */
export function Trail({ found }: { found: ReturnCase }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ol className={orders.trail}>
      {found.events.map((event) => (
        <li key={event.id}>
          <span>{eventWords(t, event, found, locale)}</span>
          <span className={orders.facts}>
            <When at={event.at} />
            {event.actor !== null && <span>{event.actor.name}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
