import type { TemplateSuggestion, TemplateSummary } from '@madoguchi/contract';

/** Kana of any kind and width, letters of any size: one form, in which names are looked for. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replaceAll(/\s+/gu, '');
}

/** How well a template answers to what was typed; 0 for not at all. */
export function rank(
  { name, shortName, reading, category, cue, beginning }: TemplateSummary,
  typed: string,
): number {
  const query = fold(typed);
  if (query === '') return 1;
  const [title, short, kana] = [fold(name), fold(shortName), fold(reading)];
  if (short === query) return 6;
  if (short.startsWith(query) || title.startsWith(query) || kana.startsWith(query)) return 5;
  if (title.includes(query) || kana.includes(query)) return 4;
  if (fold(category).includes(query)) return 3;
  if (fold(cue).includes(query)) return 2;
  return fold(beginning).includes(query) ? 1 : 0;
}

/** Those for a channel, and those for every channel. What is no channel of its own is written like a mail. */
export function forChannel(templates: readonly TemplateSummary[], channelType: string): TemplateSummary[] {
  const channel = channelType === 'line' || channelType === 'chat' ? channelType : 'email';
  return templates.filter((each) => each.channel === null || each.channel === channel);
}

/** The language a customer writes in, by a few of their words. */
export const languageOf = (words: string): 'ja' | 'en' =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words) ? 'ja' : 'en';

/** Those that answer to what was typed, best first, then those in the language at hand, then the most used. */
export function filterTemplates(
  templates: readonly TemplateSummary[],
  typed: string,
  language: 'ja' | 'en',
): TemplateSummary[] {
  return templates
    .map((template) => ({ template, rank: rank(template, typed) }))
    .filter((each) => each.rank > 0)
    .toSorted(
      (a, b) =>
        b.rank - a.rank ||
        Number(b.template.language === language) - Number(a.template.language === language) ||
        b.template.statistics.used - a.template.statistics.used,
    )
    .map(({ template }) => template);
}

/** One line of the list to choose from. */
export type Choice = { template: TemplateSummary; suggestion: TemplateSuggestion | null };

/** What fits the question stands first, as long as nothing was typed. */
export function choicesOf(
  templates: readonly TemplateSummary[],
  suggestions: readonly TemplateSuggestion[],
  typed: string,
  language: 'ja' | 'en',
): Choice[] {
  const found = filterTemplates(templates, typed, language).map((template): Choice => ({
    template,
    suggestion: null,
  }));
  if (fold(typed) !== '') return found;
  const first = suggestions.flatMap((suggestion): Choice[] => {
    const template = templates.find(({ id }) => id === suggestion.templateId);
    return template === undefined ? [] : [{ template, suggestion }];
  });
  return [
    ...first,
    ...found.filter(({ template }) => !first.some((each) => each.template.id === template.id)),
  ];
}
