import type { Node, Rule } from './rule.ts';

const message = 'SQL lives in store.ts: move this statement there and call it by a name';

// A statement and not a sentence: its verb all small or all capital, with the word that follows it in SQL alone.
const name = '[\\w".]+';
const statement = new RegExp(
  [
    `select\\b[^]*\\bfrom\\s+${name}`,
    `insert\\s+into\\s+${name}`,
    `update\\s+${name}\\s[^]*\\bset\\b[^]*=`,
    `delete\\s+from\\s+${name}`,
    `with\\s+\\w+\\s+as\\s*(?:materialized\\s*)?\\(`,
    `(?:create|alter|drop)\\s+(?:table|index|schema|role|policy|database)\\s`,
    `set\\s+local\\s`,
  ]
    .map((pattern) => `^\\s*${pattern}`)
    .join('|'),
);

/** Tells whether a text is an SQL statement. */
export function looksLikeSql(text: string): boolean {
  return statement.test(/^\s*[A-Z]{2}/.test(text) ? text.toLowerCase() : text);
}

const isSqlTag = (tag: Node['tag']): boolean => tag?.name === 'sql' || tag?.property?.name === 'sql';

/** Forbids SQL, as a tagged template or as plain text; the configuration leaves the rule out for stores and the platform's database. */
export const sqlOnlyInStore: Rule = {
  meta: { type: 'problem', docs: { description: 'SQL only in store.ts' } },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (isSqlTag(node.tag)) context.report({ node, message });
    },
    TemplateLiteral(node) {
      if (isSqlTag(node.parent?.tag)) return;
      const text = (node.quasis ?? []).map((part) => part.value.cooked ?? '').join('x');
      if (looksLikeSql(text)) context.report({ node, message });
    },
    Literal(node) {
      if (typeof node.value === 'string' && looksLikeSql(node.value)) context.report({ node, message });
    },
  }),
};
