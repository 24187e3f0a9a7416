export { forgetGroups } from './candidates/store.ts';
export { gatherAnswers } from './candidates/gather.ts';
/** @public What the web chat asks before a person is. */
export { askKnowledge, guidedChoose, guidedStart } from './first-questions.ts';
export { forgetFeedback } from './help/help.store.ts';
export { helpRoutes } from './help/routes.ts';
export { forgetPictures } from './picture.store.ts';
export { knowledgeRoutes } from './routes.ts';
