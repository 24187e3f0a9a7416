import type { Approval } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';

/** Beside the text that is to be corrected: who sent it back, and what they said. */
export function ReturnedNotice({ approval }: { approval: Approval | undefined }) {
  const t = useT();
  if (approval === undefined || approval.comment === null) return null;
  const { decidedBy, comment } = approval;
  return (
    <Notice
      tone="careful"
      title={
        decidedBy === null
          ? t('approval.returned')
          : t('approval.decided.sent_back', { name: decidedBy.name })
      }
    >
      <span style={{ whiteSpace: 'pre-wrap' }}>{comment}</span>
    </Notice>
  );
}
