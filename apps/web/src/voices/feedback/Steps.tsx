import type { DraftedFeedback, FeedbackDetail, FeedbackState, FeedbackTold } from '@madoguchi/contract';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import rows from '../../improvement/improvement.module.css';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { Section } from '../../kit/Screen.tsx';
import { isOpen, nextState, openStates } from '../logic/names.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';
import { useItemWrites } from './useItemWrites.ts';

const ways: readonly FeedbackTold[] = ['message', 'phone', 'visit', 'letter', 'page'];

/** Where it stands, what comes next, and telling the customer. */
export function Steps({ item, mayWrite }: { item: FeedbackDetail; mayWrite: boolean }) {
  const v = useVoices();
  const navigate = useNavigate();
  const { write, error, pending } = useItemWrites(item.id);
  const [outcome, setOutcome] = useState(item.outcome);
  const [reason, setReason] = useState(item.reason);
  const [declining, setDeclining] = useState(false);
  const [how, setHow] = useState<FeedbackTold>('message');
  const [drafting, setDrafting] = useState<unknown>(null);
  const { id, state, revision, customer, toldAt, toldHow } = item;
  const path = `/feedback/${id}`;
  const next = nextState(state);
  const mustTell = next === 'done' && customer !== null && toldAt === null;
  const canTell = customer !== null && toldAt === null && (outcome.trim() !== '' || reason.trim() !== '');
  const tells = state === 'reporting' || state === 'declined';

  const move = (to: FeedbackState) =>
    write(() => api.post<FeedbackDetail>(`${path}/move`, { basedOn: revision, to, outcome, reason }));
  const tell = () => write(() => api.post<FeedbackDetail>(`${path}/told`, { basedOn: revision, how }));

  async function draft() {
    setDrafting(null);
    try {
      const { conversationId } = await api.post<DraftedFeedback>(`${path}/draft`, { append: true });
      await (item.conversationId === null
        ? navigate({ to: '/inbox/new', search: { draft: conversationId } })
        : navigate({ to: '/inbox/$conversationId', params: { conversationId } }));
    } catch (failure) {
      setDrafting(failure);
    }
  }

  return (
    <Section title={v('item.steps')}>
      <div className={styles.stack}>
        <ol className={styles.steps}>
          {[...openStates, state === 'declined' ? ('declined' as const) : ('done' as const)].map((each) => (
            <li key={each} className={styles.step} aria-current={each === state ? 'step' : undefined}>
              {v(`state.${each}`)}
            </li>
          ))}
        </ol>
        {toldHow !== null && (
          <p className={styles.quiet}>{v('item.toldAt', { how: v(`told.${toldHow}`) })}</p>
        )}
        {(isOpen(state) || outcome !== '') && (
          <Textarea
            label={v('item.outcome')}
            description={v('item.outcomeHint')}
            autosize
            minRows={2}
            maxLength={2000}
            value={outcome}
            readOnly={!mayWrite || !isOpen(state)}
            onChange={(event) => setOutcome(event.currentTarget.value)}
          />
        )}
        {(declining || reason !== '') && (
          <Textarea
            label={v('item.reason')}
            description={v('item.reasonHint')}
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            readOnly={!mayWrite || !isOpen(state)}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {mayWrite && (
          <>
            {tells && canTell && (
              <div className={styles.filters}>
                <Button variant="default" onClick={() => void draft()}>
                  {v('item.draft')}
                </Button>
                <NativeSelect
                  label={v('item.toldHow')}
                  value={how}
                  data={ways.map((value) => ({ value, label: v(`told.${value}`) }))}
                  onChange={(event) =>
                    setHow(ways.find((each) => each === event.currentTarget.value) ?? 'message')
                  }
                />
                <Button variant="default" loading={pending} onClick={() => void tell()}>
                  {v('item.told')}
                </Button>
              </div>
            )}
            <FormFailure error={error ?? drafting} />
            {mustTell && <p className={styles.quiet}>{v('item.tellFirst')}</p>}
            <div className={rows.buttons}>
              {next !== null && !mustTell && (
                <Button loading={pending} onClick={() => void move(next)}>
                  {v('item.moveTo', { state: v(`state.${next}`) })}
                </Button>
              )}
              {isOpen(state) && (
                <Button
                  variant="default"
                  disabled={declining && reason.trim() === ''}
                  onClick={() => (declining ? void move('declined') : setDeclining(true))}
                >
                  {v('item.decline')}
                </Button>
              )}
              {!isOpen(state) && (
                <Button variant="default" loading={pending} onClick={() => void move('considering')}>
                  {v('item.reopen')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
