import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LineRequest } from './line-types.ts';

type Schema = { [key: string]: unknown };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Checks values against one of LINE's OpenAPI documents. Stricter than stock validators: a discriminator is followed
 * though it stands without `oneOf`, and a property that the document does not know is a fault.
 */
export class LineDocument {
  readonly #document: Schema;

  constructor(document: unknown) {
    this.#document = isSchema(document) ? document : {};
  }

  /** What is wrong with a request's body; empty when nothing is. */
  faultsOf({ method, path, body }: Pick<LineRequest, 'method' | 'path' | 'body'>): string[] {
    const operation = this.#operation(method, path);
    if (operation === undefined) return [`${method} ${path}: not in the document`];
    const content = this.#at(operation, 'requestBody', 'content');
    const form = Object.values(isSchema(content) ? content : {})[0];
    const schema = isSchema(form) ? form['schema'] : undefined;
    if (!isSchema(schema)) return body === null ? [] : [`${method} ${path}: takes no body`];
    return this.faults(schema, body, `${method} ${path}`);
  }

  /** What is wrong with a value that a schema of this name describes. */
  faultsBy(name: string, value: unknown): string[] {
    return this.faults({ $ref: `#/components/schemas/${name}` }, value, name);
  }

  #at(from: unknown, ...keys: string[]): unknown {
    return keys.reduce<unknown>((value, key) => (isSchema(value) ? value[key] : undefined), from);
  }

  #operation(method: string, path: string): unknown {
    const paths = this.#at(this.#document, 'paths');
    for (const [template, item] of Object.entries(isSchema(paths) ? paths : {})) {
      const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      if (pattern.test(path)) return this.#at(item, method.toLowerCase());
    }
    return undefined;
  }

  #resolve(schema: unknown): Schema {
    if (!isSchema(schema)) return {};
    const ref = schema['$ref'];
    if (typeof ref !== 'string') return schema;
    return this.#resolve(this.#at(this.#document, ...ref.replace('#/', '').split('/')));
  }

  /** The schema that a discriminator chooses for this value, or the schema itself. */
  #chosen(schema: Schema, value: unknown): Schema {
    const property = this.#at(schema, 'discriminator', 'propertyName');
    const mapping = this.#at(schema, 'discriminator', 'mapping');
    if (typeof property !== 'string' || !isSchema(mapping) || !isSchema(value)) return schema;
    const ref = mapping[String(value[property])];
    return typeof ref === 'string' ? this.#resolve({ $ref: ref }) : schema;
  }

  #properties(schema: Schema): Record<string, unknown> {
    const own = isSchema(schema['properties']) ? schema['properties'] : {};
    const parts = list(schema['allOf']).map((part) => this.#properties(this.#resolve(part)));
    return Object.assign({}, ...parts, own) as Record<string, unknown>;
  }

  #required(schema: Schema): string[] {
    const parts = list(schema['allOf']).flatMap((part) => this.#required(this.#resolve(part)));
    return [...list(schema['required']).map(String), ...parts];
  }

  faults(raw: Schema, value: unknown, at: string): string[] {
    const schema = this.#chosen(this.#resolve(raw), value);
    const properties = this.#properties(schema);
    if (schema['type'] === 'object' || Object.keys(properties).length > 0) {
      if (!isSchema(value)) return [`${at}: must be an object`];
      const missing = this.#required(schema).filter((key) => value[key] === undefined);
      const open = Object.keys(properties).length === 0;
      return [
        ...missing.map((key) => `${at}.${key}: is missing`),
        ...Object.entries(value).flatMap(([key, one]) => {
          const property = properties[key];
          if (isSchema(property)) return this.faults(property, one, `${at}.${key}`);
          return open ? [] : [`${at}.${key}: is not known`];
        }),
      ];
    }
    if (schema['type'] === 'array') return this.#arrayFaults(schema, value, at);
    return scalarFaults(schema, value).map((fault) => `${at}: ${fault}`);
  }

  #arrayFaults(schema: Schema, value: unknown, at: string): string[] {
    if (!Array.isArray(value)) return [`${at}: must be a list`];
    const { minItems, maxItems, items } = schema;
    return [
      ...(value.length < Number(minItems ?? 0) ? [`${at}: is too short`] : []),
      ...(value.length > Number(maxItems ?? Infinity) ? [`${at}: is too long`] : []),
      ...value.flatMap((one, index) => this.faults(this.#resolve(items), one, `${at}[${index}]`)),
    ];
  }
}

function scalarFaults(schema: Schema, value: unknown): string[] {
  const { type, format, maxLength, minLength, maximum, minimum, pattern } = schema;
  const choices = list(schema['enum']);
  if (choices.length > 0 && !choices.includes(value)) return ['is not one of the choices'];
  if (type === 'string') {
    if (typeof value !== 'string') return ['must be text'];
    if (value.length > Number(maxLength ?? Infinity)) return ['is too long'];
    if (value.length < Number(minLength ?? 0)) return ['is too short'];
    if (typeof pattern === 'string' && !new RegExp(pattern).test(value)) return ['has another form'];
    if (format === 'uri' && !URL.canParse(value)) return ['is no address'];
  }
  if (type === 'boolean' && typeof value !== 'boolean') return ['must be true or false'];
  if (type === 'integer' || type === 'number') {
    if (typeof value !== 'number' || (type === 'integer' && !Number.isInteger(value)))
      return ['must be a number'];
    if (value > Number(maximum ?? Infinity) || value < Number(minimum ?? -Infinity))
      return ['is out of range'];
  }
  return [];
}

/** Where somebody may have put LINE's documents and samples: beside the repository, never in it. */
export const lineFolder = join(import.meta.dirname, '../../../../shared/line');

/** One of LINE's published documents; null where they are not. */
export function lineDocument(name: string): LineDocument | null {
  const file = join(lineFolder, 'openapi', `${name}.yml`);
  return existsSync(file) ? new LineDocument(parse(readFileSync(file, 'utf8'))) : null;
}

/** What LINE's documents say against these requests; nothing where the documents are not. */
export function lineFaults(requests: readonly LineRequest[]): string[] {
  const messaging = lineDocument('messaging-api');
  const tokens = lineDocument('channel-access-token');
  return requests.flatMap((request) => {
    const document = request.path.startsWith('/oauth2/') ? tokens : messaging;
    return document?.faultsOf(request) ?? [];
  });
}
