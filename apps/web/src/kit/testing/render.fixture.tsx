import { MantineProvider } from '@mantine/core';
import type { Locale, Me } from '@madoguchi/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import { expect } from 'vitest';
import { loadCatalogue, LocaleProvider } from '../i18n.tsx';
import { MeProvider } from '../session.tsx';
import { cssVariables, theme } from '../theme.ts';
import { unspeakable } from './names.fixture.ts';

type Options = {
  locale?: Locale;
  me?: Me | null;
  /** What the server has said, by query key. */
  known?: [queryKey: readonly unknown[], data: unknown][];
  /** What went wrong, by query key. */
  failed?: [queryKey: readonly string[], error: Error][];
};

/** Renders a screen as a reader first sees it and gives its text: tags as spaces, space runs as one. */
export async function renderText(screen: FunctionComponent, options: Options = {}): Promise<string> {
  const html = await renderHtml(screen, options);
  return html
    .replaceAll(/<style[^>]*>.*?<\/style>/gsu, '')
    .replaceAll(/<!--.*?-->/gsu, '')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/&#x27;/gu, "'")
    .replaceAll(/&amp;/gu, '&')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The same as markup, for roles, names and states. The names of what can be pressed are looked at in every screen. */
export async function renderHtml(screen: FunctionComponent, options: Options = {}): Promise<string> {
  const { locale = 'ja', me = null, known = [], failed = [] } = options;
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, retryOnMount: false, staleTime: Infinity, gcTime: Infinity } },
  });
  for (const [queryKey, data] of known) queryClient.setQueryData(queryKey, data);
  for (const [queryKey, error] of failed) {
    await queryClient.prefetchQuery({ queryKey, queryFn: () => Promise.reject(error) });
  }
  const rootRoute = createRootRoute();
  const page = createRoute({ getParentRoute: () => rootRoute, path: '/', component: screen });
  const router = createRouter({
    routeTree: rootRoute.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  const content = <RouterProvider<typeof router> router={router} />;
  const html = renderToString(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <LocaleProvider initial={await loadCatalogue(locale)}>
        <QueryClientProvider client={queryClient}>
          {me === null ? content : <MeProvider me={me}>{content}</MeProvider>}
        </QueryClientProvider>
      </LocaleProvider>
    </MantineProvider>,
  );
  expect(unspeakable(html)).toEqual([]);
  return html;
}
