// Writes the types of packages/client anew from the document that the desk serves. Run it when a route has changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaOf } from '../packages/client/generate/schema.ts';
import { repository } from './run.ts';
import { servedDocument } from './served-document.ts';

const path = join(repository, 'packages/client/src/schema.generated.ts');
writeFileSync(path, await schemaOf(await servedDocument()));
console.log(`${path} is as the desk's document says`);
