import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** Saves something of these screens: what was entered stays when it fails, and lists look again when it does not. */
export function useSaving() {
  const queryClient = useQueryClient();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const again = () => queryClient.invalidateQueries({ queryKey: ['growth'] });

  async function save(work: () => Promise<unknown>): Promise<boolean> {
    setSaving(true);
    setError(null);
    try {
      await work();
      await again();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setSaving(false);
    }
  }

  return { saving, error, save, again };
}
