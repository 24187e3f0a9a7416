import { NativeSelect, TextInput } from '@mantine/core';
import form from '../kit/form.module.css';
import { rewardKinds, type Draft } from './logic.ts';
import styles from './programmes.module.css';
import { useWords } from './words.ts';

type Reward = Draft['inviter'];
type Props = { side: 'inviter' | 'invited'; reward: Reward; wrong: boolean; onChange: (to: Reward) => void };

/** What one side gets. */
export function RewardFields({ side, reward, wrong, onChange }: Props) {
  const w = useWords();
  const { kind, amount, unit, what } = reward;
  const set = (to: Partial<Reward>) => onChange({ ...reward, ...to });
  return (
    <fieldset className={styles['group']}>
      <legend>{w(`programme.side.${side}`)}</legend>
      <NativeSelect
        label={w('programme.reward.kind')}
        description={kind === 'none' ? undefined : w(`programme.reward.${kind}Hint`)}
        value={kind}
        data={rewardKinds.map((value) => ({ value, label: w(`programme.reward.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          set({ kind: rewardKinds.find((each) => each === value) ?? 'none' })
        }
      />
      {kind !== 'none' && (
        <>
          <div className={form['pair']}>
            <TextInput
              label={w('programme.reward.amount')}
              inputMode="numeric"
              value={amount}
              onChange={({ currentTarget: { value } }) => set({ amount: value })}
            />
            {kind !== 'gift' && (
              <NativeSelect
                label={w('programme.reward.unit')}
                value={unit}
                data={(['yen', 'percent'] as const).map((value) => ({
                  value,
                  label: w(`programme.unit.${value}`),
                }))}
                onChange={({ currentTarget: { value } }) =>
                  set({ unit: value === 'percent' ? 'percent' : 'yen' })
                }
              />
            )}
          </div>
          <TextInput
            label={w('programme.reward.what')}
            required={kind === 'gift'}
            maxLength={120}
            value={what}
            onChange={({ currentTarget: { value } }) => set({ what: value })}
          />
        </>
      )}
      {wrong && (
        <p className={styles['fault']} role="alert">
          {w('programme.fault.reward')}
        </p>
      )}
    </fieldset>
  );
}
