import { AppError } from '../platform/http/index.ts';
import type { Database } from '../platform/db/index.ts';

export type TrackDependencies = { database: Database; publicUrl: string | null };

export const noSuch = (what: 'entry' | 'edition'): AppError =>
  new AppError('not_found', `This ${what} does not exist in this workspace.`);

export const movedOn = (): AppError =>
  new AppError(
    'conflict',
    'Somebody else has changed this in the meantime. Load it again, then make your change.',
  );

export const noEdition = (): AppError =>
  new AppError('unprocessable', 'There is no edition to show yet. Make one first.');
