/**
 * A regular expression written over several lines: white space in it counts for nothing, backslashes need no doubling.
 *
 * @throws SyntaxError where it is no regular expression, when the module is loaded
 */
export function pattern(parts: TemplateStringsArray): RegExp {
  return new RegExp(parts.raw.join('').replaceAll(/\s+/gu, ''), 'gu');
}
