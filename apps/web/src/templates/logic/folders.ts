import type { TemplateSummary } from '@madoguchi/contract';

export type Folder = { folder: string; items: TemplateSummary[] };

/** Templates in their folders: first those of the language at hand, last what lies in none. */
export function foldersOf(templates: readonly TemplateSummary[], language: 'ja' | 'en'): Folder[] {
  const folders = new Map<string, TemplateSummary[]>();
  for (const template of templates) {
    const items = folders.get(template.category) ?? [];
    items.push(template);
    folders.set(template.category, items);
  }
  const place = ({ folder, items }: Folder) =>
    folder === '' ? 2 : items.some((each) => each.language === language) ? 0 : 1;
  return [...folders].map(([folder, items]) => ({ folder, items })).toSorted((a, b) => place(a) - place(b));
}
