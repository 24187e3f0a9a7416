import type { SealedColumn } from '../../platform/secrets/index.ts';

/** Where the secret of an order hook lies, for sealing it and for sealing it anew when the master key changes. */
export const placeOf = (hookId: string): string => `order hook ${hookId}`;

export const sealedOrderSecrets: SealedColumn = {
  table: 'order_hook',
  column: 'secret_sealed',
  contextOf: placeOf,
};
