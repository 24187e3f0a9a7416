import { fileURLToPath, pathToFileURL } from 'node:url';
import { serverProgram } from '../../../scripts/build-server.ts';

// What the command runs (bin/madoguchi.js): the program of the sources as they are, built now when they have changed since.
const repository = fileURLToPath(new URL('../../..', import.meta.url));
const program = serverProgram(repository);
await import(pathToFileURL(program).href);
