import type {
  Article,
  ArticleCandidate,
  ArticleSummary,
  ArticleVersion,
  HelpCentre,
} from '@madoguchi/contract';

/** An article of the sample desk; override what a test is about. */
export function aSummary(changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: 'a1',
    number: 12,
    language: 'ja',
    question: '返品はできますか',
    beginning: '到着から30日以内に承ります。',
    categoryId: null,
    visibility: 'public',
    state: 'published',
    version: 2,
    used: 0,
    helpful: 0,
    unhelpful: 0,
    updatedAt: '2026-11-20T01:00:00.000Z',
    ...changes,
  };
}

export function anArticle(changes: Partial<Article> = {}): Article {
  const { beginning: _beginning, ...summary } = aSummary();
  return {
    ...summary,
    answer: '到着から**30日以内**に承ります。',
    steps: [],
    keywords: '',
    translations: [],
    url: null,
    createdAt: '2026-11-01T01:00:00.000Z',
    createdBy: null,
    updatedBy: null,
    publishedAt: null,
    mayChange: true,
    ...changes,
  };
}

export function aVersion(changes: Partial<ArticleVersion> = {}): ArticleVersion {
  return {
    version: 1,
    question: '返品はできますか',
    answer: '到着から30日以内に承ります。',
    steps: [],
    keywords: '',
    categoryId: null,
    visibility: 'public',
    state: 'draft',
    restoredFrom: null,
    savedBy: { id: 'm1', name: '青木 美咲' },
    savedAt: '2026-11-20T01:00:00.000Z',
    ...changes,
  };
}

export const aCandidate = (): ArticleCandidate => ({
  id: 'c1',
  count: 4,
  text: '急須の茶渋は、重曹で落ちます。',
  examples: [{ conversationId: 'k1', subject: '茶渋の件', sentAt: '2026-11-20T01:00:00.000Z' }],
  lastAt: '2026-11-20T01:00:00.000Z',
});

export const aCentre = (changes: Partial<HelpCentre> = {}): HelpCentre => ({
  enabled: false,
  slug: null,
  title: { ja: '', en: '' },
  language: 'ja',
  noindex: false,
  contactUrl: null,
  url: null,
  ...changes,
});
