import type { AccountSecurity as Account } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { accountSecurityQuery } from '../queries.ts';
import { PasskeysSection } from './PasskeysSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { TwoFactorSection } from './TwoFactorSection.tsx';

function WithAccount({ children }: { children: (account: Account) => ReactNode }) {
  const { data, error, refetch } = useQuery(accountSecurityQuery);
  if (data !== undefined) return children(data);
  return error === null ? (
    <Skeletons rows={4} />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

/** What protects one's account, below the profile. */
export function AccountSecurity() {
  return (
    <>
      <WithAccount>
        {(account) => (
          <>
            <PasswordSection account={account} />
            <TwoFactorSection account={account} />
            <PasskeysSection account={account} />
          </>
        )}
      </WithAccount>
      <SessionsSection />
    </>
  );
}

/** The second factors alone, for who must set one up before anything else. */
export function SecondFactors() {
  return (
    <WithAccount>
      {(account) => (
        <>
          <TwoFactorSection account={account} />
          <PasskeysSection account={account} />
        </>
      )}
    </WithAccount>
  );
}
