import type { ImportErrorCode } from '@madoguchi/contract';
import type { Translate } from '../../kit/translate.ts';

/** Why a row was not taken over, with the column it stands in. */
export function errorWords(t: Translate, code: ImportErrorCode, heading: string | null): string {
  const reason = t(`imports.error.${code}`);
  return heading === null || heading === '' ? reason : t('imports.inColumn', { reason, heading });
}
