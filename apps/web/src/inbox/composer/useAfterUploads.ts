import { useEffect, useEffectEvent, useState } from 'react';
import type { Upload } from './useUploads.ts';

/**
 * Sends by itself what one wanted to send while files were still on their way, once all of them are there; not where one of them
 * failed, or where it was forgotten because one wrote on.
 */
export function useAfterUploads(
  uploads: readonly Upload[],
  send: () => void,
): { waiting: boolean; wait: () => void; forget: () => void } {
  const [waiting, setWaiting] = useState(false);
  const [arrivals, setArrivals] = useState(0);
  if (waiting && !uploads.some(({ error }) => error === null)) {
    setWaiting(false);
    if (uploads.length === 0) setArrivals(arrivals + 1);
  }
  const arrived = useEffectEvent(send);
  useEffect(() => {
    if (arrivals > 0) arrived();
  }, [arrivals]);
  return { waiting, wait: () => setWaiting(true), forget: () => setWaiting(false) };
}
