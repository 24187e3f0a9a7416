import type { CustomerTier, Tier } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { useSaving } from '../../growth/useSaving.ts';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { formatDate } from '../../mentions/days.ts';
import { formatMoney } from '../../orders/money.ts';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';
import { tierName } from './logic.ts';
import { customerTierQuery } from './queries.ts';

type Props = { customerId: string; tiers: readonly Tier[] };

/** Where a customer stands, why, how that changed, and the way to place them by hand. */
export function CustomerTierView({ customerId, tiers }: Props) {
  const mayWrite = useCan('growth:write');
  const { data, error, refetch } = useQuery(customerTierQuery(customerId));
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={3} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <div className={styles['stack']}>
      <Standing standing={data} tiers={tiers} />
      {mayWrite && <PlaceForm standing={data} tiers={tiers} />}
    </div>
  );
}

function Standing({ standing, tiers }: { standing: CustomerTier; tiers: readonly Tier[] }) {
  const w = useWords();
  const locale = useLocale();
  const callName = useCallName();
  const { customer, tier, how, purchases, spent, since, next, changes, placements } = standing;
  const yen = (sum: number) => formatMoney(sum, 'JPY', locale);
  const named = (key: string | null) => (key === null ? w('tier.none') : tierName(tiers, key, locale));
  return (
    <>
      <p className={styles['plain']}>
        <strong>{callName(customer)}</strong> {named(tier)} {how !== null && w(`tier.how.${how}`)}
      </p>
      <p className={styles['plain']}>
        {w('tier.since', { day: formatDate(since, locale) })}{' '}
        {w('tier.counts', { purchases, spent: yen(spent) })}
      </p>
      {next !== null && (
        <p className={styles['plain']}>
          {w(`tier.next.${next.by}`, {
            tier: named(next.key),
            missing: next.by === 'spent' ? yen(next.missing) : next.missing,
          })}
        </p>
      )}
      {changes.length > 0 && (
        <ul className={styles['trail']} aria-label={w('tier.changes')}>
          {changes.map(({ on, from, to, why }) => (
            <li key={on}>
              {formatDate(on, locale)} {w('tier.changed', { from: named(from), to: named(to) })}{' '}
              {w(`tier.why.${why}`)}
            </li>
          ))}
        </ul>
      )}
      {placements.length > 0 && (
        <ul className={styles['trail']} aria-label={w('tier.placements')}>
          {placements.map(({ tier: placed, reason, by, at }) => (
            <li key={at}>
              {w('tier.placed', { tier: placed === null ? w('tier.byPurchases') : named(placed), reason })}{' '}
              <When at={at} /> <span lang="ja">{by?.name}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PlaceForm({ standing, tiers }: { standing: CustomerTier; tiers: readonly Tier[] }) {
  const w = useWords();
  const locale = useLocale();
  const { saving, error, save } = useSaving();
  const [tier, setTier] = useState(standing.how === 'hand' ? (standing.tier ?? '') : '');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <form
      className={styles['stack']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (isMissing) return;
        const body = { tier: tier === '' ? null : tier, reason: reason.trim() };
        void save(() => api.post(`/customers/${standing.customer.id}/tier`, body)).then((done) => {
          if (done) {
            setReason('');
            setChecked(false);
          }
        });
      }}
    >
      <NativeSelect
        label={w('tier.place')}
        value={tier}
        data={[
          { value: '', label: w('tier.byPurchases') },
          ...tiers.toReversed().map(({ key }) => ({ value: key, label: tierName(tiers, key, locale) })),
        ]}
        onChange={({ currentTarget: { value } }) => setTier(value)}
      />
      <TextInput
        label={w('programme.decide.reason')}
        required
        maxLength={300}
        value={reason}
        error={checked && isMissing && w('programme.fault.reason')}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <FormFailure error={error} />
      <div>
        <Button type="submit" variant="default" loading={saving}>
          {w('programme.decide.submit')}
        </Button>
      </div>
    </form>
  );
}
