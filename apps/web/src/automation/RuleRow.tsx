import type { AutomationRule } from '@madoguchi/contract';
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { When } from '../kit/When.tsx';
import styles from './automation.module.css';
import { actionWords, conditionsWords, triggerWords } from './logic/words.ts';
import { PausedNotice } from './PausedNotice.tsx';
import { RuleSwitch } from './RuleSwitch.tsx';

type Props = {
  rule: AutomationRule;
  canWrite: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
};

/** One rule of the list: its place, its sentence, how often it fired, and its switch. */
export function RuleRow({ rule, canWrite, isFirst, isLast, onMove }: Props) {
  const t = useT();
  const { id, name, definition, names, fired, lastFiredAt, stop, state } = rule;
  const conditions = conditionsWords(t, definition, names);
  return (
    <li className={styles.rule} data-off={state !== 'on'}>
      <div className={styles.order}>
        {canWrite && (
          <>
            <ActionIcon
              variant="subtle"
              disabled={isFirst}
              aria-label={t('automation.order.up', { name })}
              onClick={() => onMove(-1)}
            >
              <IconChevronUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              disabled={isLast}
              aria-label={t('automation.order.down', { name })}
              onClick={() => onMove(1)}
            >
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      <div className={styles.words}>
        <Link to="/settings/automation/$id" params={{ id }} className={styles.name}>
          {name}
        </Link>
        <p className={styles.sentence}>
          {[triggerWords(t, definition.trigger, names), conditions]
            .filter((part) => part !== '')
            .join(t('automation.and'))}
        </p>
        <ul className={styles.then}>
          {definition.actions.map((action, index) => (
            <li key={index}>{actionWords(t, action, names)}</li>
          ))}
        </ul>
        <p className={styles.facts}>
          <span>
            {fired >= 1000
              ? t('automation.firedMost')
              : fired === 0
                ? t('automation.neverFired')
                : t('automation.fired', { count: fired })}
          </span>
          {lastFiredAt !== null && (
            <span>
              {t('automation.last')} <When at={lastFiredAt} />
            </span>
          )}
          {stop && <span>{t('automation.stops')}</span>}
        </p>
      </div>
      <div className={styles.state}>
        <RuleSwitch rule={rule} canWrite={canWrite} />
      </div>
      {rule.paused !== null && (
        <div className={styles.notice}>
          <PausedNotice rule={rule} />
        </div>
      )}
    </li>
  );
}
