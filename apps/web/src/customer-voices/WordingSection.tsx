import type { AddVoiceWording, VoiceDetail } from '@madoguchi/contract';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import styles from './customer-voices.module.css';
import { useVoiceWords } from './words.ts';

/** What may be shown now, and every wording that was proposed. */
export function WordingSection({ voice, mayWrite }: { voice: VoiceDetail; mayWrite: boolean }) {
  const w = useVoiceWords();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { shown, wordings, language, erased } = voice;
  if (erased) return null;
  return (
    <Section title={w('wording')}>
      {shown === null ? (
        <p className={growth.quiet}>{w('wording.nothing')}</p>
      ) : (
        <>
          <p className={growth.facts}>
            <strong>{w('wording.now')}</strong>
            <span>{w(`fit.${shown.fit}`)}</span>
            <span lang={langOf(shown.name, locale)}>{shown.name}</span>
          </p>
          <p className={styles['said']} lang={language}>
            {shown.words}
          </p>
        </>
      )}
      {wordings.length > 1 && (
        <ul className={styles['ledger']} aria-label={w('wording')}>
          {wordings.map(({ version, words, name, fit, by, at }) => (
            <li key={version}>
              <div className={growth.facts}>
                <strong>{w('wording.version', { version })}</strong>
                <span>{w(`fit.${fit}`)}</span>
                <span lang={langOf(name, locale)}>{name}</span>
                {by !== null && <span>{by.name}</span>}
                <When at={at} />
              </div>
              <p className={styles['said']} lang={language}>
                {words}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {w('wording.propose')}
          </Button>
        </div>
      )}
      <Dialog title={w('wording.propose')} opened={open} onClose={close}>
        <WordingForm voice={voice} onClose={close} />
      </Dialog>
    </Section>
  );
}

/** Words and a name to be shown; begins with the newest ones. */
export function WordingForm({ voice, onClose }: { voice: VoiceDetail; onClose: () => void }) {
  const w = useVoiceWords();
  const { saving, error, save } = useSaving();
  const [newest] = voice.wordings;
  const [words, setWords] = useState(newest?.words ?? voice.words);
  const [name, setName] = useState(newest?.name ?? voice.shownName);
  const [checked, setChecked] = useState(false);
  const missing = (value: string) => checked && value.trim() === '' && w('required');

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (words.trim() === '' || name.trim() === '') return;
    const body: AddVoiceWording = { words, name };
    if (await save(() => api.post(`/voices/${voice.id}/wordings`, body))) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={growth.stack}>
      <Textarea
        label={w('wording.words')}
        description={w('wording.proposeHint')}
        autosize
        minRows={4}
        maxLength={4000}
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
        error={missing(words)}
      />
      <TextInput
        label={w('shownName')}
        description={w('shownNameHint')}
        maxLength={60}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
        error={missing(name)}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
