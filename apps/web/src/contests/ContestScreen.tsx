import type { Contest } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api, apiUrl } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { useMentions } from '../mentions/words.ts';
import { useNotificationsSeen } from '../notifications/useNotificationsSeen.ts';
import { formatMoney } from '../orders/money.ts';
import { ContestForm } from './ContestForm.tsx';
import styles from './contests.module.css';
import { Entries } from './Entries.tsx';
import { Figures } from './Figures.tsx';
import { Posts } from './Posts.tsx';
import { PrizeLaw } from './PrizeLaw.tsx';
import { PublicPage } from './PublicPage.tsx';
import { contestQuery, figuresQuery } from './queries.ts';
import { useContestWords } from './words.ts';

const route = getRouteApi('/signed-in/growth/contests/$contestId');

export default function ContestScreen() {
  const { contestId } = route.useParams();
  useNotificationsSeen({ place: 'contest', placeId: contestId });
  return <ContestView id={contestId} />;
}

/** One contest: what it is and how its prizes stand beside the law, then what came of it. */
export function ContestView({ id }: { id: string }) {
  const w = useContestWords();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(contestQuery(id));
  return (
    <Screen
      title={data?.name.ja ?? w('contest.title')}
      back={{ to: '/growth/contests', label: w('contest.title') }}
      actions={
        <Button component="a" variant="default" href={apiUrl(`/contests/${id}/export`, { locale })} download>
          {w('contest.export')}
        </Button>
      }
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={5} />}
      {data !== undefined && (
        <>
          <About contest={data} />
          <PrizeLaw note={data.note} />
          {data.kind === 'photo' && <PublicPage contest={data} />}
          {data.kind === 'photo' ? <Entries contest={data} /> : <Campaign contest={data} />}
        </>
      )}
    </Screen>
  );
}

function Campaign({ contest }: { contest: Contest }) {
  const { data, error, refetch } = useQuery(figuresQuery(contest.id));
  return (
    <>
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={3} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && <Figures figures={data} hasPrizes={contest.prizes.length > 0} />}
      <Posts contestId={contest.id} />
    </>
  );
}

function About({ contest }: { contest: Contest }) {
  const w = useContestWords();
  const m = useMentions();
  const locale = useLocale();
  const mayWrite = useCan('growth:write');
  const [editing, setEditing] = useState(false);
  const {
    id,
    revision: basedOn,
    kind,
    state,
    asks,
    rules,
    prizes,
    purchaseYen,
    hashtags,
    networks,
  } = contest;
  const yen = (sum: number) => formatMoney(sum, 'JPY', locale);
  if (editing)
    return (
      <Section title={w('contest.change')}>
        <ContestForm
          kind={kind}
          contest={contest}
          onSave={async ({ kind: _kind, ...given }) => {
            await api.patch(`/contests/${id}`, { basedOn, ...given });
            notify(w('contest.saved'));
            setEditing(false);
          }}
        />
      </Section>
    );
  return (
    <Section title={w('contest.about')}>
      <div className={growth.facts}>
        <strong>{w(`contest.state.${state}`)}</strong>
        <span>{w(`contest.kind.${kind}`)}</span>
        <span>
          <When at={contest.startsAt} /> – <When at={contest.endsAt} />
        </span>
        {hashtags.map((tag) => (
          <span key={tag} lang="ja">
            #{tag}
          </span>
        ))}
        {networks.map((network) => (
          <span key={network}>{m(`network.${network}`)}</span>
        ))}
        <span>
          {purchaseYen === null
            ? w('contest.purchaseNone')
            : w('contest.purchaseNeeded', { yen: yen(purchaseYen) })}
        </span>
        {kind === 'photo' && <span>{w('contest.kept', { days: contest.keepDays })}</span>}
      </div>
      {prizes.length > 0 && (
        <ul aria-label={w('contest.prizes')}>
          {prizes.map(({ what, yen: worth, count }, at) => (
            <li key={at}>{w('contest.prize.line', { what, yen: yen(worth), count })}</li>
          ))}
        </ul>
      )}
      <h3 className={growth.subtitle}>{w('contest.asks')}</h3>
      <p className={styles['lines']} lang="ja">
        {asks.ja}
      </p>
      <details className={styles['rules']}>
        <summary>{w('contest.rules', { version: rules.version })}</summary>
        <p className={styles['lines']} lang="ja">
          {rules.ja}
        </p>
      </details>
      {mayWrite && <Steps contest={contest} onChange={() => setEditing(true)} />}
    </Section>
  );
}

/** What can be done with a contest: its end and its cancelling are asked for once more. */
function Steps({ contest, onChange }: { contest: Contest; onChange: () => void }) {
  const w = useContestWords();
  const { saving, error, save, again } = useSaving();
  const [asked, setAsked] = useState<'end' | 'cancel' | null>(null);
  const { id, revision: basedOn, state } = contest;
  const patch = (given: object) => api.patch(`/contests/${id}`, { basedOn, ...given });
  const step = asked ?? 'end';
  return (
    <>
      <div className={styles['buttons']}>
        <Button variant="default" onClick={onChange}>
          {w('contest.change')}
        </Button>
        {state === 'running' && (
          <Button variant="default" onClick={() => setAsked('end')}>
            {w('contest.end')}
          </Button>
        )}
        {state === 'cancelled' ? (
          <Button
            variant="subtle"
            loading={saving}
            onClick={() => void save(() => patch({ cancelled: false }))}
          >
            {w('contest.resume')}
          </Button>
        ) : (
          <Button variant="subtle" onClick={() => setAsked('cancel')}>
            {w('contest.cancel')}
          </Button>
        )}
      </div>
      <FormFailure error={error} />
      <Confirm
        opened={asked !== null}
        title={w(`contest.${step}`)}
        confirmLabel={w(`contest.${step}`)}
        dangerous={step === 'cancel'}
        onConfirm={async () => {
          await patch(step === 'cancel' ? { cancelled: true } : { endsAt: new Date().toISOString() });
          await again();
        }}
        onClose={() => setAsked(null)}
      >
        {w(`contest.${step}Body`)}
      </Confirm>
    </>
  );
}
