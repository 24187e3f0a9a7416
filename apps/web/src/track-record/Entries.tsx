import type { TrackEntry, TrackRecord } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { formatDate, formatMonth } from '../mentions/days.ts';
import type { Kind } from './entry.ts';
import { EntryForm } from './EntryForm.tsx';
import { useRecording, wordsIn } from './queries.ts';
import styles from './track-record.module.css';
import { useTrackWords } from './words.ts';

const places = { client: 'clients', certificate: 'certificates', award: 'awards' } as const;

type Props = {
  kind: Kind;
  entries: readonly TrackEntry[];
  /** Clients that are shown by their trade, certificates that are not shown. */
  warned: ReadonlySet<string>;
  mayWrite: boolean;
};

/** The entries of one kind. */
export function Entries({ kind, entries, warned, mayWrite }: Props) {
  const w = useTrackWords();
  const locale = useLocale();
  const place = places[kind];
  const { write } = useRecording();
  const [open, setOpen] = useState<'new' | TrackEntry | null>(null);
  const [removed, setRemoved] = useState<TrackEntry | null>(null);
  const those = entries.filter(({ content }) => content.kind === kind);
  const nameOf = ({ content }: TrackEntry) => wordsIn(content.name, locale);
  return (
    <Section title={w(place)} lead={w(`entries.${place}.lead`)}>
      {those.length === 0 ? (
        <p className={styles['note']}>{w(`entries.${place}.none`)}</p>
      ) : (
        <Rows label={w(place)}>
          {those.map((entry) => (
            <Row
              key={entry.id}
              title={nameOf(entry)}
              detail={<Detail entry={entry} isWarned={warned.has(entry.id)} />}
              actions={
                mayWrite && (
                  <>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={w('entry.editOf', { name: nameOf(entry) })}
                      onClick={() => setOpen(entry)}
                    >
                      {w('edit')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={w('entry.removeOf', { name: nameOf(entry) })}
                      onClick={() => setRemoved(entry)}
                    >
                      {w('entry.remove')}
                    </Button>
                  </>
                )
              }
            />
          ))}
        </Rows>
      )}
      {mayWrite && (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            {w(`entries.${place}.add`)}
          </Button>
        </div>
      )}
      <Dialog
        title={
          open === null || open === 'new'
            ? w(`entries.${place}.add`)
            : w('entry.editOf', { name: nameOf(open) })
        }
        opened={open !== null}
        onClose={() => setOpen(null)}
      >
        <EntryForm
          kind={kind}
          {...(open === null || open === 'new' ? {} : { entry: open })}
          onClose={() => setOpen(null)}
        />
      </Dialog>
      <Confirm
        opened={removed !== null}
        title={removed === null ? '' : w('entry.removeOf', { name: nameOf(removed) })}
        confirmLabel={w('entry.remove')}
        dangerous
        onConfirm={() => write(() => api.delete<TrackRecord>(`/track-record-entries/${removed?.id}`))}
        onClose={() => setRemoved(null)}
      >
        {w('entry.removeBody')}
      </Confirm>
    </Section>
  );
}

/** What there is to know of an entry beside its name. */
function Detail({ entry: { content }, isWarned }: { entry: TrackEntry; isWarned: boolean }) {
  const w = useTrackWords();
  const locale = useLocale();
  if (content.kind === 'award')
    return (
      <span className={styles['ways']}>
        <span>{formatMonth(content.on, locale)}</span>
        <span>{wordsIn(content.giver, locale)}</span>
      </span>
    );
  if (content.kind === 'client')
    return (
      <span className={styles['ways']}>
        <StateDot tone={isWarned ? 'quiet' : 'good'}>
          {w(isWarned ? 'entry.unnamed' : 'entry.named')}
        </StateDot>
        <span>{wordsIn(content.trade, locale)}</span>
        <span>{w('entry.from', { month: formatMonth(content.since, locale) })}</span>
      </span>
    );
  const { issuer, number, validUntil } = content;
  const until =
    validUntil === null ? w('entry.endless') : w('entry.until', { day: formatDate(validUntil, locale) });
  return (
    <span className={styles['ways']}>
      <span>{wordsIn(issuer, locale)}</span>
      {number !== '' && <span>{number}</span>}
      <span>{until}</span>
    </span>
  );
}
