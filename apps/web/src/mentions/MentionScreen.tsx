import type { MentionDetail, MentionEvent } from '@madoguchi/contract';
import { erasureReasons } from '@madoguchi/contract/mention-names';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AsVoice } from '../customer-voices/AsVoice.tsx';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { useNotificationsSeen } from '../notifications/useNotificationsSeen.ts';
import { CaseSection } from './CaseSection.tsx';
import { Disclosure } from './Disclosure.tsx';
import { EraseMention } from './EraseMention.tsx';
import { Judgement } from './Judgement.tsx';
import styles from './mentions.module.css';
import { mentionQuery } from './queries.ts';
import { Said } from './Said.tsx';
import { useMentions } from './words.ts';

const route = getRouteApi('/signed-in/mentions/$id');

export default function MentionScreen() {
  return <MentionView id={route.useParams().id} />;
}

/** One mention: what was said, what is thought of it, what is answered, and how that came about. */
export function MentionView({ id }: { id: string }) {
  const w = useMentions();
  const mayWrite = useCan('conversations:write');
  useNotificationsSeen({ place: 'mention', placeId: id });
  const { data: mention, error, refetch } = useQuery(mentionQuery(id));
  const title =
    mention === undefined
      ? w('one')
      : w(mention.author === '' ? 'one.on' : 'one.by', {
          author: mention.author,
          network: w(`network.${mention.network}`),
        });
  return (
    <Screen
      title={title}
      back={{ to: '/mentions', label: w('title') }}
      actions={
        mention !== undefined && (
          <>
            <AsVoice mention={mention} />
            <EraseMention mention={mention} />
          </>
        )
      }
    >
      {mention === undefined && error === null && <Skeletons rows={5} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={w('gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {mention !== undefined && (
        <>
          <Said mention={mention} />
          <Judgement mention={mention} mayWrite={mayWrite} />
          <Disclosure mention={mention} mayWrite={mayWrite} />
          <CaseSection mention={mention} mayWrite={mayWrite} />
          <Trail events={mention.events} />
        </>
      )}
    </Screen>
  );
}

/** What was said of a mention at a moment, as far as it can be put into a line. */
function detailOf(w: ReturnType<typeof useMentions>, { kind, data }: MentionEvent): string {
  if (kind === 'erased') {
    const { reason, reference } = data;
    const why = erasureReasons.find((each) => each === reason);
    return [why === undefined ? '' : w(`erase.reason.${why}`), reference ?? ''].filter(Boolean).join(' ');
  }
  if (kind !== 'judged' && kind !== 'read') return '';
  const { sentiment, was } = data;
  const word = (value: MentionEvent['data'][string] | undefined): string =>
    value === 'positive' || value === 'negative' || value === 'neutral' ? w(`sentiment.${value}`) : '—';
  return kind === 'judged' && was !== sentiment ? `${word(was)} → ${word(sentiment)}` : word(sentiment);
}

function Trail({ events }: Pick<MentionDetail, 'events'>) {
  const w = useMentions();
  return (
    <Section title={w('trail')}>
      <ul className={styles['list']}>
        {events.map((event) => {
          const detail = detailOf(w, event);
          return (
            <li key={event.id} className={styles['facts']}>
              <span>{w(`event.${event.kind}`)}</span>
              {detail !== '' && <span>{detail}</span>}
              <span>{event.actor?.name ?? w('event.byItself')}</span>
              <When at={event.at} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
