import type { Customer } from '@madoguchi/contract';
import { useSyncExternalStore } from 'react';

/** What the form is open about: a call that the telephone told of, or one that is to be written down. */
export type FormSubject = {
  about: string;
  /** Whom it is with, where that is known already. */
  customer: Pick<Customer, 'id' | 'name' | 'honorific'> | null;
};

let subject: FormSubject | null = null;
const listeners = new Set<() => void>();

function set(next: FormSubject | null): void {
  subject = next;
  for (const listener of listeners) listener();
}

/** Opens the form, from anywhere. */
export function openCallForm(about = 'new', customer: FormSubject['customer'] = null): void {
  // What was begun about somebody else is not mixed with it.
  set({ about: about === 'new' && customer !== null ? `new:${customer.id}` : about, customer });
}

export function closeCallForm(): void {
  set(null);
}

/** What the form is open about; null while it is closed. */
export function useCallFormSubject(): FormSubject | null {
  const read = () => subject;
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    read,
  );
}
