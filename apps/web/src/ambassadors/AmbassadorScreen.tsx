import type { AmbassadorDetail } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../customers/logic/callName.ts';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { langOf } from '../inbox/logic/lang.ts';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { formatDate } from '../mentions/days.ts';
import { Accounts } from './Accounts.tsx';
import { Agreements } from './Agreements.tsx';
import { Reach } from './AmbassadorRow.tsx';
import styles from './ambassadors.module.css';
import { PersonForm } from './PersonForm.tsx';
import { ambassadorQuery } from './queries.ts';
import { ResultsSection } from './ResultsSection.tsx';
import { Sources } from './Sources.tsx';
import { useAmbassadorWords } from './words.ts';

export default function AmbassadorScreen() {
  const { ambassadorId } = useParams({ from: '/signed-in/growth/ambassadors/$ambassadorId' });
  return <AmbassadorView id={ambassadorId} />;
}

/** One person: who they are, their reach, what was agreed, what it brought, what they wrote. */
export function AmbassadorView({ id }: { id: string }) {
  const w = useAmbassadorWords();
  const { data, error, refetch } = useQuery(ambassadorQuery(id));
  const mayWrite = useCan('growth:write') && data?.erased === false;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Screen
      title={data?.name ?? w('title')}
      back={{ to: '/growth/ambassadors', label: w('title') }}
      actions={mayWrite && <Button onClick={() => setOpen(true)}>{w('edit')}</Button>}
    >
      {data === undefined && error === null && <Skeletons rows={4} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={w('gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          {data.erased && <Notice tone="quiet">{w('erased')}</Notice>}
          <Profile ambassador={data} />
          <Agreements ambassador={data} mayWrite={mayWrite} />
          <Accounts ambassador={data} mayWrite={mayWrite} />
          <ResultsSection id={data.id} />
          <Sources ambassador={data} mayWrite={mayWrite} />
          <Posts ambassador={data} />
          <Dialog title={w('edit')} opened={open} onClose={close}>
            <PersonForm ambassador={data} onDone={close} onClose={close} />
          </Dialog>
        </>
      )}
    </Screen>
  );
}

/** Who they are and why they fit. */
export function Profile({ ambassador }: { ambassador: AmbassadorDetail }) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const callName = useCallName();
  const { reading, state, business, reach, relation, audience, fit, topics, customer } = ambassador;
  const long = (text: string) => (
    <p className={styles['said']} lang={langOf(text, locale)}>
      {text}
    </p>
  );
  return (
    <Section title={w('profile')}>
      <dl className={growth.list}>
        {reading !== '' && (
          <>
            <dt>{w('reading')}</dt>
            <dd lang="ja">{reading}</dd>
          </>
        )}
        <dt>{w('state')}</dt>
        <dd>{w(`state.${state}`)}</dd>
        <dt>{w('filter.size')}</dt>
        <dd className={styles['parts']}>
          <Reach reach={reach} />
        </dd>
        <dt>{w('agreements')}</dt>
        <dd className={styles['parts']}>
          <span>
            {relation.agreements === 0 ? w('noAgreement') : w('agreementsOf', { count: relation.agreements })}
          </span>
          {relation.since !== null && <span>{w('since', { day: formatDate(relation.since, locale) })}</span>}
        </dd>
        <dt>{w('business')}</dt>
        <dd>{w(`business.${business}`)}</dd>
        {topics.length > 0 && (
          <>
            <dt>{w('topics')}</dt>
            <dd lang={langOf(topics.join(''), locale)}>{topics.join('・')}</dd>
          </>
        )}
        {audience !== '' && (
          <>
            <dt>{w('audience')}</dt>
            <dd>{long(audience)}</dd>
          </>
        )}
        {fit !== '' && (
          <>
            <dt>{w('fit')}</dt>
            <dd>{long(fit)}</dd>
          </>
        )}
        <dt>{w('customer')}</dt>
        <dd>
          {customer === null ? (
            w('customerNone')
          ) : (
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              {callName(customer)}
            </Link>
          )}
        </dd>
      </dl>
    </Section>
  );
}

const tones = {
  missing: 'bad',
  shown: 'careful',
  approved: 'good',
  refused: 'bad',
  not_needed: 'quiet',
} as const;

/** What they wrote, and how each stands by the rule on disclosure. */
export function Posts({ ambassador }: { ambassador: AmbassadorDetail }) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const { posts } = ambassador;
  return (
    <Section title={w('posts')} lead={w('posts.lead')}>
      {posts.length === 0 && <p className={growth.quiet}>{w('posts.none')}</p>}
      <ul className={growth.trail} aria-label={w('posts')}>
        {posts.map(({ id, text, title, disclosure, network, postedAt }) => {
          const words = text === '' ? title : text;
          return (
            <li key={id}>
              <Link to="/mentions/$id" params={{ id }} lang={langOf(words, locale)}>
                {words === '' ? w('noText') : words}
              </Link>
              <div className={growth.facts}>
                <StateDot tone={tones[disclosure]}>{w(`disclosure.${disclosure}`)}</StateDot>
                <span>{w(`network.${network}`)}</span>
                <When at={postedAt} />
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
