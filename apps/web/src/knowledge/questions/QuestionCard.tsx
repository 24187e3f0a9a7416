import type { GuideQuestion } from '@madoguchi/contract';
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { emptyChoice, readTarget, writeTarget } from '../logic/guide.ts';
import { publicArticlesQuery } from '../queries.ts';
import styles from './questions.module.css';

type Props = {
  question: GuideQuestion;
  number: number;
  questions: readonly GuideQuestion[];
  canWrite: boolean;
  /** Whether what is missing is shown. */
  isWanting: boolean;
  onChange: (change: Partial<GuideQuestion>) => void;
  onRemove: () => void;
};

type Choice = GuideQuestion['choices'][number];

/** One question with its choices and where each leads. */
export function QuestionCard({
  question,
  number,
  questions,
  canWrite,
  isWanting,
  onChange,
  onRemove,
}: Props) {
  const t = useT();
  const { text, choices, key } = question;
  const targets = useTargets(questions, key);
  const name = number === 1 ? t('knowledge.questions.first') : t('knowledge.questions.question', { number });
  const wants = (value: string) => (isWanting && value.trim() === '' ? t('field.required') : null);
  const put = (at: number, change: Partial<Choice>) =>
    onChange({ choices: choices.map((choice, n) => (n === at ? { ...choice, ...change } : choice)) });
  return (
    <section className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h2>{name}</h2>
        {canWrite && (
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('knowledge.questions.remove', { number })}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <fieldset disabled={!canWrite} className={styles.fields}>
        <div className={styles.pair}>
          {(['ja', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              label={t(language === 'ja' ? 'knowledge.questions.textJa' : 'knowledge.questions.textEn')}
              lang={language}
              maxLength={200}
              value={text[language]}
              error={wants(text[language])}
              onChange={(event) => onChange({ text: { ...text, [language]: event.currentTarget.value } })}
            />
          ))}
        </div>
        <ol className={styles.choices}>
          {choices.map((choice, at) => (
            <li
              key={at}
              className={styles.choice}
              aria-label={t('knowledge.questions.choice', { number: at + 1 })}
            >
              {(['ja', 'en'] as const).map((language) => (
                <TextInput
                  key={language}
                  label={t(language === 'ja' ? 'knowledge.questions.labelJa' : 'knowledge.questions.labelEn')}
                  lang={language}
                  maxLength={60}
                  value={choice.label[language]}
                  error={wants(choice.label[language])}
                  onChange={(event) =>
                    put(at, { label: { ...choice.label, [language]: event.currentTarget.value } })
                  }
                />
              ))}
              <Select
                label={t('knowledge.questions.to')}
                data={targets}
                value={writeTarget(choice.to)}
                allowDeselect={false}
                searchable
                onChange={(value) => put(at, { to: readTarget(value ?? 'person') })}
              />
              {canWrite && (
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  disabled={choices.length === 1}
                  aria-label={t('knowledge.questions.removeChoice', { number: at + 1 })}
                  onClick={() => onChange({ choices: choices.filter((_, n) => n !== at) })}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ol>
      </fieldset>
      {canWrite && choices.length < 8 && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange({ choices: [...choices, emptyChoice()] })}
        >
          {t('knowledge.questions.addChoice')}
        </Button>
      )}
    </section>
  );
}

/** A person, the other questions, and every article that customers may read, each number once. */
function useTargets(questions: readonly GuideQuestion[], own: string) {
  const t = useT();
  const locale = useLocale();
  const articles = useQuery(publicArticlesQuery).data ?? [];
  const byNumber = new Map(
    articles.toSorted((a) => (a.language === locale ? 1 : -1)).map((each) => [each.number, each.question]),
  );
  const others = questions.flatMap(({ key, text }, at) =>
    key === own
      ? []
      : [{ value: `question ${key}`, label: `${at + 1}. ${text[locale] === '' ? '…' : text[locale]}` }],
  );
  return [
    { value: 'person', label: t('knowledge.questions.toPerson') },
    ...(others.length === 0 ? [] : [{ group: t('knowledge.questions.toQuestions'), items: others }]),
    ...(byNumber.size === 0
      ? []
      : [
          {
            group: t('knowledge.questions.toArticles'),
            items: [...byNumber].map(([number, question]) => ({
              value: `article ${number}`,
              label: `${number}. ${question}`,
            })),
          },
        ]),
  ];
}
