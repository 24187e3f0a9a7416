import type { VoiceConsent, VoiceDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { formatDateTime } from '../kit/time.ts';
import { When } from '../kit/When.tsx';
import { AskForm } from './AskForm.tsx';
import { ConsentForm, WithdrawForm } from './ConsentForm.tsx';
import styles from './customer-voices.module.css';
import { noMore, tones } from './logic.ts';
import { useVoiceWords } from './words.ts';

type Open = 'ask' | 'note' | 'withdraw' | null;

/** How consent stands, every line of its ledger, and the pages that were made to ask for it. */
export function ConsentSection({ voice, mayWrite }: { voice: VoiceDetail; mayWrite: boolean }) {
  const w = useVoiceWords();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { state, consents } = voice;
  const given = consents[0]?.kind === 'given';
  const stop = noMore(voice);
  return (
    <Section title={w('consent')}>
      <p className={growth.facts}>
        <StateDot tone={tones[state]}>{w(`state.${state}`)}</StateDot>
      </p>
      {stop.length > 0 && (
        <Notice tone="careful">
          {w('consent.stop', { uses: stop.map((use) => w(`use.${use}`)).join('・') })}
        </Notice>
      )}
      {consents.length === 0 && <p className={growth.quiet}>{w('consent.none')}</p>}
      <ul className={styles['ledger']} aria-label={w('consent.ledger')}>
        {consents.map((consent) => (
          <Line key={consent.ordinal} consent={consent} />
        ))}
      </ul>
      {mayWrite && (
        <div className={styles['buttons']}>
          <Button onClick={() => setOpen('ask')}>{w('ask')}</Button>
          <Button variant="default" onClick={() => setOpen('note')}>
            {w('note')}
          </Button>
          {given && (
            <Button variant="default" onClick={() => setOpen('withdraw')}>
              {w('withdraw')}
            </Button>
          )}
        </div>
      )}
      <Asks voice={voice} mayWrite={mayWrite} />
      <Dialog title={w(open ?? 'ask')} opened={open !== null} onClose={close}>
        {open === 'ask' && <AskForm voice={voice} onClose={close} />}
        {open === 'note' && <ConsentForm id={voice.id} onClose={close} />}
        {open === 'withdraw' && <WithdrawForm id={voice.id} onClose={close} />}
      </Dialog>
    </Section>
  );
}

/** One line of the ledger: what, for what, until when, by whom, and what shows it. */
export function Line({ consent }: { consent: VoiceConsent }) {
  const w = useVoiceWords();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { kind, uses, editing, version, from, until, by, member, evidence, at } = consent;
  // An end is the first instant that is not included.
  const last = until === null ? null : new Date(Date.parse(until) - 1).toISOString();
  return (
    <li>
      <div className={growth.facts}>
        <strong>{w(`consent.kind.${kind}`)}</strong>
        {kind === 'given' && (
          <>
            <span>{uses.map((use) => w(`use.${use}`)).join('・')}</span>
            <span>{w(`edit.${editing}`)}</span>
            <span>{w('wording.version', { version })}</span>
            <span>{w('consent.from', { day: formatDateTime(from, locale, timeZone) })}</span>
            {last !== null && <span>{w('until', { day: formatDateTime(last, locale, timeZone) })}</span>}
          </>
        )}
        <span>{w(`consent.by.${by}`, { name: member?.name ?? '—' })}</span>
        <When at={at} />
      </div>
      {evidence !== '' && (
        <p className={styles['said']} lang={langOf(evidence, locale)}>
          {evidence}
        </p>
      )}
    </li>
  );
}

function Asks({ voice: { asks }, mayWrite }: { voice: VoiceDetail; mayWrite: boolean }) {
  const w = useVoiceWords();
  const { saving, error, save } = useSaving();
  if (asks.length === 0) return null;
  return (
    <details>
      <summary>{w('ask.list')}</summary>
      <p className={growth.quiet}>{w('ask.listHint')}</p>
      <FormFailure error={error} />
      <ul className={styles['ledger']} aria-label={w('ask.list')}>
        {asks.map(({ id, uses, editing, version, open, by, at }) => (
          <li key={id}>
            <div className={growth.facts}>
              <span>{w(open ? 'ask.open' : 'ask.closed')}</span>
              <span>{uses.map((use) => w(`use.${use}`)).join('・')}</span>
              <span>{w(`edit.${editing}`)}</span>
              <span>{w('wording.version', { version })}</span>
              {by !== null && <span>{by.name}</span>}
              <When at={at} />
              {open && mayWrite && (
                <Button
                  size="xs"
                  variant="default"
                  loading={saving}
                  onClick={() => void save(() => api.delete(`/voice-asks/${id}`))}
                >
                  {w('ask.close')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
