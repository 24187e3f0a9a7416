import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { DocumentKind, LetterFields as Fields, Locale } from '@madoguchi/contract';
import type { ReactNode } from 'react';
import styles from '../improvement/improvement.module.css';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { PartyFields } from './PartyFields.tsx';
import { RowFields } from './RowFields.tsx';

type Props = {
  kind: DocumentKind;
  language: Locale;
  fields: Fields;
  set: (change: Partial<Fields>) => void;
  /** What a letter has that a template has not: beside the years, and below them. */
  day?: ReactNode;
  addressee?: ReactNode;
};

const openings = ['none', 'haikei', 'kinkei', 'zenryaku'] as const;
const eras = ['western', 'japanese'] as const;

/** What letters and their templates have in common: title, sender, opening and closing words, text, list. */
export function LetterFields({ kind, language, fields, set, day, addressee }: Props) {
  const t = useT();
  const isJapanese = language === 'ja';
  const isLetter = kind === 'apology_letter';
  return (
    <>
      <Section title={t('improvement.letter.head')}>
        <div className={styles.fields}>
          {(isJapanese || day !== undefined) && (
            <div className={styles.pair}>
              {day}
              {isJapanese && (
                <NativeSelect
                  label={t('improvement.letter.era')}
                  value={fields.era}
                  data={eras.map((value) => ({ value, label: t(`improvement.letter.era.${value}`) }))}
                  onChange={(event) =>
                    set({ era: eras.find((era) => era === event.currentTarget.value) ?? 'western' })
                  }
                />
              )}
            </div>
          )}
          <TextInput
            label={t('improvement.letter.title')}
            maxLength={200}
            value={fields.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        </div>
      </Section>
      {addressee}
      <PartyFields
        title={t('improvement.letter.sender')}
        party={{ ...fields.sender, honorific: '' }}
        onChange={({ honorific: _none, ...sender }) => set({ sender })}
      >
        <Checkbox
          label={t('improvement.letter.seal')}
          checked={fields.seal}
          onChange={(event) => set({ seal: event.currentTarget.checked })}
        />
      </PartyFields>
      <Section title={t('improvement.letter.text')}>
        <div className={styles.fields}>
          {isJapanese && (
            <NativeSelect
              label={t('improvement.letter.opening')}
              value={fields.opening}
              data={openings.map((value) => ({ value, label: t(`improvement.letter.opening.${value}`) }))}
              onChange={(event) =>
                set({ opening: openings.find((each) => each === event.currentTarget.value) ?? 'none' })
              }
            />
          )}
          <Textarea
            label={t('improvement.letter.greeting')}
            description={t('improvement.letter.greetingHint')}
            autosize
            maxLength={400}
            value={fields.greeting}
            onChange={(event) => set({ greeting: event.currentTarget.value })}
          />
          <Textarea
            label={t(isLetter ? 'improvement.letter.body' : 'improvement.letter.intro')}
            description={t('improvement.letter.bodyHint')}
            autosize
            minRows={isLetter ? 6 : 3}
            maxLength={8000}
            value={fields.body}
            onChange={(event) => set({ body: event.currentTarget.value })}
          />
          <Textarea
            label={t('letters.closing')}
            description={t('letters.closingHint')}
            autosize
            minRows={2}
            maxLength={2000}
            value={fields.closing}
            onChange={(event) => set({ closing: event.currentTarget.value })}
          />
        </div>
      </Section>
      <RowFields kind={kind} rows={fields.rows} onChange={(rows) => set({ rows })} />
      <TextInput
        label={t(
          kind === 'prevention_report' ? 'improvement.letter.attached' : 'improvement.letter.enclosures',
        )}
        maxLength={400}
        value={fields.enclosures}
        onChange={(event) => set({ enclosures: event.currentTarget.value })}
      />
    </>
  );
}
