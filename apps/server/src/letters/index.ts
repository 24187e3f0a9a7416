export { oursOf } from './defaults.ts';
export { composeDocument } from './compose.ts';
export { dayText } from './days.ts';
export { fillLetter, type LetterValues } from './fill.ts';
export { portableLetters } from './portable.ts';
export { previewOf } from './preview.ts';
export { letterFor } from './queries.ts';
export { letterRoutes, type LetterDependencies } from './routes.ts';
