import type { PremiumKind } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choices } from '../kit/Choices.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import form from '../kit/form.module.css';
import { useLocale } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatMoney } from '../orders/money.ts';
import { premiumKinds, reckonedText, wholeOf } from './logic.ts';
import styles from './programmes.module.css';
import { ProgrammesNav } from './ProgrammesNav.tsx';
import { limitQuery, rulesQuery, type LimitAsked } from './queries.ts';
import { RuleLines } from './RuleLines.tsx';
import { useWords } from './words.ts';

/** 景品の上限: how high a premium may be, how that is reckoned, and where it stands. */
export default function PremiumsScreen() {
  const w = useWords();
  const [kind, setKind] = useState<PremiumKind>('all');
  const [text, setText] = useState({ value: '3000', sales: '' });
  const [shown] = useDebouncedValue(text, 250);
  const value = wholeOf(shown.value);
  const sales = shown.sales.trim() === '' ? null : wholeOf(shown.sales, 1_000_000_000_000);
  const isWrong = (field: string, most: number) => field.trim() !== '' && wholeOf(field, most) === null;
  return (
    <Screen wide title={w('programme.premiums')} lead={w('programme.premiums.lead')}>
      <ProgrammesNav part="premiums" />
      <Section>
        <form className={form['form']} noValidate onSubmit={(event) => event.preventDefault()}>
          <Choices
            label={w('programme.premiums.kind')}
            name="kind"
            value={kind}
            onChange={(to) => setKind(to === 'draw' ? 'draw' : 'all')}
            choices={premiumKinds.map((each) => ({
              value: each,
              label: w(`programme.premiums.kind.${each}`),
              hint: w(`programme.premiums.kind.${each}Hint`),
            }))}
          />
          <div className={form['pair']}>
            <TextInput
              label={w('programme.premiums.value')}
              description={w('programme.premiums.valueHint')}
              inputMode="numeric"
              value={text.value}
              error={isWrong(text.value, 1_000_000_000) && w('programme.fault.whole')}
              onChange={({ currentTarget: { value: to } }) => setText((now) => ({ ...now, value: to }))}
            />
            {kind === 'draw' && (
              <TextInput
                label={w('programme.premiums.sales')}
                description={w('programme.premiums.salesHint')}
                inputMode="numeric"
                value={text.sales}
                error={isWrong(text.sales, 1_000_000_000_000) && w('programme.fault.whole')}
                onChange={({ currentTarget: { value: to } }) => setText((now) => ({ ...now, sales: to }))}
              />
            )}
          </div>
        </form>
      </Section>
      {value !== null && value > 0 && (
        <Limit asked={{ kind, value, sales: kind === 'draw' ? sales : null }} />
      )}
      <Rules />
    </Screen>
  );
}

export function Limit({ asked }: { asked: LimitAsked }) {
  const w = useWords();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(limitQuery(asked));
  const yen = (sum: number) => formatMoney(sum, 'JPY', locale);
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={2} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <Section title={w('programme.premiums.result')}>
      <dl className={styles['tally']} aria-live="polite">
        <div>
          <dt>{w('programme.premiums.each')}</dt>
          <dd>{yen(data.each)}</dd>
        </div>
        {data.total !== null && (
          <div>
            <dt>{w('programme.premiums.total')}</dt>
            <dd>{yen(data.total)}</dd>
          </div>
        )}
      </dl>
      <p className={styles['plain']}>{reckonedText(data, w, yen)}</p>
      {data.total !== null && data.sales !== null && (
        <p className={styles['plain']}>
          {w('programme.reckoned.total', {
            sales: yen(data.sales),
            percent: data.totalPercent ?? 0,
            total: yen(data.total),
          })}
        </p>
      )}
      {data.totalPercent !== null && data.total === null && (
        <p className={styles['plain']}>{w('programme.premiums.tellSales', { percent: data.totalPercent })}</p>
      )}
      <RuleLines rule={data.rule} />
      <p className={styles['quiet']}>{w('programme.counsel')}</p>
    </Section>
  );
}

function Rules() {
  const w = useWords();
  const { data } = useQuery(rulesQuery);
  if (data === undefined) return null;
  return (
    <Section title={w('programme.rules')} lead={w('programme.rules.lead')}>
      <ul className={styles['list']}>
        {data.items.map((rule) => (
          <li key={rule.id}>
            <RuleLines rule={rule} />
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{w('programme.counsel')}</p>
    </Section>
  );
}
