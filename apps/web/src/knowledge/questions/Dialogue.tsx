import type { AskedKnowledge, GuideQuestion } from '@madoguchi/contract';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createCompositionGuard } from '../../inbox/logic/composition.ts';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { walk } from '../logic/guide.ts';
import { publicArticlesQuery } from '../queries.ts';
import styles from './questions.module.css';

/** The guided choices as a visitor meets them, also before they are saved, and what is found for their own words. */
export function Dialogue({ questions }: { questions: readonly GuideQuestion[] }) {
  const t = useT();
  const [language, setLanguage] = useState(useLocale());
  const [choices, setChoices] = useState<number[]>([]);
  const [asked, setAsked] = useState<{ text: string; result: AskedKnowledge } | null>(null);
  const articles = useQuery(publicArticlesQuery).data ?? [];
  const way = walk(questions, choices, language);
  const place = way?.place;

  function restart() {
    setChoices([]);
    setAsked(null);
  }

  return (
    <section className={styles.dialogue} aria-label={t('knowledge.dialogue')}>
      <div className={styles.head}>
        <h2>{t('knowledge.dialogue')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('knowledge.language')}
          value={language}
          data={[
            { value: 'ja', label: t('knowledge.language.ja') },
            { value: 'en', label: t('knowledge.language.en') },
          ]}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ja')}
        />
      </div>
      <p className={styles.lead}>{t('knowledge.dialogue.lead')}</p>
      <div className={styles.log} role="log" aria-label={t('knowledge.dialogue')}>
        {way?.said.map(({ question, choice }, at) => (
          <Said key={at} question={question} choice={choice} language={language} />
        ))}
        {place !== undefined && 'choices' in place && (
          <>
            <p className={styles.ours} lang={language}>
              {place.text[language] === '' ? '…' : place.text[language]}
            </p>
            <div className={styles.offers}>
              {place.choices.map(({ label }, at) => (
                <Button
                  key={at}
                  variant="default"
                  size="compact-md"
                  lang={language}
                  onClick={() => setChoices([...choices, at])}
                >
                  {label[language] === '' ? '…' : label[language]}
                </Button>
              ))}
            </div>
          </>
        )}
        {place !== undefined && 'kind' in place && (
          <p className={styles.ours}>
            {place.kind === 'person'
              ? t('knowledge.dialogue.unsure')
              : (articles.find(({ number }) => number === place.number)?.question ??
                t('knowledge.dialogue.gone'))}
          </p>
        )}
        {asked !== null && <Asked {...asked} />}
      </div>
      {(choices.length > 0 || asked !== null) && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={restart}>
            {t('knowledge.dialogue.restart')}
          </Button>
        </div>
      )}
      <AskField language={language} onAsked={(text, result) => setAsked({ text, result })} />
    </section>
  );
}

type SaidProps = { question: string; choice: string; language: 'ja' | 'en' };

function Said({ question, choice, language }: SaidProps) {
  return (
    <>
      <p className={styles.ours} lang={language}>
        {question}
      </p>
      <p className={styles.theirs} lang={language}>
        {choice}
      </p>
    </>
  );
}

function Asked({ text, result: { answers, sure } }: { text: string; result: AskedKnowledge }) {
  const t = useT();
  const words = sure
    ? 'knowledge.dialogue.sure'
    : answers.length > 0
      ? 'knowledge.dialogue.found'
      : 'knowledge.dialogue.unsure';
  return (
    <>
      <p className={styles.theirs}>{text}</p>
      <p className={styles.ours}>{t(words)}</p>
      {answers.map(({ articleId, title, excerpt }) => (
        <p key={articleId} className={styles.ours}>
          <span className={styles.answer}>{title}</span>
          <span className={styles.excerpt}>{excerpt}</span>
        </p>
      ))}
    </>
  );
}

type AskProps = { language: 'ja' | 'en'; onAsked: (text: string, result: AskedKnowledge) => void };

function AskField({ language, onAsked }: AskProps) {
  const t = useT();
  const [text, setText] = useState('');
  const [pending, setPending] = useState(false);
  const [guard] = useState(createCompositionGuard);

  async function ask() {
    const question = text.trim();
    if (question === '' || pending) return;
    setPending(true);
    try {
      const body = { text: question, locale: language };
      onAsked(question, await api.post<AskedKnowledge>('/first-questions/ask', body));
      setText('');
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }

  return (
    <div className={styles.ask}>
      <TextInput
        label={t('knowledge.dialogue.ask')}
        placeholder={t('knowledge.dialogue.askHint')}
        lang={language}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onCompositionStart={() => guard.start()}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !guard.holds(event.nativeEvent)) void ask();
        }}
      />
      <Button variant="default" loading={pending} onClick={() => void ask()}>
        {t('knowledge.dialogue.send')}
      </Button>
    </div>
  );
}
