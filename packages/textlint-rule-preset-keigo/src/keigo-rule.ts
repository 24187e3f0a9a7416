import { checkKeigo } from '@madoguchi/nihongo';
import type { Finding, Rule, Span } from '@madoguchi/nihongo';
import type { TextlintFixableRuleModule, TextlintRuleContext, TextlintRuleReporter } from '@textlint/types';

/** What a user may set for a rule in .textlintrc. */
export interface KeigoRuleOptions {
  /** Language of the messages; Japanese by default. */
  readonly language?: 'ja' | 'en';
  /** Names of one's own staff, so that さん after them is noticed. */
  readonly members?: readonly string[];
  /** When the text is sent, ISO 8601: decides the year of dates that have none. */
  readonly sentAt?: string;
}

function messageOf(finding: Finding, language: 'ja' | 'en'): string {
  const [best] = finding.suggest;
  const arrow = best === undefined ? '' : ` (→ ${best})`;
  return `${finding.message[language]}${arrow}`;
}

const within = (part: Span, whole: Span): boolean => whole.start <= part.start && part.end <= whole.end;

/**
 * A rule of keigo for textlint. The whole text is read once, since some rules need all of it (the third
 * させていただく); reported is only what lies in running text, not in code or block quotes.
 */
export function keigoRule(rule: Rule): TextlintFixableRuleModule<KeigoRuleOptions> {
  const linter: TextlintRuleReporter<KeigoRuleOptions> = (
    context: Readonly<TextlintRuleContext>,
    options = {},
  ) => {
    const { Syntax, RuleError, report, getSource, locator, fixer } = context;
    const prose: Span[] = [];
    const apart: Span[] = [];
    return {
      [Syntax.Str](node) {
        prose.push({ start: node.range[0], end: node.range[1] });
      },
      [Syntax.BlockQuote](node) {
        apart.push({ start: node.range[0], end: node.range[1] });
      },
      [Syntax.DocumentExit](node) {
        const { language = 'ja', members, sentAt } = options;
        const findings = checkKeigo(getSource(node), { members, sentAt }, [rule]);
        for (const finding of findings) {
          const written = prose.some((one) => one.start < finding.end && finding.start < one.end);
          if (!written || apart.some((one) => within(finding, one))) continue;
          const range = [finding.start, finding.end] as const;
          const [best] = finding.suggest;
          const fix = best === undefined ? {} : { fix: fixer.replaceTextRange(range, best) };
          report(
            node,
            new RuleError(messageOf(finding, language), { padding: locator.range(range), ...fix }),
          );
        }
      },
    };
  };
  return { linter, fixer: linter };
}
