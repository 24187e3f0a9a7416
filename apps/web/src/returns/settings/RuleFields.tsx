import type { ReturnRule } from '@madoguchi/contract';
import { ActionIcon, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { dayText } from '../../orders/days.ts';
import styles from '../returns.module.css';
import { wordsOf } from './rules.ts';

type Props = {
  rule: ReturnRule;
  readOnly: boolean;
  onChange: (rule: ReturnRule) => void;
  onRemove: () => void;
};

/** One rule, from the day on which it holds. */
export function RuleFields({ rule, readOnly, onChange, onRemove }: Props) {
  const t = useT();
  const locale = useLocale();
  const [excluded, setExcluded] = useState(rule.excluded.join('\n'));
  const day = dayText(rule.from, locale);
  const set = (change: Partial<ReturnRule>) => onChange({ ...rule, ...change });
  const days = (name: 'days' | 'faultDays', most: number) => (
    <NumberInput
      label={t(`returns.settings.${name}`)}
      value={rule[name]}
      min={1}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      disabled={readOnly}
      onChange={(value) => set({ [name]: Math.max(1, Number(value) || 1) })}
    />
  );
  return (
    <fieldset className={styles.rule} disabled={readOnly} aria-label={t('returns.settings.rule', { day })}>
      <div className={styles.ruleHead}>
        <span>{t('returns.settings.rule', { day })}</span>
        {!readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="xl"
            aria-label={t('returns.settings.remove', { day })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <TextInput
        type="date"
        label={t('returns.settings.from')}
        value={rule.from}
        onChange={(event) => event.currentTarget.value !== '' && set({ from: event.currentTarget.value })}
      />
      <Checkbox
        label={t('returns.settings.shown')}
        description={t('returns.settings.shownHint')}
        checked={rule.shown}
        onChange={(event) => set({ shown: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('returns.settings.accepts')}
        checked={rule.accepts}
        onChange={(event) => set({ accepts: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('returns.settings.opened')}
        checked={rule.opened}
        onChange={(event) => set({ opened: event.currentTarget.checked })}
      />
      <div className={styles.pair}>
        {days('days', 365)}
        {days('faultDays', 730)}
        <NativeSelect
          label={t('returns.settings.shippingBy')}
          value={rule.shippingBy}
          data={[
            { value: 'customer', label: t('returns.settings.byCustomer') },
            { value: 'shop', label: t('returns.settings.byShop') },
          ]}
          onChange={(event) =>
            set({ shippingBy: event.currentTarget.value === 'shop' ? 'shop' : 'customer' })
          }
        />
      </div>
      <Textarea
        label={t('returns.settings.excluded')}
        description={t('returns.settings.excludedHint')}
        autosize
        minRows={2}
        value={excluded}
        onChange={(event) => {
          setExcluded(event.currentTarget.value);
          set({ excluded: wordsOf(event.currentTarget.value) });
        }}
      />
    </fieldset>
  );
}
