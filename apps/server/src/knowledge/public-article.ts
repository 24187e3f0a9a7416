import type { Locale } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { ArticleRow } from './article.store.ts';
import { findPublished } from './help/help.store.ts';
import { pageOf } from './place.ts';
import { other } from './queries.ts';
import { findSettings } from './settings.store.ts';

export type PublicArticle = Pick<ArticleRow, 'id' | 'number' | 'question' | 'answer' | 'steps'> & {
  /** Its page in the help centre, within this desk; null while the centre is closed. */
  url: string | null;
};

/** An article that everybody may read, in a language or else in the other; undefined when there is none (any more). */
export async function readPublicArticle(
  tx: Tx,
  { locale, number }: { locale: Locale; number: number },
): Promise<PublicArticle | undefined> {
  const row = (await findPublished(tx, locale, number)) ?? (await findPublished(tx, other(locale), number));
  return row === undefined ? undefined : { ...row, url: pageOf(await findSettings(tx), row, '') };
}
