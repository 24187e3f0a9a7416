import type { GuideQuestion, ShownGuide } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { KnowledgeNav } from '../KnowledgeNav.tsx';
import { emptyQuestion, isComplete, withoutQuestion } from '../logic/guide.ts';
import { guideQuery } from '../queries.ts';
import { Dialogue } from './Dialogue.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import styles from './questions.module.css';

/** Guided choices for the web chat, and a try at them. */
export default function QuestionsScreen() {
  const t = useT();
  const guide = useQuery(guideQuery);
  return (
    <Screen title={t('knowledge.nav.questions')} wide lead={t('knowledge.questions.lead')}>
      <KnowledgeNav />
      {guide.error !== null && <ErrorState error={guide.error} onRetry={() => void guide.refetch()} />}
      {guide.data === undefined && guide.error === null && <Skeletons rows={3} height={140} />}
      {guide.data !== undefined && <Editing guide={guide.data} />}
    </Screen>
  );
}

function Editing({ guide }: { guide: ShownGuide }) {
  const t = useT();
  const queryClient = useQueryClient();
  const canWrite = useCan('knowledge:write');
  const [questions, setQuestions] = useState<GuideQuestion[]>(guide.questions);
  const [revision, setRevision] = useState(guide.revision);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isWanting, setWanting] = useState(false);

  const put = (key: string, change: Partial<GuideQuestion>) =>
    setQuestions(questions.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const add = () => setQuestions([...questions, emptyQuestion(questions)]);

  async function save() {
    setWanting(!isComplete(questions));
    if (!isComplete(questions)) return;
    setPending(true);
    setFailure(null);
    try {
      const saved = await api.put<ShownGuide>('/first-questions', { basedOn: revision, questions });
      putAnswer(queryClient, guideQuery.queryKey, saved);
      setQuestions(saved.questions);
      setRevision(saved.revision);
      notify(t('common.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  async function reload() {
    const newest = await queryClient.fetchQuery({ ...guideQuery, staleTime: 0 });
    setQuestions(newest.questions);
    setRevision(newest.revision);
    setFailure(null);
  }

  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        {questions.length === 0 && (
          <EmptyState
            icon={<IconRoute size={36} stroke={1.5} />}
            title={t('knowledge.questions.empty')}
            {...(canWrite ? { action: <Button onClick={add}>{t('knowledge.questions.begin')}</Button> } : {})}
          >
            {t('knowledge.questions.emptyHint')}
          </EmptyState>
        )}
        {questions.map((question, at) => (
          <QuestionCard
            key={question.key}
            question={question}
            number={at + 1}
            questions={questions}
            canWrite={canWrite}
            isWanting={isWanting}
            onChange={(change) => put(question.key, change)}
            onRemove={() => setQuestions(withoutQuestion(questions, question.key))}
          />
        ))}
        {isWanting && !isComplete(questions) && (
          <Notice tone="bad">{t('knowledge.questions.incomplete')}</Notice>
        )}
        {hasCode(failure, 'conflict') ? (
          <Notice
            tone="bad"
            action={
              <Button size="xs" variant="default" onClick={() => void reload()}>
                {t('knowledge.questions.reload')}
              </Button>
            }
          >
            {t('knowledge.questions.outdated')}
          </Notice>
        ) : (
          <FormFailure error={failure} />
        )}
        {canWrite && (questions.length > 0 || guide.questions.length > 0) && (
          <div className={styles.buttons}>
            <Button
              variant="default"
              disabled={questions.length >= 40}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={add}
            >
              {t('knowledge.questions.add')}
            </Button>
            <Button loading={pending} onClick={() => void save()}>
              {t('common.save')}
            </Button>
          </div>
        )}
      </div>
      <Dialogue questions={questions} />
    </div>
  );
}
