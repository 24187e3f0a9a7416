import type { Rule } from './rule.ts';

const message =
  'two assertions in a row switch the type checker off: validate the value, or give its source the right type';

/** Forbids `value as unknown as T`, which claims a type without any check. */
export const doubleAssertion: Rule = {
  meta: { type: 'problem', docs: { description: 'no `as unknown as`' } },
  create: (context) => ({
    TSAsExpression(node) {
      const inner = node.expression;
      if (inner?.type === 'TSAsExpression' && inner.typeAnnotation?.type !== 'TSTypeReference') {
        context.report({ node, message });
      }
    },
  }),
};
