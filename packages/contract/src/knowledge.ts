import { z } from 'zod';
import { id, instant, locale, pageQuery } from './common.ts';
import { markedText } from './search.ts';

const memberRef = z.object({ id, name: z.string() });
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line');
const words = (max: number) => z.string().trim().max(max);

export const articleState = z.enum(['draft', 'published']);
export const articleVisibility = z.enum(['public', 'internal']).meta({
  description: '`public` ones stand in the help centre once they are published; `internal` ones never do',
});
export type ArticleState = z.infer<typeof articleState>;
export type ArticleVisibility = z.infer<typeof articleVisibility>;

export const articleStep = z.object({
  text: words(2000).default('').meta({ description: 'Light Markdown' }),
  pictureId: id.nullable().default(null),
  alt: line(200).default('').meta({ description: 'What the picture shows, for those who do not see it' }),
});
export type ArticleStep = z.infer<typeof articleStep>;

/** What people write of an article. */
export const articleFields = z.object({
  question: line(200).min(1).meta({ description: 'As a customer would ask it; the article’s title' }),
  answer: words(20_000).default('').meta({ description: 'Light Markdown (docs/knowledge.md)' }),
  steps: z.array(articleStep).max(30).default([]),
  keywords: line(200).default('').meta({ description: 'Other words by which it is found' }),
  categoryId: id.nullable().default(null),
  visibility: articleVisibility.default('public'),
});
export type ArticleFields = z.infer<typeof articleFields>;

export const createArticle = articleFields
  .extend({
    language: locale.default('ja'),
    state: articleState.default('draft'),
    translationOf: id.optional().meta({
      description: 'An article of which this is the other language; both have one number',
    }),
  })
  .meta({ id: 'CreateArticle' });
export type CreateArticle = z.infer<typeof createArticle>;

export const updateArticle = z
  .object({
    basedOn: z.number().int().min(1).meta({ description: 'The `version` that its writer had seen' }),
    question: articleFields.shape.question,
    answer: words(20_000),
    steps: z.array(articleStep).max(30),
    keywords: line(200),
    categoryId: id.nullable(),
    visibility: articleVisibility,
    state: articleState,
  })
  .partial()
  .required({ basedOn: true })
  .meta({ id: 'UpdateArticle', description: 'What is left out stays as it is' });
export type UpdateArticle = z.infer<typeof updateArticle>;

export const articleSummary = z.object({
  id,
  number: z.number().int().meta({ description: 'Short and lasting; the same in every language' }),
  language: locale,
  question: z.string(),
  beginning: z.string().meta({ description: 'The first words of its answer, without marks' }),
  categoryId: id.nullable(),
  visibility: articleVisibility,
  state: articleState,
  version: z.number().int(),
  used: z.number().int().meta({ description: 'How often it was put into a reply' }),
  helpful: z.number().int(),
  unhelpful: z.number().int(),
  updatedAt: instant,
});
export type ArticleSummary = z.infer<typeof articleSummary>;

export const article = articleSummary.omit({ beginning: true }).extend({
  answer: z.string(),
  steps: z.array(articleStep),
  keywords: z.string(),
  translations: z.array(z.object({ id, language: locale, state: articleState })),
  url: z.string().nullable().meta({ description: 'Its page in the help centre; null while it has none' }),
  createdAt: instant,
  createdBy: memberRef.nullable(),
  updatedBy: memberRef.nullable(),
  publishedAt: instant.nullable(),
  mayChange: z.boolean(),
});
export type Article = z.infer<typeof article>;

export const listArticles = pageQuery.extend({
  language: locale.optional(),
  state: articleState.optional(),
  visibility: articleVisibility.optional(),
  category: id.optional(),
});

