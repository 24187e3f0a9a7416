import type { Company } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { CompanyCarePart } from '../../care/customer/CompanyCarePart.tsx';
import { CardSummary } from '../../contact-card/CardSummary.tsx';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { api, hasCode } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { companyQuery, peopleQuery } from '../data/queries.ts';
import { CustomerList } from '../list/CustomerList.tsx';
import record from '../record/record.module.css';
import { CompanyDialog } from './CompanyDialog.tsx';

/** One company: what is known of it, and its people. */
export default function CompanyScreen() {
  const t = useT();
  const { companyId } = useParams({ from: '/signed-in/customers/companies/$companyId' });
  const { data: company, error, refetch } = useQuery(companyQuery(companyId));
  const mayChange = useCan('customers:write');
  useInboxFeed(() => undefined);
  const back = { to: '/customers/companies', label: t('company.title') } as const;
  if (company === undefined) {
    return (
      <Screen title={t('company.title')} back={back}>
        {error === null && <Skeletons rows={4} />}
        {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('company.gone')} />}
        {error !== null && !hasCode(error, 'not_found') && (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  }
  return (
    <Screen
      title={company.name}
      above={company.reading === null ? null : <p className={record.reading}>{company.reading}</p>}
      back={back}
      actions={<CompanyActions company={company} />}
    >
      <Facts company={company} />
      <Section>
        <CardSummary owner={{ kind: 'companies', id: company.id }} editable={mayChange} />
      </Section>
      <CompanyCarePart companyId={company.id} editable={mayChange} />
      <Section title={t('company.people')}>
        <People companyId={companyId} />
      </Section>
    </Screen>
  );
}

function Facts({ company }: { company: Company }) {
  const { phone, website, postalCode, address, note } = company;
  if ([phone, website, postalCode, address, note].every((value) => value === null || value === ''))
    return null;
  return (
    <Section>
      <div className={record.facts}>
        {(postalCode !== null || address !== null) && (
          <span>
            {postalCode !== null && `〒${postalCode} `}
            {address}
          </span>
        )}
        {phone !== null && <span>{phone}</span>}
        {website !== null && (
          <a href={website} target="_blank" rel="noreferrer noopener">
            {website}
          </a>
        )}
        {note !== '' && <span style={{ whiteSpace: 'pre-wrap' }}>{note}</span>}
      </div>
    </Section>
  );
}

function People({ companyId }: { companyId: string }) {
  const t = useT();
  const people = useInfiniteQuery(peopleQuery({ query: '', person: '', company: companyId }));
  const items = people.data?.pages.flatMap((page) => page.items);
  return (
    <>
      {people.error !== null && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {items === undefined && people.error === null && <Skeletons rows={3} />}
      {items?.length === 0 && <p className={record.quiet}>{t('company.noPeople')}</p>}
      {items !== undefined && items.length > 0 && (
        <CustomerList customers={items} label={t('company.people')} withCompany={false} />
      )}
      {people.hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          {t('customers.more')}
        </Button>
      )}
    </>
  );
}

function CompanyActions({ company }: { company: Company }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const mayChange = useCan('customers:write');
  const [shown, setShown] = useState<'edit' | 'remove' | null>(null);
  const close = () => setShown(null);
  if (!mayChange) return null;

  async function remove() {
    await api.delete(`/companies/${company.id}`);
    void queryClient.invalidateQueries({ queryKey: ['customers'] });
    await navigate({ to: '/customers/companies' });
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => setShown('edit')}
      >
        {t('customer.edit')}
      </Button>
      <Button
        variant="default"
        color="shu"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setShown('remove')}
      >
        {t('company.remove')}
      </Button>
      <CompanyDialog opened={shown === 'edit'} company={company} onClose={close} />
      <Confirm
        opened={shown === 'remove'}
        title={t('company.remove')}
        confirmLabel={t('company.remove')}
        dangerous
        onConfirm={remove}
        onClose={close}
      >
        {t('company.removeBody', { name: company.name })}
      </Confirm>
    </>
  );
}
