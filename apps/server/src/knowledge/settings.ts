import type {
  ArticleCategory,
  HelpCentre,
  PutCategories,
  PutGuide,
  ShownGuide,
  SynonymGroups,
  UpdateHelpCentre,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type KnowledgeDependencies } from './commands.ts';
import { articlesIn, faultsOf } from './guide.ts';
import { findNumbers } from './guide.store.ts';
import * as store from './settings.store.ts';
import { tidySynonyms } from './synonyms.ts';

export function toHelpCentre(row: store.SettingsRow, base: string): HelpCentre {
  const { enabled, slug, titleJa, titleEn, language, noindex, contactUrl } = row;
  const url = enabled && slug !== null ? `${base}/help/${slug}` : null;
  return { enabled, slug, title: { ja: titleJa, en: titleEn }, language, noindex, contactUrl, url };
}

/** @throws AppError `unprocessable` when it is to be open without an address, `conflict` for one that is taken */
export function updateHelpCentre(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  change: UpdateHelpCentre,
  base: string,
): Promise<HelpCentre> {
  return changing(dependencies, actor, async (tx) => {
    const before = await store.findSettings(tx);
    const slug = change.slug === undefined ? before.slug : change.slug;
    const enabled = change.enabled ?? before.enabled;
    if (enabled && slug === null)
      throw new AppError('unprocessable', 'Choose the address of the help centre before you open it.');
    if (slug !== before.slug && !(await store.takeSlug(tx, slug)))
      throw new AppError('conflict', `«${slug}» is the address of another help centre. Choose another.`);
    await store.saveHelp(tx, {
      enabled,
      titleJa: change.title?.ja ?? before.titleJa,
      titleEn: change.title?.en ?? before.titleEn,
      language: change.language ?? before.language,
      noindex: change.noindex ?? before.noindex,
      contactUrl: change.contactUrl === undefined ? before.contactUrl : change.contactUrl,
    });
    const after = await store.findSettings(tx);
    const facts = ({ enabled: open, slug: address, noindex }: store.SettingsRow) => ({
      open,
      slug: address,
      noindex,
    });
    await recordAudit(tx, actor, 'help_centre.updated', { before: facts(before), after: facts(after) });
    return toHelpCentre(after, base);
  });
}

export async function categoriesOf(tx: Tx): Promise<ArticleCategory[]> {
  return (await store.listCategories(tx)).map(({ id, nameJa, nameEn, articles }) => ({
    id,
    name: { ja: nameJa, en: nameEn },
    articles,
  }));
}

/** Writes all categories in their order. @throws AppError `invalid_request` for one without a name, `not_found` */
export function putCategories(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  { items }: PutCategories,
): Promise<ArticleCategory[]> {
  const nameless = items.findIndex(({ name }) => name.ja === '' && name.en === '');
  if (nameless !== -1)
    throw new AppError('invalid_request', 'A category needs a name in one language at least.', {
      errors: [{ path: `items.${nameless}.name`, message: 'must not be empty' }],
    });
  const given = items.flatMap(({ id }) => id ?? []);
  if (new Set(given).size !== given.length) throw new AppError('invalid_request', 'Name each category once.');
  return changing(dependencies, actor, async (tx) => {
    const known = new Set((await store.listCategories(tx)).map(({ id }) => id));
    if (given.some((id) => !known.has(id)))
      throw new AppError('not_found', 'One of the categories does not exist here any more. Read them again.');
    const rows = items.map(({ id, name }) => ({
      id: id ?? newId(),
      nameJa: name.ja === '' ? name.en : name.ja,
      nameEn: name.en === '' ? name.ja : name.en,
    }));
    await store.replaceCategories(tx, rows);
    return categoriesOf(tx);
  });
}

/** Writes the words that mean the same. */
export function putSynonyms(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  { groups }: SynonymGroups,
): Promise<SynonymGroups> {
  return changing(dependencies, actor, async (tx) => {
    const tidied = tidySynonyms(groups);
    await store.saveSynonyms(tx, tidied);
    return { groups: tidied };
  });
}

/**
 * Writes the guided choices. @throws AppError `conflict` when somebody else was faster, `invalid_request` with the place
 * of each choice that leads nowhere
 */
export function putGuide(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  { basedOn, questions }: PutGuide,
): Promise<ShownGuide> {
  const faults = faultsOf({ questions });
  const [first] = faults;
  if (first !== undefined)
    throw new AppError('invalid_request', `«${first.path}» ${first.message}.`, { errors: faults });
  return changing(dependencies, actor, async (tx) => {
    const numbers = articlesIn({ questions });
    const known = new Set(await findNumbers(tx, numbers));
    const gone = numbers.find((number) => !known.has(number));
    if (gone !== undefined)
      throw new AppError('not_found', `There is no article number ${gone} any more. Choose another.`);
    const saved = await store.saveGuide(tx, { questions }, basedOn);
    if (saved === undefined)
      throw new AppError('conflict', 'Somebody has changed the guided choices meanwhile. Read them again.');
    return { questions, revision: saved.revision };
  });
}
