import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListUpload } from '../../imports/ListUpload.tsx';
import { PastLists } from '../../imports/PastLists.tsx';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { apiUrl } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { CustomersNav } from '../CustomersNav.tsx';
import { customerLists } from './kind.ts';

/** Lists of customers: bringing one in, taking all out, and what was brought in before. */
export default function ImportsScreen() {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  useInboxFeed(() => undefined);
  const exportUrl = (encoding: string) => apiUrl('/customer-export', { encoding, language: locale });
  return (
    <Screen title={t('imports.title')} lead={t('imports.lead')}>
      <CustomersNav />
      <Section title={t('imports.receive')}>
        <ListUpload
          kind={customerLists}
          onSent={(importId) => navigate({ to: '/customers/imports/$importId', params: { importId } })}
        />
      </Section>
      <Section title={t('imports.export')} lead={t('imports.exportLead')}>
        <Group gap="xs">
          <Button component="a" variant="default" href={exportUrl('utf-8')} download>
            {t('imports.exportUtf8')}
          </Button>
          <Button component="a" variant="default" href={exportUrl('shift_jis')} download>
            {t('imports.exportSjis')}
          </Button>
        </Group>
      </Section>
      <PastLists
        kind={customerLists}
        renderName={({ id, name }) => (
          <Link to="/customers/imports/$importId" params={{ importId: id }}>
            {name}
          </Link>
        )}
      />
    </Screen>
  );
}
