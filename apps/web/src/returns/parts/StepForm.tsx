import type { ReturnCase } from '@madoguchi/contract';
import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { membersQuery } from '../../kit/queries.ts';
import { formatMoney } from '../../orders/money.ts';
import styles from '../returns.module.css';
import { useReturnWrites } from '../useReturnWrites.ts';
import { Drafting } from './Drafting.tsx';

type Props = { found: ReturnCase; step: ReturnCase['steps'][number] };

const skippable = new Set(['instruct', 'arrive', 'inspect']);

/** The step that is next: who does it by when, what is noted, and the buttons that do or leave it out. */
export function StepForm({ found, step }: Props) {
  const t = useT();
  const locale = useLocale();
  const write = useReturnWrites(found.id);
  const members = useQuery(membersQuery).data ?? [];
  const { currency } = found.order;
  const isRefund = step.step === 'refund';
  const [owner, setOwner] = useState(step.owner?.id ?? '');
  const [dueOn, setDueOn] = useState(step.dueOn ?? '');
  const [on, setOn] = useState('');
  const [note, setNote] = useState(step.note);
  const [refund, setRefund] = useState<number | string>(found.proposedRefund);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const amount = typeof refund === 'number' ? refund : Number.NaN;
  const isTooMuch = isRefund && !(amount >= 0 && amount <= found.refundable);
  const { needsLeadAbove, mayDecide } = found;
  const needsLead = isRefund && needsLeadAbove !== null && amount > needsLeadAbove && !mayDecide;
  const isSkippable = skippable.has(step.step);
  const isBeyond = step.step === 'accept' && found.verdict.decision !== 'accept';
  const noteLabel = isBeyond ? 'returns.noteWhy' : isSkippable ? 'returns.noteSkip' : 'returns.note';
  const mayNotAccept = isBeyond && !mayDecide;

  async function save(given: { done?: boolean; skipped?: boolean }) {
    setPending(true);
    setFailure(null);
    const body = {
      basedOn: found.revision,
      ownerId: owner === '' ? null : owner,
      ...(dueOn === '' ? {} : { dueOn }),
      note: note.trim(),
      ...(isRefund && given.done === true ? { refund: amount } : {}),
      ...(on === '' || given.done !== true ? {} : { on }),
      ...given,
    };
    try {
      await write(api.put<ReturnCase>(`/returns/${found.id}/steps/${step.step}`, body));
    } catch (error) {
      // The case as it is now has another form in the place of this one: what it says would not be seen.
      if (hasCode(error, 'conflict')) notify(problemText(t, error), 'bad');
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <div className={styles.form}>
      <p className={styles.lead}>{t(`returns.step.${step.step}.lead`)}</p>
      {isRefund && (
        <NumberInput
          label={t('returns.refund')}
          description={t('returns.refundHint', {
            proposed: formatMoney(found.proposedRefund, currency, locale),
            left: formatMoney(found.refundable, currency, locale),
          })}
          value={refund}
          min={0}
          max={found.refundable}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          onChange={setRefund}
        />
      )}
      {needsLead && (
        <p className={styles.lead}>
          {t('returns.needsLead', { amount: formatMoney(needsLeadAbove, currency, locale) })}
        </p>
      )}
      <Textarea
        label={t(noteLabel)}
        autosize
        minRows={1}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t('returns.owner')}
          value={owner}
          data={[
            { value: '', label: t('returns.noOwner') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('returns.dueOn')}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('returns.on')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      <FormFailure error={failure} />
      <div className={styles.buttons}>
        <Button
          loading={pending}
          disabled={isTooMuch || needsLead || mayNotAccept}
          onClick={() => void save({ done: true })}
        >
          {t(isRefund ? 'returns.doRefund' : 'returns.do')}
        </Button>
        {isSkippable && (
          <Button
            variant="default"
            disabled={pending || note.trim() === ''}
            onClick={() => void save({ done: true, skipped: true })}
          >
            {t('returns.skip')}
          </Button>
        )}
        <Button variant="default" disabled={pending} onClick={() => void save({})}>
          {t('returns.save')}
        </Button>
      </div>
      <Drafting found={found} message={step.step} />
    </div>
  );
}
