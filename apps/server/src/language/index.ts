export { blockingFindings, checkProposal } from './check.ts';
export { type LanguageDependencies, type WritingContext } from './context.ts';
export { countMarks } from './count.ts';
export { createLanguageEngine } from './engine.ts';
export { LanguageEngineError } from './engine-error.ts';
export { forgetOldMarks } from './marks.store.ts';
export { isUpset, readMessage } from './read.ts';
export { reviewText } from './review.ts';
export { languageRoutes } from './routes.ts';
