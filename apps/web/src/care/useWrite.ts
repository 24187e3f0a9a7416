import { useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '../customers/data/useAttempt.ts';

/** Writes something of after-care, then asks anew for what is shown of it; says in the corner when it failed. */
export function useWrite(): {
  pending: boolean;
  write: (action: () => Promise<unknown>) => Promise<boolean>;
} {
  const queryClient = useQueryClient();
  const { pending, attempt } = useAttempt();
  return {
    pending,
    write: (action) =>
      attempt(async () => {
        await action();
        await queryClient.invalidateQueries({ queryKey: ['care'] });
      }),
  };
}
