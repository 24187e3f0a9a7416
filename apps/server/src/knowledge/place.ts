import type { Locale } from '@madoguchi/contract';
import type { ArticleRow } from './article.store.ts';
import type { SettingsRow } from './settings.store.ts';

/** The path of a page in the help centre. */
export const helpPath = (slug: string, language: Locale, number?: number): string =>
  `/help/${slug}/${language}${number === undefined ? '' : `/${number}`}`;

/** An article's page in the help centre: null while the centre is off, and for what is not for everybody. */
export function pageOf(
  { enabled, slug }: Pick<SettingsRow, 'enabled' | 'slug'>,
  article: Pick<ArticleRow, 'state' | 'visibility' | 'language' | 'number'>,
  base: string,
): string | null {
  if (!enabled || slug === null || article.state !== 'published' || article.visibility !== 'public')
    return null;
  return `${base}${helpPath(slug, article.language, article.number)}`;
}

/** Where this desk is on the web: as it is configured, else as this request found it. */
export const baseOf = (publicUrl: string | null, request: { protocol: string; host: string }): string =>
  (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/$/u, '');
