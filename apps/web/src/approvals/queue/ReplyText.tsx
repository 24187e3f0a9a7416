import type { Approval } from '@madoguchi/contract';
import { ViaWords } from '../../inbox/ways/ViaWords.tsx';
import { langOf } from '../../inbox/logic/lang.ts';
import { Attachments } from '../../inbox/thread/Attachments.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { versionsOf } from '../logic/versions.ts';
import { Diff } from '../parts/Diff.tsx';
import styles from './Decision.module.css';

/** The reply as it is now, with its files and copies, and what was changed since it was last looked at. */
export function ReplyText({ approval }: { approval: Approval }) {
  const t = useT();
  const locale = useLocale();
  const { text, cc, attachments, status, state, via } = approval;
  const before = versionsOf(approval).at(-2) ?? null;
  return (
    <>
      <article className={styles.reply} data-state={state} aria-label={t('approval.reply')}>
        <p className={styles.text} lang={langOf(text, locale)}>
          {text}
        </p>
        <Attachments attachments={attachments} />
        <ReplyFacts cc={cc} status={status} via={via} />
      </article>
      {before !== null && before !== text && (
        <section className={styles.part}>
          <h2 className={styles.partTitle}>{t('approval.changesSince')}</h2>
          <Diff before={before} after={text} />
        </section>
      )}
    </>
  );
}

/** Who gets a copy, and what becomes of the conversation. */
export function ReplyFacts({ cc, status, via }: Pick<Approval, 'cc' | 'status' | 'via'>) {
  const t = useT();
  if (cc.length === 0 && status === null && via === null) return null;
  return (
    <div className={styles.facts}>
      {via !== null && <ViaWords via={via} />}
      {cc.length > 0 && <span>{t('approval.replyTo', { list: cc.join(', ') })}</span>}
      {status !== null && <span>{t('approval.after', { status: t(`inbox.status.${status}`) })}</span>}
    </div>
  );
}
