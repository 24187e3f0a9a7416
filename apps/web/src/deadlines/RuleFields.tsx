import { Checkbox, Select, TextInput } from '@mantine/core';
import type { DeadlineRule } from '@madoguchi/contract';
import { useT } from '../kit/i18n.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { deadlineKinds } from './logic/lists.ts';
import { lengthWords, ruleName, type Names } from './logic/sentence.ts';
import styles from './rules.module.css';
import { TermFields } from './TermFields.tsx';

type Props = {
  rule: DeadlineRule;
  names: Names;
  onChange: (rule: DeadlineRule) => void;
  onNames: (names: Names) => void;
};

const warnings = [15, 30, 60, 120, 240, 480] as const;

/** What a rule is for, when it holds, by when, and what goes with it. */
export function RuleFields({ rule, names, onChange, onNames }: Props) {
  const t = useT();
  const { warnMinutes } = rule;
  const offered = [...new Set([...warnings, ...(warnMinutes === null ? [] : [warnMinutes])])].toSorted(
    (a, b) => a - b,
  );
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('deadlines.form.name')}
        className={styles.narrow ?? ''}
        maxLength={60}
        autoComplete="off"
        value={ruleName(t, rule)}
        onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('deadlines.form.kinds')}
        value={rule.kinds}
        onChange={(chosen) =>
          onChange({ ...rule, kinds: deadlineKinds.filter((kind) => chosen.includes(kind)) })
        }
      >
        <div className={styles.checks}>
          {deadlineKinds.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              label={t(`deadlines.kind.${kind}`)}
              description={t(`deadlines.kindHint.${kind}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <ConditionFields
        conditions={rule.conditions}
        names={names}
        onChange={(conditions) => onChange({ ...rule, conditions })}
        onNames={onNames}
      />
      <TermFields term={rule.term} onChange={(term) => onChange({ ...rule, term })} />
      {rule.term.kind !== 'none' && (
        <>
          <Checkbox
            label={t('deadlines.form.held')}
            checked={rule.held === 'stops'}
            onChange={(event) => onChange({ ...rule, held: event.currentTarget.checked ? 'stops' : 'runs' })}
          />
          <Select
            className={styles.narrow ?? ''}
            label={t('deadlines.form.warn')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={[
              { value: 'none', label: t('deadlines.form.warnNone') },
              ...offered.map((minutes) => ({
                value: String(minutes),
                label: t('deadlines.form.warnBefore', { length: lengthWords(t, minutes) }),
              })),
            ]}
            value={warnMinutes === null ? 'none' : String(warnMinutes)}
            onChange={(value) =>
              onChange({ ...rule, warnMinutes: value === null || value === 'none' ? null : Number(value) })
            }
          />
          {rule.term.kind === 'elapsed' && (
            <Checkbox
              label={t('deadlines.form.onCall')}
              checked={rule.onCall}
              onChange={(event) => onChange({ ...rule, onCall: event.currentTarget.checked })}
            />
          )}
        </>
      )}
    </div>
  );
}
