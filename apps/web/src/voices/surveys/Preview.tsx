import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../kit/Screen.tsx';
import { previewQuery } from '../queries.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

/** The messages as a customer reads them, in either language. */
export function Preview({ id }: { id: string }) {
  const v = useVoices();
  const [language, setLanguage] = useState<'ja' | 'en' | null>(null);
  return (
    <Section title={v('survey.preview')}>
      <div className={styles.stack}>
        <Button.Group>
          {(['ja', 'en'] as const).map((each) => (
            <Button
              key={each}
              variant={language === each ? 'light' : 'default'}
              aria-pressed={language === each}
              onClick={() => setLanguage(language === each ? null : each)}
            >
              {v(each === 'ja' ? 'form.japanese' : 'form.english')}
            </Button>
          ))}
        </Button.Group>
        {language !== null && <Messages id={id} language={language} />}
      </div>
    </Section>
  );
}

function Messages({ id, language }: { id: string; language: 'ja' | 'en' }) {
  const v = useVoices();
  const preview = useQuery(previewQuery(id, language)).data;
  if (preview === undefined) return null;
  return (
    <>
      <p className={styles.quiet}>{v('survey.previewMail')}</p>
      <p className={styles.pre} lang={language}>
        <strong>{preview.subject}</strong>
        {`\n\n${preview.mail}`}
      </p>
      <p className={styles.quiet}>{v('survey.previewLine')}</p>
      <p className={styles.pre} lang={language}>
        {preview.line}
      </p>
    </>
  );
}
