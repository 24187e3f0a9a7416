// expect boundaries(dependencies): SQL lives in store.ts
import { Kysely } from 'kysely';

export const compiler = Kysely;
