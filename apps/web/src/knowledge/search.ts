const languages = ['ja', 'en'] as const;
const states = ['draft', 'published'] as const;

/** What the address of the list of articles says. */
export type KnowledgeSearch = {
  q?: string;
  language?: (typeof languages)[number];
  state?: (typeof states)[number];
  category?: string;
};

/** Reads the list’s search parameters; anything else is dropped, so that an old link still opens. */
export function parseKnowledgeSearch(raw: Record<string, unknown>): KnowledgeSearch {
  const { q, category } = raw;
  const language = languages.find((each) => each === raw['language']);
  const state = states.find((each) => each === raw['state']);
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(language === undefined ? {} : { language }),
    ...(state === undefined ? {} : { state }),
    ...(typeof category === 'string' && /^[0-9a-f-]{36}$/u.test(category) ? { category } : {}),
  };
}

/** What the address of a new article says: which one it is to be in the other language. */
export function parseNewArticle(raw: Record<string, unknown>): { of?: string } {
  const { of } = raw;
  return typeof of === 'string' && /^[0-9a-f-]{36}$/u.test(of) ? { of } : {};
}
