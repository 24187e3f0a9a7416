import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionEnd } from '../kit/api.ts';

const load = () => import('./SessionDialog.tsx');
const SessionDialog = lazy(load);

/** Asks for the password again, over the work in hand, when the session has run out: nothing typed is lost. */
export function SessionEnded() {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  // At hand before it is needed: not with the first screen, but soon after it.
  useEffect(() => void load().catch(() => undefined), []);
  const [wasEnded, setWasEnded] = useState(false);
  if (ended && !wasEnded) setWasEnded(true);
  if (!wasEnded) return null;
  return (
    <Suspense>
      <SessionDialog ended={ended} onBack={() => setEnded(false)} />
    </Suspense>
  );
}
