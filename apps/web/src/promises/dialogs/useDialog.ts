import { useState } from 'react';
import type { FormEvent } from 'react';

/** What every dialog about a promise does: it is checked when one tries, stays open with the reason when it fails, and closes when done. */
export function useDialog(isWrong: boolean, work: () => Promise<unknown>, onDone: () => void) {
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isWrong || pending) return;
    setPending(true);
    setError(null);
    try {
      await work();
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  }
  return { tried, pending, error, onSubmit: (event: FormEvent) => void submit(event) };
}
