import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { customerQuery } from '../inbox/data/queries.ts';
import { CardScreen } from './CardScreen.tsx';

/** A customer's contact card. */
export default function CustomerCardScreen() {
  const callName = useCallName();
  const { customerId } = useParams({ from: '/signed-in/customers/$customerId/contact-card' });
  const { data: customer } = useQuery(customerQuery(customerId));
  return (
    <CardScreen
      owner={{ kind: 'customers', id: customerId }}
      name={customer === undefined ? null : callName(customer)}
      link={
        customer !== undefined && (
          <Link to="/customers/$customerId" params={{ customerId }}>
            {callName(customer)}
          </Link>
        )
      }
    />
  );
}
