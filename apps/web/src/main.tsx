import './kit/mantineStyles.ts';
import './kit/tokens.css';
import './kit/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppRouter } from './app/router.ts';
import { loadCatalogue, LocaleProvider } from './kit/i18n.tsx';
import { startingLocale } from './kit/locale.ts';
import { createQueryClient } from './kit/queries.ts';
import { colorSchemeManager, cssVariables, theme } from './kit/theme.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const initial = await loadCatalogue(startingLocale());
document.documentElement.lang = initial.locale;

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <LocaleProvider initial={initial}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-left" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LocaleProvider>
    </MantineProvider>
  </StrictMode>,
);
