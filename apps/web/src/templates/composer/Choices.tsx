import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import type { Choice } from '../logic/filter.ts';
import styles from './TemplatePopover.module.css';

type Props = {
  id: string;
  choices: readonly Choice[];
  active: Choice | null;
  onPoint: (choice: Choice) => void;
  onChoose: (choice: Choice) => void;
};

/** The templates to choose from, what fits the question first and with its reason. */
export function Choices({ id, choices, active, onPoint, onChoose }: Props) {
  const t = useT();
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={t('templates.title')}>
      {choices.map((choice) => (
        <Option
          key={choice.template.id}
          id={`${id}-${choice.template.id}`}
          choice={choice}
          isActive={choice === active}
          onPoint={() => onPoint(choice)}
          onChoose={() => onChoose(choice)}
        />
      ))}
    </div>
  );
}

type OptionProps = {
  id: string;
  choice: Choice;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

function Option({ id, choice: { template, suggestion }, isActive, onPoint, onChoose }: OptionProps) {
  const t = useT();
  const locale = useLocale();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { name, shortName, category, language, shared } = template;
  const details = [category, shared ? '' : t('templates.own')].filter((part) => part !== '');
  return (
    <UnstyledButton
      ref={row}
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.option}
      {...(isActive ? {} : { onPointerMove: onPoint })}
      // The field keeps the focus, and with it the place where the text will stand.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.name} lang={language === locale ? undefined : language}>
        {name}
      </span>
      {shortName !== '' && <span className={styles.short}>/{shortName}</span>}
      <span className={styles.detail}>
        {suggestion === null ? details.join(' · ') : <Reason {...suggestion} />}
      </span>
    </UnstyledButton>
  );
}

function Reason({ similarUses, words }: { similarUses: number; words: readonly string[] }) {
  const t = useT();
  return (
    <span className={styles.reason}>
      {similarUses > 0
        ? t('templates.similarUses', { count: similarUses })
        : t('templates.similarWords', { words: words.slice(0, 3).join('・') })}
    </span>
  );
}
