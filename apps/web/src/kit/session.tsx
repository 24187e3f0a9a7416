import type { Me, Scope } from '@madoguchi/contract';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

const MeContext = createContext<Me | null>(null);

/** Tells everything below it who is signed in. */
export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in, and in which workspace. Only inside the signed-in layout. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe is used outside the signed-in layout');
  return me;
}

/** Whether the signed-in member may do this here. The server decides; this only keeps useless buttons away. */
export function useCan(scope: Scope): boolean {
  return useMe().scopes.includes(scope);
}

/** The workspace's time zone, in which every time is shown. */
export function useTimeZone(): string {
  return useMe().workspace.timeZone;
}
