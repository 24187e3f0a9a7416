import type { Problem } from '@madoguchi/contract';

/** What the server found missing or wrong, by the path of the field. */
export function fieldErrors({ errors = [] }: Pick<Problem, 'errors'>): string[] {
  return errors.flatMap(({ path }) => (path.startsWith('content.') ? [path.slice('content.'.length)] : []));
}
