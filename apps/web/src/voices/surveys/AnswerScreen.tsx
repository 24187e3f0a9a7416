import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AnswerAsVoice } from '../../customer-voices/AsVoice.tsx';
import { useCallName } from '../../customers/logic/callName.ts';
import rows from '../../improvement/improvement.module.css';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useMe } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { fillShop } from '../logic/figures.ts';
import { channelName } from '../logic/names.ts';
import { answerQuery } from '../queries.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

const route = getRouteApi('/signed-in/voices/answers/$answerId');

export default function AnswerScreen() {
  return <AnswerView id={route.useParams().answerId} />;
}

/** One answer as it was given, with the words of the questions as they were then. */
export function AnswerView({ id }: { id: string }) {
  const v = useVoices();
  const locale = useLocale();
  const callName = useCallName();
  const { workspace } = useMe();
  const { data: answer, error, refetch } = useQuery(answerQuery(id));
  return (
    <Screen
      title={v('answer.title')}
      back={{ to: '/voices', label: v('title') }}
      actions={answer !== undefined && <AnswerAsVoice answer={answer} />}
    >
      {answer === undefined &&
        (error === null ? (
          <Skeletons rows={4} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {answer !== undefined && (
        <>
          <div className={rows.meta}>
            <Link to="/voices/surveys/$surveyId" params={{ surveyId: answer.survey.id }}>
              {answer.survey.name}
            </Link>
            {answer.low && <StateDot tone="bad">{v('answers.low')}</StateDot>}
            <When at={answer.answeredAt} />
            <span>{channelName(v, answer.channel)}</span>
            {answer.customer === null ? (
              <span>{v('anonymous')}</span>
            ) : (
              <Link to="/customers/$customerId" params={{ customerId: answer.customer.id }}>
                {callName(answer.customer)}
              </Link>
            )}
            {answer.contactPerson !== null && (
              <span>
                {v('answer.person')}: {answer.contactPerson.name}
              </span>
            )}
            {answer.product !== '' && (
              <span>
                {v('answer.product')}: {answer.product}
              </span>
            )}
          </div>
          <Section>
            <dl className={styles.replies}>
              {answer.replies.map(({ question, asked, score, text, choices }) => (
                <div key={question}>
                  <dt>{fillShop(asked[locale], workspace.name)}</dt>
                  <dd {...(text === null ? {} : { lang: answer.language })}>
                    {score ?? text ?? choices.map((choice) => choice[locale]).join('、')}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
          <div className={rows.meta}>
            {answer.conversationId !== null && (
              <Link to="/inbox/$conversationId" params={{ conversationId: answer.conversationId }}>
                {v('answer.conversation')}
              </Link>
            )}
            {answer.feedbackId !== null && (
              <Link to="/voices/feedback/$itemId" params={{ itemId: answer.feedbackId }}>
                {v('answer.feedback')}
              </Link>
            )}
          </div>
        </>
      )}
    </Screen>
  );
}
