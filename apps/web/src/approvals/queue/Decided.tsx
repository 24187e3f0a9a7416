import type { Approval } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { When } from '../../kit/When.tsx';

const tones = { approved: 'good', sent_back: 'careful', withdrawn: 'quiet', waiting: 'quiet' } as const;

/** How it was decided: by whom, when, with which words. */
export function Decided({ approval }: { approval: Approval }) {
  const t = useT();
  const { state, decidedBy, decidedAt, comment, messageId } = approval;
  if (state === 'waiting') return null;
  const name = decidedBy?.name ?? t('common.someone');
  return (
    <Notice tone={tones[state]} title={t(`approval.decided.${state}`, { name })}>
      {decidedAt !== null && <When at={decidedAt} />}
      {state === 'sent_back' && comment !== null && <div>{t('approval.comment', { comment })}</div>}
      {state === 'approved' && messageId === null && <div>{t('approval.decided.unsent')}</div>}
    </Notice>
  );
}
