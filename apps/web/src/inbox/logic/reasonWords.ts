import type { DeliveryReason } from '@madoguchi/contract';
import type { Translate } from '../../kit/translate.ts';

/**
 * Why a mail did not go out or did not arrive, in the reader's language. For a reason this page does not know, the
 * mail server's own words; null when there are neither.
 */
export function reasonWords(
  t: Translate,
  reason: DeliveryReason | string | null,
  serverSaid: string | null,
): string | null {
  if (reason === null) return serverSaid;
  const key = `inbox.delivery.reason.${reason as DeliveryReason}` as const;
  const text: string = t(key);
  return text === key ? serverSaid : text;
}
