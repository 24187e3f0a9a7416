import type {
  AskVoiceConsent,
  AskedVoice,
  Locale,
  VoiceDetail,
  VoiceEdit,
  VoiceFit,
  VoiceUse,
} from '@madoguchi/contract';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { CopyField } from '../kit/CopyField.tsx';
import { CopyText } from '../kit/CopyText.tsx';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useT } from '../kit/i18n.tsx';
import { UseFields } from './UseFields.tsx';
import { useVoiceWords } from './words.ts';

/** The least that has to be asked for a wording to be shown. */
const needed: Record<VoiceFit, VoiceEdit> = { said: 'none', shortened: 'shorten', changed: 'correct' };

/** Makes the page of whoever said it, then shows its address and a message to send it with. */
export function AskForm({ voice, onClose }: { voice: VoiceDetail; onClose: () => void }) {
  const w = useVoiceWords();
  const t = useT();
  const { saving, error, save } = useSaving();
  const [uses, setUses] = useState<VoiceUse[]>(['wall']);
  const [editing, setEditing] = useState<VoiceEdit>(needed[voice.wordings[0]?.fit ?? 'said']);
  const [language, setLanguage] = useState<Locale>(voice.language);
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState<AskedVoice | null>(null);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (uses.length === 0) return;
    const body: AskVoiceConsent = { language, uses, editing };
    void save(async () => setAsked(await api.post<AskedVoice>(`/voices/${voice.id}/asks`, body)));
  }

  if (asked !== null)
    return (
      <div className={growth.stack}>
        <CopyField label={w('ask.url')} value={asked.url} />
        <CopyText label={w('ask.text')} hint={w('ask.textHint')} value={asked.text} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </div>
    );
  return (
    <form onSubmit={submit} noValidate className={growth.stack}>
      <p className={growth.quiet}>{w('ask.lead')}</p>
      <UseFields
        uses={uses}
        onUses={setUses}
        editing={editing}
        onEditing={setEditing}
        error={checked && uses.length === 0 && w('chooseUse')}
      />
      <NativeSelect
        label={w('ask.language')}
        value={language}
        data={(['ja', 'en'] as const).map((value) => ({ value, label: w(`language.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setLanguage(value === 'en' ? 'en' : 'ja')}
      />
      <FormButtons label={w('ask.make')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
