import type { TierRules } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSaving } from '../../growth/useSaving.ts';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { wholeOf } from '../logic.ts';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';
import { newTier, readTiers, tierBys, tierDraft, type TierDraft } from './logic.ts';

/** Tiers from the lowest to the highest; what is saved is a version that holds from now on. */
export function RulesForm({ rules, onDone }: { rules: TierRules; onDone: () => void }) {
  const w = useWords();
  const t = useT();
  const { saving, error, save } = useSaving();
  const [months, setMonths] = useState(String(rules.months));
  const [drafts, setDrafts] = useState(() =>
    rules.tiers.length === 0 ? [newTier([])] : rules.tiers.map(tierDraft),
  );
  const [checked, setChecked] = useState(false);
  const { tiers, faults } = readTiers(drafts);
  const whole = wholeOf(months, 60);
  const isWrong = whole === null || whole === 0;
  const change = (place: number, to: TierDraft) =>
    setDrafts((now) => now.map((each, at) => (at === place ? to : each)));
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (faults.length > 0 || isWrong || tiers.length === 0) return;
        const body = { basedOn: rules.version, months: whole, tiers };
        void save(() => api.put('/tier-rules', body)).then((done) => done && onDone());
      }}
    >
      <TextInput
        label={w('tier.field.months')}
        inputMode="numeric"
        value={months}
        error={checked && isWrong && w('tier.fault.months')}
        onChange={({ currentTarget: { value } }) => setMonths(value)}
      />
      {drafts.map((draft, place) => (
        <TierFields
          key={draft.key}
          draft={draft}
          number={place + 1}
          wrong={checked && faults.includes(place)}
          onChange={(to) => change(place, to)}
          onRemove={drafts.length > 1 ? () => setDrafts((now) => now.filter((_, at) => at !== place)) : null}
        />
      ))}
      <FormFailure error={error} />
      <div className={form['buttons']}>
        {drafts.length < 8 && (
          <Button variant="default" onClick={() => setDrafts((now) => [...now, newTier(now)])}>
            {w('tier.add')}
          </Button>
        )}
        <Button type="submit" loading={saving}>
          {w('programme.save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

type Props = {
  draft: TierDraft;
  number: number;
  wrong: boolean;
  onChange: (to: TierDraft) => void;
  onRemove: (() => void) | null;
};

function TierFields({ draft, number, wrong, onChange, onRemove }: Props) {
  const w = useWords();
  const field = (name: 'name' | 'nameEn' | 'least' | 'gives' | 'givesEn') => ({
    label: w(`tier.field.${name}`),
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ ...draft, [name]: value }),
  });
  return (
    <fieldset className={styles['group']}>
      <legend>{w('tier.number', { number })}</legend>
      <div className={form['pair']}>
        <TextInput required maxLength={40} lang="ja" {...field('name')} />
        <TextInput maxLength={40} lang="en" {...field('nameEn')} />
        <NativeSelect
          label={w('tier.field.by')}
          value={draft.by}
          data={tierBys.map((value) => ({ value, label: w(`tier.by.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...draft, by: tierBys.find((each) => each === value) ?? 'hand' })
          }
        />
        {draft.by !== 'hand' && <TextInput required inputMode="numeric" {...field('least')} />}
      </div>
      <TextInput maxLength={300} lang="ja" {...field('gives')} />
      <TextInput maxLength={300} lang="en" {...field('givesEn')} />
      {wrong && (
        <p className={styles['fault']} role="alert">
          {w('tier.fault.tier')}
        </p>
      )}
      {onRemove !== null && (
        <div>
          <Button variant="subtle" aria-label={w('tier.removeOf', { number })} onClick={onRemove}>
            {w('tier.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
