import { ActionIcon, Button } from '@mantine/core';
import type { DeadlineRule } from '@madoguchi/contract';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { wrongOf } from './logic/draft.ts';
import { ruleName, sentenceOf, type Names } from './logic/sentence.ts';
import { RuleFields } from './RuleFields.tsx';
import styles from './rules.module.css';

type Props = {
  rule: DeadlineRule;
  index: number;
  last: boolean;
  names: Names;
  readOnly: boolean;
  opened: boolean;
  onOpen: () => void;
  onChange: (rule: DeadlineRule) => void;
  onNames: (names: Names) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** A rule as a sentence, with its place in the order; opened, its fields. */
export function RuleCard(props: Props) {
  const t = useT();
  const locale = useLocale();
  const { rule, index, last, names, readOnly, opened, onOpen, onMove, onRemove } = props;
  const name = rule.name === '' ? t('deadlines.unnamed', { count: index + 1 }) : ruleName(t, rule);
  const wrong = wrongOf(rule);
  const tool = (label: string, icon: typeof IconTrash, act: () => void, disabled = false) => {
    const Icon = icon;
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        aria-label={label}
        disabled={disabled}
        onClick={act}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.name} lang={langOf(name, locale)}>
            {name}
          </h3>
          {wrong === null || !opened ? <p>{sentenceOf(t, rule, names)}</p> : null}
          {wrong !== null && <p className={styles.wrong}>{t(wrong)}</p>}
        </div>
        {!readOnly && (
          <div className={styles.tools}>
            {tool(t('deadlines.up', { name }), IconArrowUp, () => onMove(-1), index === 0)}
            {tool(t('deadlines.down', { name }), IconArrowDown, () => onMove(1), last)}
            {tool(t('deadlines.remove', { name }), IconTrash, onRemove)}
            <Button
              variant="default"
              aria-expanded={opened}
              aria-label={opened ? undefined : t('deadlines.editOf', { name })}
              onClick={onOpen}
            >
              {t(opened ? 'deadlines.close' : 'deadlines.edit')}
            </Button>
          </div>
        )}
      </div>
      {opened && !readOnly && (
        <RuleFields rule={rule} names={names} onChange={props.onChange} onNames={props.onNames} />
      )}
    </li>
  );
}
