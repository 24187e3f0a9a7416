import type { AutomationRun } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT, type Translate } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../automation.module.css';
import { automationLanguages, readingMarks } from '../logic/lists.ts';
import { conditionWords, isTroubled, resultWords, type Names } from '../logic/words.ts';

const tones = { fired: 'good', not_matched: 'quiet', held_back: 'careful', failed: 'bad' } as const;

/** Why a rule did something or not. */
function reasonWords(t: Translate, { reason, condition }: AutomationRun, names: Names): string {
  if (reason.code === 'condition') {
    return condition === null
      ? t('automation.reason.conditionUnknown')
      : t('automation.reason.condition', { condition: conditionWords(t, condition, names) });
  }
  const said = t(`automation.reason.${reason.code}`);
  if (reason.found.length === 0) return said;
  const found = t('automation.reason.found', {
    list: reason.found.map((one) => foundWord(t, one)).join(t('automation.and')),
  });
  return reason.code === 'matched' ? found : `${said} · ${found}`;
}

const statuses = ['open', 'in_progress', 'on_hold', 'done'] as const;

/** What was found stands in the log as a code where it is one. */
function foundWord(t: Translate, found: string): string {
  const mark = readingMarks.find((one) => one === found);
  if (mark !== undefined) return t(`automation.mark.${mark}`);
  const status = statuses.find((one) => one === found);
  if (status !== undefined) return t(`inbox.status.${status}`);
  const language = automationLanguages.find((one) => one === found);
  return language === undefined ? found : t(`automation.language.${language}`);
}

/** One entry of the log. */
export function RunRow({ run, names }: { run: AutomationRun; names: Names }) {
  const t = useT();
  const { conversation, rule, outcome, at, event, depth, results } = run;
  return (
    <Row
      title={
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId: conversation.id }}
          className={styles.link}
        >
          {conversation.subject === '' ? t('automation.log.noSubject') : conversation.subject}
        </Link>
      }
      detail={
        <>
          <div>
            {t('inbox.customer', { name: conversation.customer.name })} · <When at={at} />
          </div>
          <div>
            {rule.name} · {t(`automation.event.${event}`)}
            {depth > 0 && ` · ${t('automation.log.chained')}`}
          </div>
          <div>{reasonWords(t, run, names)}</div>
        </>
      }
      actions={<StateDot tone={tones[outcome]}>{t(`automation.outcome.${outcome}`)}</StateDot>}
    >
      {results.length > 0 && (
        <ul className={styles.list}>
          {results.map((one, index) => (
            <li key={index} className={isTroubled(one) ? styles.troubled : undefined}>
              {resultWords(t, one)}
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
}
