import openapiTypescript, { astToString } from 'openapi-typescript';

/** Every path of the API begins so; the client's paths are told without it. */
const prefix = '/api/v1';

const heading = `// Generated from the desk's own OpenAPI document by «npm run generate -w @madoguchi/client»: do not edit.
// A test fails while this file and the document differ (generated.db.test.ts).

`;

type Document = { paths: Record<string, unknown> };

function withoutPrefix(document: Document): Document {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path,
    item,
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The types of the API as the text of a module, made from its OpenAPI document. */
export async function schemaOf(document: Document): Promise<string> {
  // A new value in an answer is no change that breaks a client; what is optional stays so with exactOptionalPropertyTypes.
  const nodes = await openapiTypescript(JSON.stringify(withoutPrefix(document)), {
    defaultNonNullable: false,
    alphabetize: true,
  });
  return heading + astToString(nodes);
}
