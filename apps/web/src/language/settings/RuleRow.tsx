import type { LanguageRule, RuleAction } from '@madoguchi/contract';
import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { rulesQuery } from '../queries.ts';
import styles from './RuleList.module.css';

const actions: readonly RuleAction[] = ['off', 'warn', 'block'];

/** One rule: what it is about, an example, and what is done when it is broken, changed at once. */
export function RuleRow({ rule, canWrite }: { rule: LanguageRule; canWrite: boolean }) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<RuleAction | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const title = rule.title[locale];
  const lang = locale === 'ja' ? undefined : 'ja';

  async function choose(action: RuleAction) {
    setChosen(action);
    setFailure(null);
    try {
      const saved = await api.put<LanguageRule>(`/language/rules/${rule.id}`, { action });
      putAnswer(queryClient, rulesQuery.queryKey, (rules) =>
        rules?.map((one) => (one.id === saved.id ? saved : one)),
      );
      notify(t('rules.saved', { title, action: t(`rules.action.${action}`) }));
    } catch (error) {
      setFailure(error);
    } finally {
      setChosen(null);
    }
  }

  return (
    <li className={styles.rule} data-off={rule.action === 'off'}>
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.explanation}>{rule.explanation[locale]}</p>
        {rule.example !== null && (
          <p className={styles.example} lang={lang}>
            <del>{rule.example.wrong}</del>
            <ins>
              <IconArrowRight size={14} className={styles.arrow} aria-hidden />
              {rule.example.right}
            </ins>
          </p>
        )}
        <FormFailure error={failure} />
      </div>
      {canWrite ? (
        <Select
          className={styles.action ?? ''}
          aria-label={t('rules.actionOf', { title })}
          data={actions.map((action) => ({ value: action, label: t(`rules.action.${action}`) }))}
          value={chosen ?? rule.action}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => {
            const action = actions.find((one) => one === value);
            if (action !== undefined && action !== rule.action) void choose(action);
          }}
        />
      ) : (
        <span className={styles.plain}>{t(`rules.action.${rule.action}`)}</span>
      )}
    </li>
  );
}
