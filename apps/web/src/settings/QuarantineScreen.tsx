import { IconMailCheck } from '@tabler/icons-react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useT } from '../kit/i18n.tsx';
import { quarantineQuery } from '../kit/queries.ts';
import { Screen } from '../kit/Screen.tsx';
import { toSettings } from './back.ts';
import { PagedRows } from './PagedRows.tsx';
import { QuarantineRow } from './QuarantineRow.tsx';

/** Mails that could not be read: kept as they came, with the reason, to be looked at and tried again. */
export default function QuarantineScreen() {
  const t = useT();
  return (
    <Screen title={t('settings.quarantine.title')} lead={t('settings.quarantine.lead')} back={toSettings(t)}>
      <PagedRows
        query={quarantineQuery}
        label={t('settings.quarantine.title')}
        empty={
          <EmptyState icon={<IconMailCheck size={28} />} title={t('quarantine.empty')}>
            {t('quarantine.emptyHint')}
          </EmptyState>
        }
        renderRow={(mail) => <QuarantineRow key={mail.id} mail={mail} />}
      />
    </Screen>
  );
}
