import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { companyQuery } from '../customers/data/queries.ts';
import { CardScreen } from './CardScreen.tsx';

/** A company's contact card, which is that of its people too. */
export default function CompanyCardScreen() {
  const { companyId } = useParams({ from: '/signed-in/customers/companies/$companyId/contact-card' });
  const { data: company } = useQuery(companyQuery(companyId));
  return (
    <CardScreen
      owner={{ kind: 'companies', id: companyId }}
      name={company?.name ?? null}
      link={
        company !== undefined && (
          <Link to="/customers/companies/$companyId" params={{ companyId }}>
            {company.name}
          </Link>
        )
      }
    />
  );
}
