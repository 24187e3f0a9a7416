import { Button } from '@mantine/core';
import type { CalendarRules, ChannelCalendar } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { api, hasCode } from '../kit/api.ts';
import { isComposing } from '../kit/combo.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import styles from './calendar.module.css';
import { Closures } from './Closures.tsx';
import { FourWeeks } from './FourWeeks.tsx';
import { Holidays } from './Holidays.tsx';
import { problemsOf } from './logic/draft.ts';
import { OwnDays } from './OwnDays.tsx';
import type { PartProps } from './part.ts';
import { WeekHours } from './WeekHours.tsx';

type Kept = { rules: CalendarRules; revision: number };
type Props = {
  /** What the server holds now; it may change while one writes. */
  saved: Kept;
  path: string;
  readOnly: boolean;
  /** It is to be kept although nothing was changed: a channel gets a calendar of its own. */
  fresh?: boolean;
  /** It was kept, or given up. */
  onDone?: () => void;
};

/** A calendar, with what it makes of four weeks beside it; kept as a whole. */
export function CalendarForm({ saved, path, readOnly, fresh = false, onDone }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [base, setBase] = useState<Kept>(saved);
  const [rules, setRules] = useState(saved.rules);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const problems = problemsOf(rules);
  const wrong = Object.keys(problems).length > 0;
  // While something is wrong, the weeks show what was right last.
  const [right, setRight] = useState(saved.rules);
  if (!wrong && right !== rules) setRight(rules);
  const dirty = JSON.stringify(rules) !== JSON.stringify(base.rules);
  const moved = saved.revision !== base.revision;
  const set = (change: Partial<CalendarRules>) => setRules((current) => ({ ...current, ...change }));

  function load() {
    setBase(saved);
    setRules(saved.rules);
    setFailure(null);
  }
  // Who has changed nothing sees at once what somebody else has.
  if (moved && !dirty && !pending) load();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (wrong || pending || readOnly) return;
    setPending(true);
    setFailure(null);
    try {
      const answer = await api.put<ChannelCalendar>(path, { rules, revision: base.revision });
      setBase(answer);
      setRules(answer.rules);
      notify(t('common.saved'));
      onDone?.();
    } catch (error) {
      setFailure(error);
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['calendar'] });
      setPending(false);
    }
  }

  const part: PartProps = { rules, problems, readOnly, set };
  return (
    <form noValidate onSubmit={(event) => void save(event)} onKeyDownCapture={keepComposing}>
      <div className={styles.beside}>
        <div className={styles.parts}>
          <WeekHours {...part} />
          <Holidays {...part} />
          <Closures {...part} />
          <OwnDays {...part} />
        </div>
        <div className={styles.preview}>
          <FourWeeks rules={right} />
        </div>
      </div>
      {!readOnly && (dirty || fresh || failure !== null) && (
        <div className={styles.bar}>
          {moved || hasCode(failure, 'conflict') ? (
            <Notice
              tone="careful"
              action={
                <Button variant="default" onClick={load}>
                  {t('calendar.load')}
                </Button>
              }
            >
              {t('calendar.moved')}
            </Notice>
          ) : (
            <FormFailure error={failure} />
          )}
          <div className={styles.barButtons}>
            <Button type="submit" loading={pending} disabled={wrong || moved}>
              {t('common.save')}
            </Button>
            {(dirty || fresh) && (
              <Button
                variant="default"
                onClick={() => {
                  load();
                  onDone?.();
                }}
              >
                {t('calendar.undo')}
              </Button>
            )}
            {wrong && <span className={styles.wrongCount}>{t('calendar.fix')}</span>}
          </div>
        </div>
      )}
    </form>
  );
}

/** The Enter that ends a conversion is the input method's: it does not save. */
function keepComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
}
