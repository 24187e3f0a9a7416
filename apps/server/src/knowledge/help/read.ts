import type { Locale } from '@madoguchi/contract';
import type { Database, Tx } from '../../platform/db/index.ts';
import { timeZoneOf } from '../../conversations/index.ts';
import { searchFor } from '../search.ts';
import { findBySlug, findSettings, listCategories, type SettingsRow } from '../settings.store.ts';
import { findPublished, listPages, listPublished } from './help.store.ts';
import type { Site } from './page.ts';
import { articlePage, homePage, missingPage, resultsPage } from './pages.ts';
import { wordsIn } from './words.ts';

const slugForm = /^[a-z0-9][a-z0-9-]{0,39}$/u;

export type Centre = { tx: Tx; settings: SettingsRow; slug: string };

/** Runs in the workspace of an open help centre; undefined when there is none at this address, or it is not open. */
export async function inCentre<T>(
  database: Database,
  slug: string,
  work: (centre: Centre) => Promise<T>,
): Promise<T | undefined> {
  if (!slugForm.test(slug)) return undefined;
  const workspace = await database.outside((tx) => findBySlug(tx, slug));
  if (workspace === undefined) return undefined;
  return database.inWorkspace(workspace.id, async (tx) => {
    const settings = await findSettings(tx);
    return settings.enabled ? work({ tx, settings, slug }) : undefined;
  });
}

export function siteOf({ settings, slug }: Centre, language: Locale, base: string): Site {
  const { titleJa, titleEn, company, noindex, contactUrl } = settings;
  const own = language === 'ja' ? titleJa : titleEn;
  const title = own === '' ? `${company} ${wordsIn[language].help}` : own;
  return { slug, title, language, base, noindex, contactUrl };
}

/** The languages in which something is published. */
export async function languagesOf(tx: Tx): Promise<Locale[]> {
  return [...new Set((await listPages(tx)).map(({ language }) => language))].toSorted();
}

export async function readHome(centre: Centre, site: Site): Promise<string> {
  const { tx } = centre;
  const [categories, articles] = [await listCategories(tx), await listPublished(tx, site.language)];
  return homePage(site, { categories, articles }, await languagesOf(tx));
}

export async function readResults({ tx }: Centre, site: Site, query: string): Promise<string> {
  const found = await searchFor(tx, {
    q: query,
    language: site.language,
    state: 'published',
    visibility: 'public',
    limit: 20,
  });
  return resultsPage(site, query, found);
}

/** As many as are shown beside an article. */
const mostRelated = 5;

/** An article's page; undefined when nobody may read it (any more). */
export async function readArticle(
  { tx }: Centre,
  site: Site,
  number: number,
  said: boolean,
): Promise<string | undefined> {
  const article = await findPublished(tx, site.language, number);
  if (article === undefined) return undefined;
  const [categories, listed, pages, zone] = [
    await listCategories(tx),
    await listPublished(tx, site.language),
    await listPages(tx),
    await timeZoneOf(tx),
  ];
  const { categoryId } = article;
  return articlePage(site, {
    article,
    category: categories.find(({ id }) => id === categoryId),
    related: listed
      .filter((each) => each.number !== number && each.categoryId === categoryId)
      .slice(0, mostRelated),
    languages: pages.filter((each) => each.number === number).map(({ language }) => language),
    zone,
    said,
  });
}

export async function readMissing({ tx }: Centre, site: Site): Promise<string> {
  const [categories, articles] = [await listCategories(tx), await listPublished(tx, site.language)];
  return missingPage(site, { categories, articles });
}
