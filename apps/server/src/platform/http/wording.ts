/** What a schema found wrong: its kind, its own words, and the facts of it. */
export type Finding = { code: string; message: string; facts: Record<string, unknown> };

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const formats: Record<string, string> = {
  uuid: 'an id (a UUID)',
  datetime: 'an instant such as 2026-11-21T04:00:00Z',
};

/**
 * A finding in words that continue «name»: what the value must be, for people who have never seen the schema.
 */
export function wordFinding({ code, message, facts }: Finding): string {
  switch (code) {
    case 'invalid_type':
      if (message.endsWith('received undefined')) return 'is missing';
      return `must be ${kinds[String(facts['expected'])] ?? String(facts['expected'])}`;
    case 'invalid_value':
      return wordValues(facts['values']) ?? message;
    case 'invalid_union':
      return wordValues(facts['options']) ?? message;
    case 'invalid_format': {
      const format = formats[String(facts['format'])];
      return format === undefined ? message : `must be ${format}`;
    }
    case 'too_small':
      return wordBound(facts['origin'], facts['minimum'], 'at least', 'or more') ?? message;
    case 'too_big':
      return wordBound(facts['origin'], facts['maximum'], 'at most', 'or less') ?? message;
    default:
      return message;
  }
}

function wordValues(values: unknown): string | null {
  if (!Array.isArray(values)) return null;
  return values.length === 1 ? `must be ${values[0]}` : `must be one of ${values.join(', ')}`;
}

function wordBound(origin: unknown, bound: unknown, many: string, number: string): string | null {
  if (typeof bound !== 'number') return null;
  if (origin === 'string' && bound === 1 && many === 'at least') return 'must not be empty';
  if (origin === 'string') return `must have ${many} ${bound} characters`;
  if (origin === 'array') return `must have ${many} ${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return `must be ${bound} ${number}`;
}
