import type { MentionAnswer, MentionDetail } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Notice } from '../kit/Notice.tsx';
import { membersQuery } from '../kit/queries.ts';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { dayOf, dueOn } from '../voices/logic/days.ts';
import { Answering } from './Answering.tsx';
import styles from './mentions.module.css';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

/** Who sees to it and by when, the answer, and how it ended. */
export function CaseSection({ mention, mayWrite }: { mention: MentionDetail; mayWrite: boolean }) {
  const w = useMentions();
  const { id, erased, emptiedFor, closedFor } = mention;
  const { saving, error, write } = useSaving();
  const found = mention.case;
  if (found === null)
    return mayWrite && !erased && emptiedFor === null ? (
      <Section title={w('case')} lead={w('case.none')}>
        <FormFailure error={error} />
        <div className={styles['buttons']}>
          <Button
            variant="default"
            loading={saving}
            onClick={() => void write(() => api.post<MentionDetail>(`/mentions/${id}/case`, {}))}
          >
            {w('case.open')}
          </Button>
        </div>
      </Section>
    ) : null;
  return (
    <Section title={w('case')}>
      <div className={styles['stack']}>
        <div className={styles['facts']}>
          <StateDot tone={found.state === 'open' ? 'careful' : 'good'}>{w(`case.${found.state}`)}</StateDot>
          <span>{found.owner?.name ?? w('noOwner')}</span>
          <span>
            {w('due')} <When at={found.dueAt} />
          </span>
        </div>
        {closedFor !== '' && <p className={styles['said']}>{closedFor}</p>}
        {!erased && emptiedFor !== null && found.state === 'open' && (
          <Notice tone="careful">{w('emptied.case')}</Notice>
        )}
        {mention.answers.length > 0 && <Answers answers={mention.answers} />}
        {mayWrite && !erased && found.state === 'open' && (
          <>
            <Answering key={`answer ${mention.caseRevision}`} mention={mention} />
            <Keeping
              key={`case ${mention.caseRevision}`}
              mention={mention}
              dueAt={found.dueAt}
              ownerId={found.owner?.id ?? ''}
            />
          </>
        )}
        {mayWrite && !erased && found.state !== 'open' && (
          <div className={styles['buttons']}>
            <Button
              variant="default"
              loading={saving}
              onClick={() =>
                void write(() =>
                  api.patch<MentionDetail>(`/mentions/${id}/case`, {
                    basedOn: mention.caseRevision,
                    reopen: true,
                  }),
                )
              }
            >
              {w('case.reopen')}
            </Button>
          </div>
        )}
        <FormFailure error={error} />
      </div>
    </Section>
  );
}

const tones = { sending: 'busy', sent: 'good', failed: 'bad' } as const;

function Answers({ answers }: { answers: readonly MentionAnswer[] }) {
  const w = useMentions();
  return (
    <ul className={styles['list']} aria-label={w('answers')}>
      {answers.map(({ id, text, state, how, address, problem, author, writtenAt }) => (
        <li key={id}>
          <div className={styles['facts']}>
            <StateDot tone={tones[state]}>{w(`answer.${state}`)}</StateDot>
            <span>{w(`answer.how.${how}`)}</span>
            {author !== null && <span>{author.name}</span>}
            <When at={writtenAt} />
            {address !== null && (
              <a href={address} target="_blank" rel="noreferrer">
                {w('openThere')}
              </a>
            )}
          </div>
          <p className={styles['said']}>{text}</p>
          {problem !== null && <Notice tone="bad">{w(problemKey(problem))}</Notice>}
        </li>
      ))}
    </ul>
  );
}

const problems = [
  'cap_reached',
  'no_credit',
  'too_many_hashtags',
  'not_allowed',
  'not_there',
  'too_often',
  'their_fault',
  'refused_request',
  'no_feed',
  'too_large',
  'unreadable',
  'inner_address',
  'unknown_host',
  'timeout',
  'redirects',
  'certificate',
  'no_source',
] as const;

/** What went wrong in words; of what nobody can do anything about, that it did. */
export function problemKey(problem: string): `problem.${(typeof problems)[number]}` | 'problem.other' {
  const known = problems.find((each) => each === problem);
  return known === undefined ? 'problem.other' : `problem.${known}`;
}

type KeepingProps = { mention: MentionDetail; dueAt: string; ownerId: string };

/** Whose it is and by when; or why nothing follows. */
function Keeping({ mention, dueAt, ownerId }: KeepingProps) {
  const w = useMentions();
  const timeZone = useTimeZone();
  const members = useQuery(membersQuery).data ?? [];
  const [owner, setOwner] = useState(ownerId);
  const [due, setDue] = useState(dayOf(dueAt, timeZone));
  const [reason, setReason] = useState('');
  const { saving, error, write } = useSaving();
  const change = (body: object) =>
    void write(() =>
      api.patch<MentionDetail>(`/mentions/${mention.id}/case`, { basedOn: mention.caseRevision, ...body }),
    );
  const isSame = owner === ownerId && due === dayOf(dueAt, timeZone);
  return (
    <>
      <div className={styles['pair']}>
        <NativeSelect
          label={w('case.owner')}
          value={owner}
          data={[
            { value: '', label: w('noOwner') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => setOwner(value)}
        />
        <TextInput
          type="date"
          label={w('due')}
          value={due}
          onChange={({ currentTarget: { value } }) => setDue(value)}
        />
      </div>
      <div className={styles['buttons']}>
        <Button
          variant="default"
          loading={saving}
          disabled={isSame || due === ''}
          onClick={() =>
            change({
              ownerId: owner === '' ? null : owner,
              ...(due === dayOf(dueAt, timeZone) ? {} : { dueAt: dueOn(due, timeZone) }),
            })
          }
        >
          {w('save')}
        </Button>
      </div>
      <details>
        <summary>{w('case.closing')}</summary>
        <div className={styles['stack']}>
          <TextInput
            label={w('case.reason')}
            maxLength={1000}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          <div className={styles['buttons']}>
            <Button
              variant="default"
              loading={saving}
              disabled={reason.trim() === ''}
              onClick={() => change({ closedFor: reason })}
            >
              {w('case.close')}
            </Button>
          </div>
        </div>
      </details>
      <FormFailure error={error} />
    </>
  );
}
