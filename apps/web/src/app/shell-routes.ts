import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { hasCode } from '../kit/api.ts';
import { meQuery, setupQuery } from '../kit/queries.ts';
import { CouldNotOpen, NotFound } from './Failures.tsx';
import { parseSignInSearch } from './inboxSearch.ts';
import { SignedIn } from './SignedIn.tsx';

/** Above every address. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: CouldNotOpen,
});

/** Above what only members see; who is none is led to sign in, or to set the desk up. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!hasCode(error, 'not_signed_in')) throw error;
      const { needed } = await context.queryClient.fetchQuery(setupQuery);
      if (needed) throw redirect({ to: '/setup' });
      throw redirect({ to: '/sign-in', search: parseSignInSearch({ next: location.href }) });
    }
  },
});
