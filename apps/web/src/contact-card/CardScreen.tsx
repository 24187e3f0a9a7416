import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useInboxFeed } from '../inbox/data/useInboxFeed.ts';
import { useChannels } from '../inbox/data/useDesk.ts';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './card.module.css';
import { CardForm } from './CardForm.tsx';
import { CardPage } from './CardPage.tsx';
import { cardQuery, type Owner } from './queries.ts';

type Props = {
  owner: Owner;
  name: string | null;
  /** The way to the record. */
  link: ReactNode;
};

/** A contact card: its numbers, its public page, and its print. */
export function CardScreen({ owner, name, link }: Props) {
  const t = useT();
  const card = useQuery(cardQuery(owner));
  const channels = useChannels();
  const mayChange = useCan('customers:write');
  useInboxFeed(() => undefined);
  const { data, error } = card;
  return (
    <Screen
      title={name === null ? t('card.title') : t('card.of', { name })}
      above={<p className={styles.owner}>{link}</p>}
      lead={t('card.lead')}
      back={
        owner.kind === 'customers'
          ? { to: '/customers', label: t('customers.title') }
          : { to: '/customers/companies', label: t('company.title') }
      }
    >
      {data === undefined && error === null && <Skeletons rows={3} height={80} />}
      {data === undefined && error !== null && hasCode(error, 'not_found') && (
        <EmptyState title={t('card.gone')} />
      )}
      {data === undefined && error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void card.refetch()} />
      )}
      {data !== undefined && channels !== undefined && (
        <>
          <CardForm
            key={`${data.revision} ${data.inherited === null}`}
            owner={owner}
            card={data}
            phones={channels.filter(({ type }) => type === 'phone')}
            editable={mayChange}
            onReload={() => void card.refetch()}
          />
          {data.revision > 0 && <CardPage owner={owner} card={data} editable={mayChange} />}
        </>
      )}
    </Screen>
  );
}
