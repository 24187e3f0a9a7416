import type { Locale } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import lists from '../../improvement/improvement.module.css';
import { apiUrl } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { daysOf } from '../logic/days.ts';
import { channelName } from '../logic/names.ts';
import { Paged } from '../Paged.tsx';
import { answersQuery, surveyQuery } from '../queries.ts';
import type { AnswersSearch } from '../search.ts';
import { useVoices, type VoiceWords } from '../words.ts';
import { AnswerRow } from './AnswerRow.tsx';

const route = getRouteApi('/signed-in/voices/surveys/$surveyId/answers');

export default function AnswersScreen() {
  return <Answers id={route.useParams().surveyId} asked={route.useSearch()} />;
}

/** What a list is narrowed to, in words. */
export function narrowedTo(v: VoiceWords, locale: Locale, asked: AnswersSearch): string[] {
  const { scoreFrom, scoreUntil, channel, product, low, from, until } = asked;
  const scores =
    scoreFrom === undefined || scoreUntil === undefined
      ? []
      : scoreFrom === scoreUntil
        ? [v('answers.score', { score: scoreFrom })]
        : [v('answers.scores', { from: scoreFrom, until: scoreUntil })];
  return [
    ...scores,
    ...(low === undefined ? [] : [v('answers.low')]),
    ...(channel === undefined ? [] : [channelName(v, channel)]),
    ...(product === undefined ? [] : [`${v('answer.product')} ${product === '' ? v('none') : product}`]),
    ...(asked.contactPerson === undefined ? [] : [v('answer.person')]),
    ...daysOf(v, locale, { from, until }),
  ];
}

/** The answers behind a figure. */
export function Answers({ id, asked }: { id: string; asked: AnswersSearch }) {
  const v = useVoices();
  const locale = useLocale();
  const survey = useQuery(surveyQuery(id)).data;
  const answers = useInfiniteQuery(answersQuery(id, asked));
  const narrowed = narrowedTo(v, locale, asked);
  return (
    <Screen
      title={survey === undefined ? v('answers.title') : v('answers.of', { name: survey.name })}
      back={{ to: '/voices', label: v('title') }}
      actions={
        <Button
          variant="default"
          component="a"
          href={apiUrl(`/surveys/${id}/answers/export`, { ...asked, locale })}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {v('answers.export')}
        </Button>
      }
    >
      {narrowed.length > 0 && (
        <p className={lists.meta}>
          <span>{narrowed.join(locale === 'ja' ? '・' : ', ')}</span>
          <Link to="/voices/surveys/$surveyId/answers" params={{ surveyId: id }} className={lists.list}>
            {v('answers.clear')} <IconX size={14} aria-hidden />
          </Link>
        </p>
      )}
      <Paged list={answers} label={v('answers.title')} empty={<EmptyState title={v('answers.empty')} />}>
        {(answer) => <AnswerRow key={answer.id} answer={answer} />}
      </Paged>
    </Screen>
  );
}
