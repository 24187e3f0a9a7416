import type { GuideQuestion } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { faultsOf } from './guide.ts';
import * as store from './settings.store.ts';

/** Guided choices as sets carry them. Changes are told by whoever makes them. */
export const portableQuestions = {
  async list(tx: Tx): Promise<GuideQuestion[]> {
    return (await store.findSettings(tx)).guide.questions;
  },

  /** Writes all questions. @throws AppError `invalid_request` for a choice that leads nowhere, `conflict`, `unprocessable` */
  async save(tx: Tx, questions: GuideQuestion[]): Promise<void> {
    const { guideRevision } = await store.findSettings(tx);
    const [fault] = faultsOf({ questions });
    if (fault !== undefined)
      throw new AppError('conflict', `Guided choices: «${fault.path}» ${fault.message}. Change that first.`);
    if (questions.length > 40)
      throw new AppError('unprocessable', 'There are 40 guided questions at most. Delete some first.');
    if ((await store.saveGuide(tx, { questions }, guideRevision)) === undefined)
      throw new AppError('conflict', 'Somebody has changed the guided choices meanwhile. Try again.');
  },
};
