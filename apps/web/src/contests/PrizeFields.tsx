import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import styles from './contests.module.css';
import type { PrizeDraft } from './logic.ts';
import { useContestWords } from './words.ts';

type Props = { prizes: readonly PrizeDraft[]; fault: string | null; onChange: (to: PrizeDraft[]) => void };

/** What can be won: each prize with its value and how many there are. */
export function PrizeFields({ prizes, fault, onChange }: Props) {
  const w = useContestWords();
  const field = (at: number, name: 'what' | 'yen' | 'count') => ({
    label: w(`contest.prize.${name}`),
    value: prizes[at]?.[name] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange(prizes.map((prize, place) => (place === at ? { ...prize, [name]: value } : prize))),
  });
  const key = Math.max(-1, ...prizes.map((prize) => prize.key)) + 1;
  return (
    <fieldset className={styles['prizes']}>
      <legend>{w('contest.prizes')}</legend>
      {prizes.map((prize, at) => (
        <div
          key={prize.key}
          className={styles['prize']}
          role="group"
          aria-label={w('contest.prize.no', { no: at + 1 })}
        >
          <TextInput maxLength={120} lang="ja" {...field(at, 'what')} />
          <TextInput inputMode="numeric" {...field(at, 'yen')} />
          <TextInput inputMode="numeric" {...field(at, 'count')} />
          <Button
            variant="default"
            aria-label={w('contest.prize.removeOf', { no: at + 1 })}
            onClick={() => onChange(prizes.filter((each) => each.key !== prize.key))}
          >
            {w('contest.prize.remove')}
          </Button>
        </div>
      ))}
      {fault !== null && (
        <p className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
      {prizes.length < 20 && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...prizes, { key, what: '', yen: '', count: '1' }])}
          >
            {w('contest.prize.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
