import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** Saves what a small form holds, then closes it; stays open with the reason when that fails. */
export function useSave(onClose: () => void): {
  saving: boolean;
  error: unknown;
  save: (action: () => Promise<unknown>) => Promise<void>;
} {
  const queryClient = useQueryClient();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    saving,
    error,
    save: async (action) => {
      if (saving) return;
      setSaving(true);
      setError(null);
      try {
        await action();
        await queryClient.invalidateQueries({ queryKey: ['care'] });
        onClose();
      } catch (failure) {
        setError(failure);
      } finally {
        setSaving(false);
      }
    },
  };
}
