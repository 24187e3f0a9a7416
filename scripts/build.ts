// `npm run build`: makes what `npm start` would make at the first start, for where whoever starts the desk may not write.
import { serverProgram } from './build-server.ts';
import { buildWebIfStale } from './build-web.ts';
import { repository } from './run.ts';

buildWebIfStale(repository);
serverProgram(repository);
console.log('The web app and the server are built.');
