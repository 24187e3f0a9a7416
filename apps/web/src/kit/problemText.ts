import { ApiError } from './problem.ts';
import type { Translate } from './translate.ts';

/**
 * What happened, what was kept and what to do, in the reader's language, decided by the error's code.
 * The server's own English `detail` speaks only for a code this page does not know yet.
 */
export function problemText(t: Translate, error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.internal');
  const { code, lock, customer, company, detail } = error.problem;
  if (code === 'locked_by_other')
    return t('error.locked_by_other', { name: lock?.memberName ?? t('common.someone') });
  if (code === 'contact_point_in_use' || code === 'company_exists')
    return t(`error.${code}`, { name: (customer ?? company)?.name ?? t('common.someone') });
  const text: string = t(`error.${code}`);
  return text === `error.${code}` ? detail : text;
}
