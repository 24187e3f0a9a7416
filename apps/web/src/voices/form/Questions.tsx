import type { SurveyQuestionKind } from '@madoguchi/contract';
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import form from '../../kit/form.module.css';
import { Section } from '../../kit/Screen.tsx';
import { useMe } from '../../kit/session.tsx';
import {
  hasOptions,
  movedUp,
  newQuestion,
  optionsFit,
  withKind,
  type QuestionDraft,
} from '../logic/draft.ts';
import { fillShop } from '../logic/figures.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

type Both = { ja: string; en: string };
type Props = {
  questions: QuestionDraft[];
  nps: Both;
  checked: boolean;
  onChange: (questions: QuestionDraft[]) => void;
};

const kinds: readonly SurveyQuestionKind[] = ['nps', 'csat', 'ces', 'text', 'single', 'multiple'];
const most = 8;

/** What is asked, in its order, in both languages. */
export function Questions({ questions, nps, checked, onChange }: Props) {
  const v = useVoices();
  return (
    <Section title={v('form.questions')} lead={v('form.questionsLead')}>
      <ol className={styles.questions}>
        {questions.map((question, at) => (
          <li key={question.key} className={styles.question}>
            <QuestionFields
              question={question}
              at={at}
              checked={checked}
              onKind={(kind) => onChange(withKind(questions, at, kind, nps))}
              onChange={(changed) =>
                onChange(questions.map((each, place) => (place === at ? changed : each)))
              }
            />
            <Group gap={4} justify="flex-end">
              {at > 0 && (
                <ActionIcon
                  variant="default"
                  size={40}
                  aria-label={v('form.up', { number: at + 1 })}
                  onClick={() => onChange(movedUp(questions, at))}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
              )}
              {questions.length > 1 && (
                <ActionIcon
                  variant="default"
                  size={40}
                  aria-label={v('form.removeQuestion', { number: at + 1 })}
                  onClick={() => onChange(questions.filter((_, place) => place !== at))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {questions.length < most && (
        <Button
          variant="default"
          mt={12}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...questions, newQuestion(questions)])}
        >
          {v('form.addQuestion')}
        </Button>
      )}
    </Section>
  );
}

type Fields = {
  question: QuestionDraft;
  at: number;
  checked: boolean;
  onKind: (kind: SurveyQuestionKind) => void;
  onChange: (question: QuestionDraft) => void;
};

function QuestionFields({ question, at, checked, onKind, onChange }: Fields) {
  const v = useVoices();
  const { workspace } = useMe();
  const { kind, text, options, required } = question;
  const missing = (given: string) => (checked && given.trim() === '' ? v('form.missing') : null);
  return (
    <>
      <NativeSelect
        label={`${v('form.question', { number: at + 1 })}・${v('form.kind')}`}
        value={kind}
        data={kinds.map((value) => ({ value, label: v(`kind.${value}`) }))}
        onChange={(event) => onKind(kinds.find((each) => each === event.currentTarget.value) ?? 'text')}
      />
      {(['ja', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          label={v(language === 'ja' ? 'form.japanese' : 'form.english')}
          lang={language}
          value={kind === 'nps' ? fillShop(text[language], workspace.name) : text[language]}
          readOnly={kind === 'nps'}
          maxLength={300}
          {...(kind === 'nps' && language === 'ja' ? { description: v('form.npsFixed') } : {})}
          onChange={(event) =>
            onChange({ ...question, text: { ...text, [language]: event.currentTarget.value } })
          }
          error={missing(text[language])}
        />
      ))}
      {hasOptions(kind) && (
        <div className={form['pair']}>
          {(['ja', 'en'] as const).map((language) => (
            <Textarea
              key={language}
              label={`${v('form.options')} ${v(language === 'ja' ? 'form.japanese' : 'form.english')}`}
              lang={language}
              autosize
              minRows={3}
              value={options[language]}
              onChange={(event) =>
                onChange({ ...question, options: { ...options, [language]: event.currentTarget.value } })
              }
              error={checked && !optionsFit(question) && language === 'ja' ? v('form.optionsUneven') : null}
            />
          ))}
        </div>
      )}
      <Checkbox
        label={v('form.required')}
        checked={required}
        onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
      />
    </>
  );
}
