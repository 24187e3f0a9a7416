export { actorOf, type Actor, type Authenticate } from './actor.ts';
export { decodeCursor, encodeCursor } from './cursor.ts';
export { serveDocs } from './docs.ts';
export { EventStreams, StreamOver } from './event-stream.ts';
export { installErrors } from './errors.ts';
export { AppError } from './problem.ts';
export { serveWeb } from './web.ts';
export { buildHttp, type App } from './server.ts';
export { wordFinding } from './wording.ts';
