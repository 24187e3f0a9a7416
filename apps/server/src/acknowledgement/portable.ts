import type { AcknowledgementRules } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { saveBook } from './book.store.ts';
import { rulesOf } from './book.ts';

export type AcknowledgementWords = AcknowledgementRules['texts'][number];

async function rewrite(
  tx: Tx,
  memberId: string,
  change: (texts: AcknowledgementWords[]) => AcknowledgementWords[],
): Promise<void> {
  const { rules, revision } = await rulesOf(tx);
  if (!(await saveBook(tx, { ...rules, texts: change(rules.texts) }, revision, memberId)))
    throw new AppError(
      'conflict',
      'Somebody changed the acknowledgements at this very moment. Try it again.',
    );
}

/** The desk’s own words of acknowledgements, as sets carry them. When they are sent is no set’s business. */
export const portableAcknowledgements = {
  list: async (tx: Tx): Promise<AcknowledgementWords[]> => (await rulesOf(tx)).rules.texts,

  /** Puts words in place of those for the same occasion, language and form. */
  put: (tx: Tx, memberId: string, put: readonly AcknowledgementWords[]): Promise<void> =>
    rewrite(tx, memberId, (texts) => [
      ...texts.filter(
        (each) =>
          !put.some(
            ({ variant, locale, form }) =>
              variant === each.variant && locale === each.locale && form === each.form,
          ),
      ),
      ...put,
    ]),

  /** Takes words away: the installed ones stand again. */
  remove: (tx: Tx, memberId: string, going: (text: AcknowledgementWords) => boolean): Promise<void> =>
    rewrite(tx, memberId, (texts) => texts.filter((each) => !going(each))),
};
