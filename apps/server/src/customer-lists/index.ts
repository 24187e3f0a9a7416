export { eraseFromLists } from './erase.ts';
export { forgetOldImports } from './imports.store.ts';
export { takeOverList } from './jobs.ts';
export { customerListRoutes } from './routes.ts';
export { resumeLists, takeOver } from './take-over.ts';
