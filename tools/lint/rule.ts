/** The part of a syntax tree's node that the rules here look at. */
export interface Node {
  type: string;
  parent?: Node;
  expression?: Node;
  tag?: Node & { name?: string; property?: { name?: string } };
  typeAnnotation?: Node;
  value?: unknown;
  quasis?: { value: { cooked: string | null } }[];
}

/** What oxlint hands to a rule. */
export interface RuleContext {
  report(problem: { node: Node; message: string }): void;
}

/** A rule of our own: one visitor for each kind of node it cares about. */
export interface Rule {
  meta: { type: 'problem'; docs: { description: string } };
  create(context: RuleContext): Record<string, (node: Node) => void>;
}
