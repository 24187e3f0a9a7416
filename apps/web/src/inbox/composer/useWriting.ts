import { useCallback, useEffect, useState } from 'react';

/** After ten minutes without a key, one is no longer writing, whatever stands in the field. */
const idle = 600_000;

/** Whether somebody is writing: from the first key until nothing is left, or nothing was done for ten minutes. */
export function useWriting(hasText: boolean): { writing: boolean; touched: () => void; stop: () => void } {
  const [touchedAt, setTouchedAt] = useState<number | null>(null);
  useEffect(() => {
    if (touchedAt === null) return;
    const timer = setTimeout(() => setTouchedAt(null), idle);
    return () => clearTimeout(timer);
  }, [touchedAt]);
  const touched = useCallback(() => setTouchedAt(Date.now()), []);
  const stop = useCallback(() => setTouchedAt(null), []);
  return { writing: hasText && touchedAt !== null, touched, stop };
}