export const searchArticles = z.object({
  q: z.string().max(300),
  language: locale.optional(),
  state: articleState.optional(),
  visibility: articleVisibility.optional(),
  category: id.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SearchArticles = z.infer<typeof searchArticles>;

export const foundArticle = articleSummary.extend({
  title: markedText,
  excerpt: markedText,
  score: z.number(),
});
export type FoundArticle = z.infer<typeof foundArticle>;
export const foundArticles = z.object({ items: z.array(foundArticle) });

export const articleVersion = z.object({
  version: z.number().int(),
  ...articleFields.shape,
  state: articleState,
  restoredFrom: z.number().int().nullable(),
  savedBy: memberRef.nullable(),
  savedAt: instant,
});
export type ArticleVersion = z.infer<typeof articleVersion>;
export const restoreArticle = z.object({
  version: z.number().int().min(1),
  basedOn: z.number().int().min(1),
});

export const useArticle = z
  .object({
    conversationId: id,
    as: z.enum(['text', 'link']).meta({ description: '`link`: the address of its page in the help centre' }),
  })
  .meta({ id: 'UseArticle' });
export type UseArticle = z.infer<typeof useArticle>;
export const usedArticle = z.object({
  text: z.string().meta({ description: 'Plain text, as it goes into a reply' }),
  visibility: articleVisibility,
});
export type UsedArticle = z.infer<typeof usedArticle>;

export const articleSuggestion = z.object({
  articleId: id,
  question: z.string(),
  score: z.number().meta({ description: 'Likeness from 0 to 1' }),
  words: z.array(z.string()).meta({ description: 'The words in common that decided' }),
});
export type ArticleSuggestion = z.infer<typeof articleSuggestion>;
export const articleSuggestions = z.object({ items: z.array(articleSuggestion) });

export const articlePicture = z.object({ id, type: z.string(), size: z.number().int() });
export type ArticlePicture = z.infer<typeof articlePicture>;

export const articleCategory = z.object({
  id,
  name: z.object({ ja: z.string(), en: z.string() }),
  articles: z.number().int(),
});
export type ArticleCategory = z.infer<typeof articleCategory>;
export const articleCategories = z.object({ items: z.array(articleCategory) });

export const putCategories = z
  .object({
    items: z
      .array(
        z.object({
          id: id.optional().meta({ description: 'Without one it is new' }),
          name: z.object({ ja: line(60).default(''), en: line(60).default('') }),
        }),
      )
      .max(50),
  })
  .meta({ id: 'PutArticleCategories', description: 'All of them, in their order; one left out is removed' });
export type PutCategories = z.infer<typeof putCategories>;

/** Letters, figures and hyphens, as they stand in an address. */
export const helpSlug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u, 'must be 1 to 40 small letters, figures or hyphens')
  .regex(/^(?!assets$)/u, 'is taken');

export const helpCentre = z.object({
  enabled: z.boolean(),
  slug: z.string().nullable(),
  title: z.object({ ja: z.string(), en: z.string() }),
  language: locale.meta({ description: 'Shown to whoever asks for neither language' }),
  noindex: z.boolean().meta({ description: 'true: search engines are asked to leave it out' }),
  contactUrl: z.string().nullable().meta({ description: 'Where whoever finds no answer is led' }),
  url: z.string().nullable(),
});
export type HelpCentre = z.infer<typeof helpCentre>;

export const updateHelpCentre = z
  .object({
    enabled: z.boolean(),
    slug: helpSlug.nullable(),
    title: z.object({ ja: line(80), en: line(80) }),
    language: locale,
    noindex: z.boolean(),
    contactUrl: z
      .string()
      .trim()
      .max(300)
      .regex(/^(?:https:\/\/|mailto:)[^\s"<>]+$/u, 'must begin with https:// or mailto:')
      .nullable(),
  })
  .partial()
  .meta({ id: 'UpdateHelpCentre' });
export type UpdateHelpCentre = z.infer<typeof updateHelpCentre>;

export const synonymGroups = z
  .object({
    groups: z
      .array(z.array(line(40).min(1)).min(2).max(12))
      .max(200)
      .meta({ description: 'Words that mean the same: [["返品", "返却"]]' }),
  })
  .meta({ id: 'SynonymGroups' });
export type SynonymGroups = z.infer<typeof synonymGroups>;

export const articleCandidate = z.object({
  id,
  count: z.number().int().meta({ description: 'Conversations in which it was answered like this' }),
  text: z.string().meta({ description: 'One such answer, with personal data masked' }),
  examples: z.array(z.object({ conversationId: id, subject: z.string(), sentAt: instant })),
  lastAt: instant,
});
export type ArticleCandidate = z.infer<typeof articleCandidate>;
