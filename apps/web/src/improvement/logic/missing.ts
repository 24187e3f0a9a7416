import type { Problem } from '@madoguchi/contract';

/** The characters that the font of the document does not have, as the server names them. */
export const missingCharacters = ({ errors = [] }: Pick<Problem, 'errors'>): string[] =>
  errors.flatMap(({ path, message }) => (path === 'content' ? [message] : []));
