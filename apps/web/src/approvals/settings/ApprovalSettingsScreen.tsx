import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { toSettings } from '../../settings/back.ts';
import { Approvers } from './Approvers.tsx';
import { RuleList } from './RuleList.tsx';
import { TryOut } from './TryOut.tsx';

/** Which replies somebody else must approve, tried out on a text, and who may. */
export default function ApprovalSettingsScreen() {
  const t = useT();
  const canWrite = useCan('approvals:write');
  const sends = useCan('messages:send');
  return (
    <Screen
      title={t('settings.approval.title')}
      lead={
        <>
          {t('settings.approval.lead')} {!canWrite && t('approval.readOnly')}
        </>
      }
      back={toSettings(t)}
    >
      <RuleList canWrite={canWrite} />
      {sends && <TryOut />}
      <Approvers canWrite={canWrite} />
    </Screen>
  );
}
