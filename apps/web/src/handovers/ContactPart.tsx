import type { CustomerContact } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { untilText } from '../absences/logic.ts';
import { dayIn } from '../inbox/logic/days.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import styles from './handovers.module.css';
import { OfferDialog } from './OfferDialog.tsx';
import { contactQuery } from './queries.ts';

type Presence = NonNullable<CustomerContact['contactPerson']>;

/** Under the contact persons: who is away until when and who stands in, what waits, and the way to hand over. */
export function ContactPart({ customerId, editable }: { customerId: string; editable: boolean }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const [giving, setGiving] = useState(false);
  const { data: contact } = useQuery(contactQuery(customerId));
  if (contact === undefined) return null;
  const { contactPerson, backupPerson, present, handover, acting, changes } = contact;
  const absent = [contactPerson, backupPerson].filter((person) => person?.away != null);

  function awayWords({ name, away }: Presence): string {
    if (away === null) return name;
    const until = untilText(t, { day: away.until, time: away.untilTime }, locale);
    const kind = t(`absence.kind.${away.kind}`);
    const said =
      away.standIn === null
        ? t('contact.away', { until, kind })
        : t('contact.awayStandIn', { until, kind, name: away.standIn.name });
    return `${name} ${said}`;
  }
  const acts = acting[0];

  return (
    <div className={styles.presence}>
      {absent.map((person) =>
        person === null ? null : (
          <p key={person.id}>
            <StateDot tone="careful">{awayWords(person)}</StateDot>
          </p>
        ),
      )}
      {absent.length > 0 && (
        <p className={styles.quiet}>
          {present === null ? t('contact.nobodyPresent') : t('contact.present', { name: present.name })}
        </p>
      )}
      {acts !== undefined && (
        <p className={styles.quiet}>
          {t('contact.acting', {
            name: acts.member.name,
            // The last moment of it is still a day of theirs.
            until: untilText(
              t,
              { day: dayIn(new Date(Date.parse(acts.until) - 1).toISOString(), timeZone), time: null },
              locale,
            ),
          })}
        </p>
      )}
      {handover !== null && (
        <p>
          <Link to="/handovers/$handoverId" params={{ handoverId: handover.id }}>
            {handover.from?.name == null
              ? t('contact.handoverNew', { to: handover.to.name ?? '' })
              : t('contact.handover', { from: handover.from.name, to: handover.to.name ?? '' })}
          </Link>
        </p>
      )}
      {changes > 0 && <p className={styles.quiet}>{t('contact.changes', { count: changes })}</p>}
      {editable && handover === null && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArrowsExchange size={14} aria-hidden />}
            onClick={() => setGiving(true)}
          >
            {t('handover.start')}
          </Button>
        </div>
      )}
      <OfferDialog opened={giving} customerId={customerId} onClose={() => setGiving(false)} />
    </div>
  );
}
