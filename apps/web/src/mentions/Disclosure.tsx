import type { MentionDetail } from '@madoguchi/contract';
import { mentionRelations } from '@madoguchi/contract/mention-names';
import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import styles from './mentions.module.css';
import { RuleList } from './RuleList.tsx';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

const tones = {
  missing: 'bad',
  shown: 'careful',
  approved: 'good',
  refused: 'bad',
  not_needed: 'quiet',
} as const;

/** Of a paid post: whether it says who it is for and what was given, by which rule, and what was decided on what evidence. */
export function Disclosure({ mention, mayWrite }: { mention: MentionDetail; mayWrite: boolean }) {
  const w = useMentions();
  const mayDecide = useCan('growth:write');
  const { saving, error, write } = useSaving();
  const { id, revision, type, disclosure, subjectShown, benefitShown, approvals, erased, ambassador } =
    mention;
  if (type !== 'amplified') return null;
  const judge = (change: object) =>
    void write(() => api.patch<MentionDetail>(`/mentions/${id}`, { basedOn: revision, ...change }));
  return (
    <Section title={w('disclosure')} lead={w('disclosure.lead')}>
      <div className={styles['stack']}>
        <div className={styles['facts']}>
          <StateDot tone={tones[disclosure]}>{w(`disclosure.${disclosure}`)}</StateDot>
          {ambassador !== null && (
            <span>
              {w('disclosure.ambassador')}{' '}
              <Link to="/growth/ambassadors/$ambassadorId" params={{ ambassadorId: ambassador.id }}>
                {ambassador.name}
              </Link>
            </span>
          )}
        </div>
        <div className={styles['facts']}>
          <Switch
            label={w('disclosure.subject')}
            checked={subjectShown === true}
            disabled={!mayWrite || saving || erased}
            onChange={(event) => judge({ subjectShown: event.currentTarget.checked })}
          />
          <Switch
            label={w('disclosure.benefit')}
            checked={benefitShown === true}
            disabled={!mayWrite || saving || erased}
            onChange={(event) => judge({ benefitShown: event.currentTarget.checked })}
          />
        </div>
        <FormFailure error={error} />
        {approvals.length > 0 && (
          <ul className={styles['list']} aria-label={w('decisions')}>
            {approvals.map((each) => (
              <li key={each.id}>
                <div className={styles['facts']}>
                  <StateDot tone={each.decision === 'approved' ? 'good' : 'bad'}>
                    {w(`disclosure.${each.decision}`)}
                  </StateDot>
                  <span>{w(`relation.${each.relation}`)}</span>
                  {each.by !== null && <span>{each.by.name}</span>}
                  <When at={each.at} />
                </div>
                {[each.benefit, each.evidence].map((text, at) =>
                  text === '' ? null : (
                    <p key={at === 0 ? 'benefit' : 'evidence'} className={styles['said']}>
                      {text}
                    </p>
                  ),
                )}
                {each.evidenceAddress !== null && (
                  <a href={each.evidenceAddress} target="_blank" rel="noreferrer">
                    {each.evidenceAddress}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayDecide && !erased && <Deciding key={revision} mention={mention} />}
        <RuleList rules={mention.rules} />
      </div>
    </Section>
  );
}

/** A lead decides: approved with evidence, or refused. */
function Deciding({ mention }: { mention: MentionDetail }) {
  const w = useMentions();
  const [relation, setRelation] = useState<string>('ambassador');
  const [benefit, setBenefit] = useState('');
  const [evidence, setEvidence] = useState('');
  const [address, setAddress] = useState('');
  const { saving, error, write } = useSaving();
  const shown = mention.subjectShown === true && mention.benefitShown === true;
  const decide = (decision: 'approved' | 'refused') =>
    void write(() =>
      api.post<MentionDetail>(`/mentions/${mention.id}/decisions`, {
        basedOn: mention.revision,
        decision,
        relation,
        benefit,
        evidence,
        evidenceAddress: address.trim() === '' ? null : address.trim(),
      }),
    );
  return (
    <details>
      <summary>{w('decide')}</summary>
      <div className={styles['stack']}>
        <div className={styles['pair']}>
          <NativeSelect
            label={w('decide.relation')}
            value={relation}
            data={mentionRelations.map((value) => ({ value, label: w(`relation.${value}`) }))}
            onChange={({ currentTarget: { value } }) => setRelation(value)}
          />
          <TextInput
            label={w('decide.benefit')}
            maxLength={500}
            value={benefit}
            onChange={({ currentTarget: { value } }) => setBenefit(value)}
          />
        </div>
        <Textarea
          label={w('decide.evidence')}
          description={w('decide.evidenceHint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={evidence}
          onChange={({ currentTarget: { value } }) => setEvidence(value)}
        />
        <TextInput
          type="url"
          label={w('decide.address')}
          placeholder="https://"
          value={address}
          onChange={({ currentTarget: { value } }) => setAddress(value)}
        />
        {!shown && <p className={styles['quiet']}>{w('decide.notShown')}</p>}
        <FormFailure error={error} />
        <div className={styles['buttons']}>
          <Button variant="default" loading={saving} onClick={() => decide('refused')}>
            {w('decide.refuse')}
          </Button>
          <Button
            loading={saving}
            disabled={!shown || evidence.trim() === ''}
            onClick={() => decide('approved')}
          >
            {w('decide.approve')}
          </Button>
        </div>
      </div>
    </details>
  );
}
