import type { PromiseRecord } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { WorkRow } from '../../kit/WorkList.tsx';
import { dueWords } from '../../language/logic/due.ts';
import { PromiseActions } from '../dialogs/PromiseActions.tsx';
import { PromiseFacts } from '../dialogs/PromiseFacts.tsx';
import { standingOf } from '../logic/words.ts';
import styles from './board.module.css';

/** One promise of the board: when, to whom, what in which words, whose, and what can be done. */
export function PromiseRow({ promise }: { promise: PromiseRecord }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { id, customer, conversationId, act, condition, due, owner, sentence, late, state } = promise;
  const standing = standingOf(promise);
  const name = customer === null ? t('promise.removed') : callName(customer);
  return (
    <WorkRow
      id={id}
      late={late && state === 'open'}
      due={dueWords({ due }, locale) ?? (condition === null ? t('promise.noDate') : t('promise.conditional'))}
      beside={<StateDot tone={standing.tone}>{t(standing.key)}</StateDot>}
      title={
        <>
          <span className={styles.act}>{t(`promise.act.${act}`)}</span>
          {conversationId === null ? (
            <strong>{name}</strong>
          ) : (
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId }}
              search={{ promise: id }}
              data-does="open"
              lang={langOf(name, locale)}
            >
              {name}
            </Link>
          )}
          {customer?.company != null && <span className={styles.quiet}>{customer.company}</span>}
        </>
      }
      facts={
        <>
          <span>{owner === null ? t('promise.nobody') : t('promise.owner', { name: owner.name })}</span>
          {condition !== null && promise.happenedAt === null && condition !== '' && (
            <span>{t('promise.waits', { condition })}</span>
          )}
          {!promise.confirmed && state === 'open' && (
            <span className={styles.unconfirmed}>{t('promise.unconfirmed')}</span>
          )}
          <PromiseFacts promise={promise} />
        </>
      }
      actions={<PromiseActions promise={promise} name={name} />}
    >
      {sentence !== '' && (
        <p className={styles.sentence} lang={langOf(sentence, locale)}>
          {t('promise.quote', { words: sentence })}
        </p>
      )}
    </WorkRow>
  );
}
