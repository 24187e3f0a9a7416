import type { SurveyAnswer } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import rows from '../../improvement/improvement.module.css';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { channelName } from '../logic/names.ts';
import { useVoices } from '../words.ts';

/** One answer in a list: the scores, the words, who and when. */
export function AnswerRow({ answer }: { answer: SurveyAnswer }) {
  const v = useVoices();
  const callName = useCallName();
  const { id, replies, low, customer, channel, answeredAt, language, contactPerson } = answer;
  const words = replies.flatMap(({ text }) => text ?? []).join(' ');
  const scores = replies.flatMap(({ score, kind }) =>
    score === null ? [] : `${kind.toUpperCase()} ${score}`,
  );
  return (
    <li>
      <Link to="/voices/answers/$answerId" params={{ answerId: id }} className={rows.row}>
        <span className={rows.words}>
          <span className={rows.name} {...(words === '' ? {} : { lang: language })}>
            {words === '' ? v('answers.words') : words}
          </span>
          <span className={rows.facts}>
            <strong>{scores.join(' ・ ')}</strong>
            {low && <StateDot tone="bad">{v('answers.low')}</StateDot>}
            <span>{customer === null ? v('anonymous') : callName(customer)}</span>
            <span>{channelName(v, channel)}</span>
          </span>
        </span>
        <span className={rows.side}>
          <When at={answeredAt} />
          {contactPerson !== null && <span>{contactPerson.name}</span>}
        </span>
      </Link>
    </li>
  );
}
