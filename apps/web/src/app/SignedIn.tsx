import { useMantineColorScheme } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onRestriction } from '../kit/api.ts';
import { useFeed, useFeedEvent } from '../kit/feed.ts';
import { useLocale, useSetLocale, useT } from '../kit/i18n.tsx';
import { useKeyboard, useShortcut } from '../kit/keys.ts';
import { meQuery } from '../kit/queries.ts';
import { MeProvider, useCan, useMe } from '../kit/session.tsx';
import { staleAfter } from './freshness.ts';
import { CallHost } from '../telephone/CallHost.tsx';
import { Rail } from './Rail.tsx';
import { changesToday } from '../today/logic/stale.ts';
import { SessionEnded } from './SessionEnded.tsx';
import styles from './SignedIn.module.css';

const KeyHelp = lazy(() => import('./KeyHelp.tsx'));
const MustSetUp = lazy(() => import('../security/account/MustSetUp.tsx'));

/** Everything a member sees: the rail, the screen, the live connection and the keys. */
export function SignedIn() {
  const { data: me } = useQuery(meQuery);
  if (me === undefined) return null;
  if (me.mustSetUpTwoFactor === true) {
    return (
      <MeProvider me={me}>
        <Suspense>
          <MustSetUp />
        </Suspense>
      </MeProvider>
    );
  }
  return (
    <MeProvider me={me}>
      <Layout key={me.workspace.id} />
    </MeProvider>
  );
}

function Layout() {
  const t = useT();
  const navigate = useNavigate();
  // Null until it is first asked for.
  const [helpOpened, setHelpOpened] = useState<boolean | null>(null);
  useKeyboard();
  useFeed(useMe().lastEvent);
  useFreshness();
  usePreferences();
  useNoReturn();
  useRestriction();
  useShortcut('?', 'keys.help', () => setHelpOpened(true));
  // On the search itself the query stays.
  const search = (): void => {
    const box = document.getElementById('search-box');
    if (box === null) void navigate({ to: '/search' });
    else box.focus();
  };
  useShortcut('/', 'keys.search', search);
  useShortcut('mod+k', 'keys.search', search, { inInputs: true });
  useShortcut('w', 'first.keys.new', () => void navigate({ to: '/inbox/new' }), {
    enabled: useCan('messages:send'),
  });
  useShortcut('g d', 'today.keys.go', () => void navigate({ to: '/today' }));
  useShortcut('g i', 'keys.goInbox', () => void navigate({ to: '/inbox' }));
  useShortcut('g p', 'promise.keys.go', () => void navigate({ to: '/promises' }));
  useShortcut('g a', 'approval.keys.go', () => void navigate({ to: '/approvals' }));
  useShortcut('g n', 'notifications.keys.go', () => void navigate({ to: '/notifications' }));
  useShortcut('g t', 'keys.goCalls', () => void navigate({ to: '/calls' }));
  useShortcut('g c', 'keys.goCustomers', () => void navigate({ to: '/customers' }));
  useShortcut('g k', 'knowledge.keys.go', () => void navigate({ to: '/knowledge' }));
  useShortcut('g b', 'broadcasts.keys.go', () => void navigate({ to: '/broadcasts' }));
  useShortcut('g s', 'keys.goSettings', () => void navigate({ to: '/settings' }));

  return (
    <div className={styles.layout}>
      <a href="#main" className={styles.skip}>
        {t('app.skip')}
      </a>
      <Rail onHelp={() => setHelpOpened(true)} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      {helpOpened !== null && (
        <Suspense>
          <KeyHelp opened={helpOpened} onClose={() => setHelpOpened(false)} />
        </Suspense>
      )}
      <CallHost />
      <SessionEnded />
    </div>
  );
}

/** A page that the browser had put aside asks the server again who is there, when one goes back to it. */
function useNoReturn(): void {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, []);
}

/**
 * What the server tells makes the matching lists stale; the screens that show them ask again. What comes within a moment
 * is gathered: a change of hundreds of conversations is no reason to count hundreds of times.
 */
function useFreshness(): void {
  const queryClient = useQueryClient();
  const [stale] = useState(() => new Map<string, string[]>());
  useFeedEvent((event) => {
    const isFirst = stale.size === 0;
    for (const queryKey of staleAfter(event.type)) stale.set(queryKey.join(' '), queryKey);
    if (changesToday(event.type)) stale.set('today', ['today']);
    if (!isFirst || stale.size === 0) return;
    setTimeout(() => {
      for (const queryKey of stale.values()) void queryClient.invalidateQueries({ queryKey });
      stale.clear();
    }, gatheringTime);
  });
}

/** In milliseconds. */
const gatheringTime = 250;

/** When the desk begins to ask for a second factor, the server says so to whatever is asked next. */
function useRestriction(): void {
  const queryClient = useQueryClient();
  useEffect(
    () => onRestriction(() => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })),
    [queryClient],
  );
}

/** The member's own language and colours, wherever they sign in. */
function usePreferences(): void {
  const { locale, colorScheme } = useMe().member;
  const shown = useLocale();
  const setLocale = useSetLocale();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (locale !== shown) void setLocale(locale);
  }, [locale, shown, setLocale]);
  useEffect(() => {
    setColorScheme(colorScheme);
  }, [colorScheme, setColorScheme]);
}
