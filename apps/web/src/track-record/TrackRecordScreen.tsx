import type { TrackEdition, TrackRecord } from '@madoguchi/contract';
import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import { api, apiUrl } from '../kit/api.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { formatDate } from '../mentions/days.ts';
import { CompanyForm } from './CompanyForm.tsx';
import { Entries } from './Entries.tsx';
import { PublicPage } from './PublicPage.tsx';
import { trackRecordQuery, useRecording, wordsIn } from './queries.ts';
import { Sheet } from './Sheet.tsx';
import styles from './track-record.module.css';
import { useTrackWords } from './words.ts';

const kinds = ['client', 'certificate', 'award'] as const;

/** 実績: what the company is and has done, as buyers read it; what leads write of it; what was shown when. */
export default function TrackRecordScreen() {
  const w = useTrackWords();
  const mayWrite = useCan('trust:write');
  const { data, error, refetch } = useQuery(trackRecordQuery);
  const [open, setOpen] = useState(false);
  return (
    <Screen
      title={w('title')}
      lead={w('lead')}
      back={{ to: '/trust', label: w('back') }}
      actions={
        mayWrite &&
        data !== undefined && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {w('company')}
          </Button>
        )
      }
    >
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={80} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Warnings record={data} />
          <Preview record={data} mayWrite={mayWrite} />
          {kinds.map((kind) => (
            <Entries
              key={kind}
              kind={kind}
              entries={data.entries}
              warned={new Set(data.warnings.map(({ entryId }) => entryId))}
              mayWrite={mayWrite}
            />
          ))}
          <PublicPage record={data} mayWrite={mayWrite} />
          <Editions editions={data.editions} />
          <Dialog title={w('company')} opened={open} onClose={() => setOpen(false)}>
            <CompanyForm
              key={data.revision}
              facts={data.facts}
              revision={data.revision}
              onClose={() => setOpen(false)}
            />
          </Dialog>
        </>
      )}
    </Screen>
  );
}

/** What somebody ought to look at; nothing where there is nothing. */
export function Warnings({ record: { warnings, entries } }: { record: TrackRecord }) {
  const w = useTrackWords();
  const locale = useLocale();
  if (warnings.length === 0) return null;
  return (
    <Section title={w('warnings')}>
      <ul className={styles['list']}>
        {warnings.map(({ kind, entryId, day }) => {
          const entry = entries.find(({ id }) => id === entryId);
          const name = entry === undefined ? '' : wordsIn(entry.content.name, locale);
          return (
            <li key={entryId}>
              <StateDot tone={kind === 'unnamed' ? 'quiet' : 'careful'} wraps>
                {w(`warning.${kind}`, { name, day: day === null ? '' : formatDate(day, locale) })}
              </StateDot>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The record as it reads now, in either language, with the ways to what its figures rest on. */
export function Preview({ record, mayWrite }: { record: TrackRecord; mayWrite: boolean }) {
  const w = useTrackWords();
  const locale = useLocale();
  const [language, setLanguage] = useState<'ja' | 'en'>(locale);
  const { saving, error, write } = useRecording();
  return (
    <Section title={w('preview')} lead={w('preview.lead')}>
      <div className={styles['stack']}>
        <SegmentedControl
          className={styles['language']}
          aria-label={w('preview.language')}
          value={language}
          data={(['ja', 'en'] as const).map((value) => ({ value, label: w(`language.${value}`) }))}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ja')}
        />
        <Sheet sheet={record.preview[language]} />
        <p className={styles['ways']}>
          <span>{w('evidence')}</span>
          <Link to="/trust/evidence" search={{ input: 'promises' }}>
            {w('evidence.promises')}
          </Link>
          <Link to="/settings/deadlines/statistics">{w('evidence.deadlines')}</Link>
        </p>
        {record.isChanged && record.editions.length > 0 && <Notice tone="careful">{w('changed')}</Notice>}
        <FormFailure error={error} />
        {mayWrite && (
          <div className={styles['buttons']}>
            <Button
              loading={saving}
              onClick={() => void write(() => api.post<TrackRecord>('/track-record/editions'))}
            >
              {w('confirm')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

/** What was shown when, each as a PDF in both languages. */
export function Editions({ editions }: { editions: readonly TrackEdition[] }) {
  const w = useTrackWords();
  return (
    <Section title={w('editions')}>
      {editions.length === 0 ? (
        <p className={styles['note']}>{w('editions.none')}</p>
      ) : (
        <Rows label={w('editions')}>
          {editions.map(({ id, number, by, at }) => (
            <Row
              key={id}
              title={w('edition.number', { number })}
              detail={
                <span className={styles['ways']}>
                  <When at={at} /> {by !== null && <span lang="ja">{by.name}</span>}
                </span>
              }
              actions={(['ja', 'en'] as const).map((language) => {
                const called = { number, language: w(`language.${language}`) };
                return (
                  <Button
                    key={language}
                    component="a"
                    size="xs"
                    variant="default"
                    href={apiUrl(`/track-record-editions/${id}/file`, { language })}
                    aria-label={w('edition.pdfOf', called)}
                    download
                  >
                    {w('edition.pdf', called)}
                  </Button>
                );
              })}
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}
