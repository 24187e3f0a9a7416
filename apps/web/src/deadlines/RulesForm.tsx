import { Button } from '@mantine/core';
import type { DeadlineRule, DeadlineRules } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { api, hasCode } from '../kit/api.ts';
import { isComposing } from '../kit/combo.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { blankRule, fitted, moved, wrongOf } from './logic/draft.ts';
import { RuleCard } from './RuleCard.tsx';
import styles from './rules.module.css';
import { Trial } from './Trial.tsx';
import { useNames } from './useNames.ts';

type Props = { saved: DeadlineRules; readOnly: boolean };

/** All rules in their order, kept as a whole; tried on what was, before they are. */
export function RulesForm({ saved, readOnly }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(saved);
  const [rules, setRules] = useState(saved.rules);
  const [open, setOpen] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [added, setAdded] = useState<Record<string, string>>({});
  const names = useNames({ ...saved.names, ...added });
  const wrong = rules.some((rule) => wrongOf(rule) !== null);
  const dirty = JSON.stringify(rules) !== JSON.stringify(base.rules);
  const outrun = saved.revision !== base.revision;

  function load() {
    setBase(saved);
    setRules(saved.rules);
    setFailure(null);
    setOpen(null);
  }
  // Who has changed nothing sees at once what somebody else has.
  if (outrun && !dirty && !pending) load();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (wrong || pending || readOnly || !dirty) return;
    setPending(true);
    setFailure(null);
    try {
      const answer = await api.put<DeadlineRules>('/deadline-rules', { rules, revision: base.revision });
      setBase(answer);
      setRules(answer.rules);
      setOpen(null);
      notify(t('common.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['deadline-rules'] });
      setPending(false);
    }
  }

  function add() {
    const rule = blankRule(crypto.randomUUID());
    setRules([rule, ...rules]);
    setOpen(rule.id);
  }

  const set = (index: number, rule: DeadlineRule) => setRules(rules.with(index, fitted(rule)));
  return (
    <form noValidate onSubmit={(event) => void save(event)} onKeyDownCapture={keepComposing}>
      <div className={styles.parts}>
        <Section title={t('deadlines.rules')} lead={t('deadlines.rulesLead')}>
          {!readOnly && (
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
              {t('deadlines.add')}
            </Button>
          )}
          {rules.length === 0 ? (
            <EmptyState title={t('deadlines.empty')}>{t('deadlines.emptyLead')}</EmptyState>
          ) : (
            <ol className={styles.rules}>
              {rules.map((rule, index) => (
                <RuleCard
                  key={rule.id}
                  rule={rule}
                  index={index}
                  last={index === rules.length - 1}
                  names={names}
                  readOnly={readOnly}
                  opened={open === rule.id}
                  onOpen={() => setOpen(open === rule.id ? null : rule.id)}
                  onChange={(changed) => set(index, changed)}
                  onNames={(more) => setAdded({ ...added, ...more })}
                  onMove={(by) => setRules(moved(rules, index, by))}
                  onRemove={() => setRules(rules.toSpliced(index, 1))}
                />
              ))}
            </ol>
          )}
        </Section>
        {!readOnly && <Trial rules={rules} disabled={wrong} />}
      </div>
      {!readOnly && (dirty || failure !== null) && (
        <div className={styles.bar}>
          {outrun || hasCode(failure, 'conflict') ? (
            <Notice
              tone="careful"
              action={
                <Button variant="default" onClick={load}>
                  {t('deadlines.load')}
                </Button>
              }
            >
              {t('deadlines.moved')}
            </Notice>
          ) : (
            <FormFailure error={failure} />
          )}
          <div className={styles.barButtons}>
            <Button type="submit" loading={pending} disabled={wrong || outrun}>
              {t('common.save')}
            </Button>
            <Button variant="default" onClick={load}>
              {t('deadlines.undo')}
            </Button>
            {wrong && <span className={styles.wrong}>{t('deadlines.fix')}</span>}
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
