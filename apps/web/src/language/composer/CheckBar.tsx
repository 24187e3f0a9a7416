import type { ChecklistLine } from '@madoguchi/contract';
import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { isAboutWords, openLines } from '../logic/checklist.ts';
import { dueWords } from '../logic/due.ts';
import { fixedTogether } from '../logic/fixes.ts';
import styles from './CheckBar.module.css';
import { CheckDetails } from './CheckDetails.tsx';
import type { ReplyCheck } from './useReplyCheck.ts';

type Tone = 'ok' | 'attention' | 'block';
const icons = { ok: IconCheck, attention: IconAlertTriangle, block: IconBan };

/**
 * The list before sending, as one quiet line that opens: what was found in the words, what is promised until when,
 * whether the customer's questions, name and trouble were seen to. Nothing while nothing is written.
 *
 * @param promises false where what is promised stands in a line of its own
 */
export function CheckBar({ check, promises = true }: { check: ReplyCheck; promises?: boolean }) {
  const t = useT();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const { view, fixEverything } = check;
  const fixable = fixedTogether(view.findings).length;
  if (view.text.trim() === '') return null;
  if (view.checklist.length === 0) {
    return view.state === 'unavailable' ? <p className={styles.quiet}>{t('language.unavailable')}</p> : null;
  }
  return (
    <div className={styles.bar} data-check-opened={opened || undefined}>
      <div className={styles.line}>
        <UnstyledButton
          className={styles.toggle}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          <span className={styles.items}>
            <VisuallyHidden>{t('language.check')}</VisuallyHidden>
            <WordsItem check={check} />
            {promises && <PromisesItem check={check} />}
            {openLines(view.checklist, view.findings).map((line) => (
              <PlainItem key={line.item} line={line} />
            ))}
          </span>
          <IconChevronDown size={16} className={styles.chevron} aria-hidden />
        </UnstyledButton>
        {fixable > 0 && (
          <Button size="compact-sm" variant="default" className={styles.fixAll ?? ''} onClick={fixEverything}>
            {t('language.fixAll')}
          </Button>
        )}
      </div>
      {view.state === 'unavailable' && <p className={styles.quiet}>{t('language.unavailable')}</p>}
      <div id={id} hidden={!opened}>
        {opened && <CheckDetails check={check} />}
      </div>
    </div>
  );
}

function Item({ tone, children }: { tone: Tone; children: ReactNode }) {
  const t = useT();
  const Icon = icons[tone];
  return (
    <span className={styles.item} data-tone={tone}>
      <Icon size={15} className={styles.icon} aria-hidden />
      {children}
      {tone !== 'block' && <VisuallyHidden>{t(`language.state.${tone}`)}</VisuallyHidden>}
    </span>
  );
}

function WordsItem({ check: { view } }: { check: ReplyCheck }) {
  const t = useT();
  const blocking = view.findings.filter(({ action }) => action === 'block').length;
  const others = view.findings.filter((one) => one.action === 'warn' && isAboutWords(one)).length;
  if (blocking + others === 0) return <Item tone="ok">{t('language.item.keigo')}</Item>;
  return (
    <>
      {blocking > 0 && <Item tone="block">{t('language.blocking', { count: blocking })}</Item>}
      {others > 0 && <Item tone="attention">{t('language.found', { count: others })}</Item>}
    </>
  );
}

function PromisesItem({ check: { view } }: { check: ReplyCheck }) {
  const t = useT();
  const locale = useLocale();
  const state = view.checklist.find(({ item }) => item === 'promises')?.state ?? 'none';
  const count = view.promises.length;
  if (count === 0 || state === 'none') return null;
  const due = view.promises.map((promise) => dueWords(promise, locale)).find((words) => words !== null);
  return (
    <Item tone={state}>
      {due === undefined ? t('language.promises', { count }) : t('language.promisesBy', { count, due })}
    </Item>
  );
}

/** The lines that need no counting. */
function PlainItem({ line: { item, state } }: { line: ChecklistLine }) {
  const t = useT();
  if (state === 'none' || item === 'keigo' || item === 'words' || item === 'promises') return null;
  return <Item tone={state}>{t(`language.item.${item}`)}</Item>;
}
