import type { ChecklistLine, Finding, FoundPromise } from '@madoguchi/contract';
import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { openLines } from '../logic/checklist.ts';
import { dueWords } from '../logic/due.ts';
import { levelOf } from '../logic/severity.ts';
import styles from './CheckDetails.module.css';
import { fixLabel } from './FindingCard.tsx';
import type { ReplyCheck } from './useReplyCheck.ts';

/** Everything the check has to say, line by line, with the fixes at hand. */
export function CheckDetails({ check }: { check: ReplyCheck }) {
  const t = useT();
  const region = useRef<HTMLElement>(null);
  const { view } = check;
  return (
    <ScrollRegion region={region} label={t('language.checkTitle')} className={styles.lines}>
      <dl>
        {openLines(view.checklist, view.findings).map(({ item, state, findings, notes }) => (
          <Line key={item} item={item} state={state}>
            {findings.map((finding) => (
              <FoundWords key={finding.id} finding={finding} check={check} />
            ))}
            {item === 'promises' &&
              view.promises.map((promise) => <PromiseLine key={promise.start} promise={promise} />)}
            {state === 'attention' && findings.length === 0 && <Notes notes={notes} />}
          </Line>
        ))}
      </dl>
    </ScrollRegion>
  );
}

const icons = { ok: IconCheck, attention: IconAlertTriangle, none: IconMinus };

type LineProps = Pick<ChecklistLine, 'item' | 'state'> & { children: ReactNode };

function Line({ item, state, children }: LineProps) {
  const t = useT();
  const Icon = icons[state];
  return (
    <div className={styles.line} data-state={state}>
      <dt className={styles.name}>
        <Icon size={15} className={styles.icon} aria-hidden />
        {t(`language.item.${item}`)}
      </dt>
      <dd className={styles.what}>
        {state !== 'attention' && (
          <span className={styles.quiet}>
            {state === 'ok' ? t(`language.ok.${item}`) : t(`language.none.${item}`)}
          </span>
        )}
        {children}
      </dd>
    </div>
  );
}

function FoundWords({ finding, check }: { finding: Finding; check: ReplyCheck }) {
  const t = useT();
  const locale = useLocale();
  const lang = locale === 'ja' ? undefined : 'ja';
  const [suggestion] = finding.suggest;
  return (
    <div className={styles.finding}>
      <UnstyledButton className={styles.words} onClick={() => check.jump(finding)}>
        <span lang={lang} data-level={levelOf(finding)} className={styles.at}>
          {finding.at}
        </span>
      </UnstyledButton>
      {suggestion !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          className={styles.fix ?? ''}
          aria-label={fixLabel(suggestion, t)}
          onClick={() => check.fix(finding, suggestion)}
        >
          <span lang={suggestion === '' ? undefined : lang}>
            {suggestion === '' ? t('language.card.delete') : `→ ${suggestion}`}
          </span>
        </Button>
      )}
      <p className={styles.message}>{finding.message[locale]}</p>
    </div>
  );
}

function PromiseLine({ promise }: { promise: FoundPromise }) {
  const t = useT();
  const locale = useLocale();
  const due = dueWords(promise, locale);
  return (
    <div className={styles.promise}>
      <strong>
        {t(`language.act.${promise.act}`)}
        {due !== null && ` ${t('language.due', { due })}`}
        {due === null &&
          promise.condition !== null &&
          ` ${t('language.dueAfter', { event: promise.condition })}`}
        {due === null && promise.condition === null && ` ${t('language.dueNone')}`}
      </strong>
      <span className={styles.quiet} lang={locale === 'ja' ? undefined : 'ja'}>
        {t('language.quote', { words: promise.at })}
      </span>
    </div>
  );
}

function Notes({ notes }: Pick<ChecklistLine, 'notes'>) {
  const locale = useLocale();
  return notes.map((note) => <p key={note.ja}>{note[locale]}</p>);
}
