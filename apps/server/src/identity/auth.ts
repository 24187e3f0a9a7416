import { libraryPool } from '../platform/db/index.ts';
import type { IdentityLibrary } from './library.ts';

export const sessionCookie = 'madoguchi.session_token';

export type Auth = {
  /** The library, loaded when someone first signs in: it is a third of what a start would take. */
  library: () => Promise<IdentityLibrary>;
  close: () => Promise<void>;
};

export function createAuth(options: {
  connectionString: string;
  secret: string;
  publicUrl: string | null;
}): Auth {
  const pool = libraryPool(options.connectionString);
  let loaded: Promise<IdentityLibrary> | undefined;
  return {
    library: () => (loaded ??= import('./library.ts').then(({ configure }) => configure(pool, options))),
    close: () => pool.end(),
  };
}
