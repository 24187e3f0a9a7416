import type { Guide, Locale } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type SettingsRow = {
  enabled: boolean;
  slug: string | null;
  titleJa: string;
  titleEn: string;
  language: Locale;
  noindex: boolean;
  contactUrl: string | null;
  synonyms: string[][];
  guide: Guide;
  guideRevision: number;
  /** The workspace's own name. */
  company: string;
};

/** The settings of the knowledge base; those of a workspace that never changed any are the usual ones. */
export function findSettings(tx: Tx): Promise<SettingsRow> {
  return tx.one(sql<SettingsRow>`
    select coalesce(s.help_enabled, false) as enabled, w.help_slug as slug, coalesce(s.title_ja, '') as "titleJa",
      coalesce(s.title_en, '') as "titleEn", coalesce(s.language, 'ja') as language, coalesce(s.noindex, false) as noindex,
      s.contact_url as "contactUrl", coalesce(s.synonyms, '[]') as synonyms,
      coalesce(s.guide, '{"questions": []}') as guide, coalesce(s.guide_revision, 0) as "guideRevision", w.name as company
    from workspace w left join knowledge_settings s on s.workspace_id = w.id where w.id = ${tx.workspaceId}`);
}

type HelpFields = Pick<
  SettingsRow,
  'enabled' | 'titleJa' | 'titleEn' | 'language' | 'noindex' | 'contactUrl'
>;

export async function saveHelp(tx: Tx, help: HelpFields): Promise<void> {
  await tx.run(sql`
    insert into knowledge_settings (workspace_id, help_enabled, title_ja, title_en, language, noindex, contact_url)
    values (${tx.workspaceId}, ${help.enabled}, ${help.titleJa}, ${help.titleEn}, ${help.language}, ${help.noindex},
      ${help.contactUrl})
    on conflict (workspace_id) do update set help_enabled = excluded.help_enabled, title_ja = excluded.title_ja,
      title_en = excluded.title_en, language = excluded.language, noindex = excluded.noindex,
      contact_url = excluded.contact_url`);
}

/** Takes an address for the help centre; false when another workspace has it. */
export async function takeSlug(tx: Tx, slug: string | null): Promise<boolean> {
  const changed = await tx.run(sql`
    update workspace set help_slug = ${slug} where id = ${tx.workspaceId}
      and not exists (select from workspace o where o.help_slug = ${slug} and o.id <> ${tx.workspaceId})`);
  return changed === 1;
}

/** The workspace whose help centre is at an address. */
export function findBySlug(tx: Tx, slug: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`select id from workspace where help_slug = ${slug}`);
}

export async function saveSynonyms(tx: Tx, groups: readonly string[][]): Promise<void> {
  await tx.run(sql`
    insert into knowledge_settings (workspace_id, synonyms) values (${tx.workspaceId}, ${JSON.stringify(groups)}::jsonb)
    on conflict (workspace_id) do update set synonyms = excluded.synonyms`);
}

/** Keeps the guided choices when nobody was faster; answers the new revision. */
export function saveGuide(tx: Tx, guide: Guide, basedOn: number): Promise<{ revision: number } | undefined> {
  return tx.maybe(sql<{ revision: number }>`
    insert into knowledge_settings as s (workspace_id, guide, guide_revision)
    values (${tx.workspaceId}, ${JSON.stringify(guide)}::jsonb, 1)
    on conflict (workspace_id) do update set guide = excluded.guide, guide_revision = s.guide_revision + 1
      where s.guide_revision = ${basedOn}
    returning guide_revision as revision`);
}

export type CategoryRow = { id: string; nameJa: string; nameEn: string; articles: number };

/** In their order, with how many articles each has. */
export function listCategories(tx: Tx): Promise<CategoryRow[]> {
  return tx.many(sql<CategoryRow>`
    select c.id, c.name_ja as "nameJa", c.name_en as "nameEn", (
      select count(*)::int from article a where a.workspace_id = c.workspace_id and a.category_id = c.id
    ) as articles
    from article_category c where c.workspace_id = ${tx.workspaceId} order by c.position, c.id`);
}

/** Writes the whole list; what is not in it is removed, and its articles have no category from then on. */
export async function replaceCategories(
  tx: Tx,
  items: readonly { id: string; nameJa: string; nameEn: string }[],
): Promise<void> {
  await tx.run(sql`
    delete from article_category
    where workspace_id = ${tx.workspaceId} and not id = any(${items.map(({ id }) => id)}::uuid[])`);
  await tx.run(sql`
    insert into article_category (workspace_id, id, name_ja, name_en, position)
    select ${tx.workspaceId}, (e.item ->> 'id')::uuid, e.item ->> 'nameJa', e.item ->> 'nameEn', e.place
    from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as e (item, place)
    on conflict (workspace_id, id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
      position = excluded.position`);
}
