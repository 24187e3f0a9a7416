import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useFeedEvent } from '../kit/feed.ts';
import { useShortcut } from '../kit/keys.ts';
import { useCan, useMe } from '../kit/session.tsx';
import { openCallForm, useCallFormSubject } from './callFormStore.ts';
import { concernsMe } from './logic/live.ts';
import { liveCallsQuery } from './queries.ts';

const CallForm = lazy(() => import('./form/CallForm.tsx'));
const CallPop = lazy(() => import('./CallPop.tsx'));

/** Everything of the telephone that may appear anywhere: the form by one key, and who is calling. */
export function CallHost() {
  const mayWrite = useCan('conversations:write');
  const { id } = useMe().member;
  const queryClient = useQueryClient();
  const subject = useCallFormSubject();
  const { data: live = [] } = useQuery(liveCallsQuery);
  // At once, and not with the other news: the telephone rings.
  useFeedEvent((event) => {
    if (event.type === 'call.changed' && concernsMe(event.data, id, live))
      void queryClient.invalidateQueries({ queryKey: liveCallsQuery.queryKey });
  });
  const speaking = live.find(({ member, state }) => member?.id === id && state !== 'ended') ?? live[0];
  useShortcut('c', 'keys.call', () => openCallForm(speaking?.id ?? 'new'), { enabled: mayWrite });
  const shown = live.filter((call) => call.id !== subject?.about);
  return (
    <Suspense>
      {shown.length > 0 && <CallPop calls={shown} mayWrite={mayWrite} beside={subject !== null} />}
      {subject !== null && mayWrite && (
        <CallForm key={`${subject.about} ${subject.customer?.id ?? ''}`} subject={subject} />
      )}
    </Suspense>
  );
}
