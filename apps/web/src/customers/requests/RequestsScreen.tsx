import type { DataRequest } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { apiUrl } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { CustomersNav } from '../CustomersNav.tsx';
import { dataRequestsQuery } from '../data/queries.ts';
import styles from './requests.module.css';

const everyone = dataRequestsQuery(null);

/** What was done on people’s requests: who did it, when and why. */
export default function RequestsScreen() {
  const t = useT();
  useInboxFeed(() => undefined);
  return (
    <Screen title={t('requests.title')} lead={t('requests.lead')}>
      <CustomersNav />
      <PagedRows
        query={everyone}
        label={t('requests.title')}
        empty={
          <EmptyState icon={<IconShieldCheck size={28} />} title={t('requests.empty')}>
            {t('requests.emptyBody')}
          </EmptyState>
        }
        renderRow={(request) => <RequestRow key={request.id} request={request} />}
      />
    </Screen>
  );
}

function RequestRow({ request }: { request: DataRequest }) {
  const t = useT();
  const { id, kind, reason, reference, actor, counts, at, archive, customerId } = request;
  return (
    <Row
      title={t(`requests.kind.${kind}`)}
      detail={
        <>
          <div className={styles.facts}>
            <span>{t(`requests.reason.${reason}`)}</span>
            {reference !== null && (
              <span>
                {t('requests.reference')} {reference}
              </span>
            )}
          </div>
          <div className={styles.facts}>
            <span>
              <When at={at} /> {actor.name}
            </span>
            <span>
              {t('requests.counts', {
                conversations: counts['conversations'] ?? 0,
                messages: counts['messages'] ?? 0,
              })}
            </span>
          </div>
        </>
      }
      actions={
        <>
          <Button
            variant="subtle"
            size="xs"
            renderRoot={(props) => <Link to="/customers/$customerId" params={{ customerId }} {...props} />}
          >
            {t('requests.openCustomer')}
          </Button>
          {archive && (
            <Button
              component="a"
              variant="default"
              size="xs"
              href={apiUrl(`/data-requests/${id}/archive`)}
              download
            >
              {t('requests.download')}
            </Button>
          )}
        </>
      }
    />
  );
}
