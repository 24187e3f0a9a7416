import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import rows from '../../improvement/improvement.module.css';
import { useNow } from '../../inbox/data/useNow.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { isLate, toneOf } from '../logic/names.ts';
import { itemQuery } from '../queries.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';
import { Details } from './Details.tsx';
import { Group } from './Group.tsx';
import { Steps } from './Steps.tsx';
import { Trail } from './Trail.tsx';

const route = getRouteApi('/signed-in/voices/feedback/$itemId');

export default function ItemScreen() {
  return <Item id={route.useParams().itemId} />;
}

/** One piece of feedback, from what was said to the customer knowing what came of it. */
export function Item({ id }: { id: string }) {
  const v = useVoices();
  const locale = useLocale();
  const callName = useCallName();
  const mayWrite = useCan('conversations:write');
  const { data: item, error, refetch } = useQuery(itemQuery(id));
  const now = useNow(60_000);
  return (
    <Screen title={v('item.title')} back={{ to: '/voices/feedback', label: v('tab.feedback') }}>
      {item === undefined &&
        (error === null ? (
          <Skeletons rows={5} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {item !== undefined && (
        <>
          <Section title={v('item.said')}>
            <p className={styles.said} {...(item.text === '' ? {} : { lang: langOf(item.text, locale) })}>
              {item.text === '' ? v('feedback.noText') : item.text}
            </p>
            <div className={rows.meta}>
              <StateDot tone={toneOf(item, now)}>{v(`state.${item.state}`)}</StateDot>
              <span>{v(`kind.${item.kind}`)}</span>
              <span>{v(`source.${item.source}`)}</span>
              {item.customer !== null && (
                <Link to="/customers/$customerId" params={{ customerId: item.customer.id }}>
                  {callName(item.customer)}
                </Link>
              )}
              <span>{item.owner?.name ?? v('noOwner')}</span>
              <span className={isLate(item, now) ? rows.late : undefined}>
                {v('item.dueAt')} <When at={item.dueAt} />
              </span>
              {item.conversationId !== null && (
                <Link to="/inbox/$conversationId" params={{ conversationId: item.conversationId }}>
                  {v('item.conversation')}
                </Link>
              )}
              {item.answerId !== null && (
                <Link to="/voices/answers/$answerId" params={{ answerId: item.answerId }}>
                  {v('item.answer')}
                </Link>
              )}
              {item.improvement !== null && (
                <Link to="/improvements/$id" params={{ id: item.improvement.id }}>
                  {v('item.improvement', { title: item.improvement.title })}
                </Link>
              )}
            </div>
          </Section>
          <Steps key={`steps ${item.revision}`} item={item} mayWrite={mayWrite} />
          <Group item={item} mayWrite={mayWrite} />
          {mayWrite && <Details key={`details ${item.revision}`} item={item} />}
          <Trail events={item.events} />
        </>
      )}
    </Screen>
  );
}
