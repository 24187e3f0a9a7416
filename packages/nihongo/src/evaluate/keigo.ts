import { argv } from 'node:process';
import { checkKeigo } from '../keigo/check.ts';
import type { Finding } from '../keigo/finding.ts';
import { overlaps, readLabelled, spanOf } from './labelled.ts';
import { add, f1, none, percent, precision, recall } from './score.ts';
import type { Counts } from './score.ts';

/** One item of the labelled set of replies. */
export interface KeigoItem {
  readonly id: string;
  readonly channel: 'email' | 'line' | 'chat';
  readonly text: string;
  readonly sentAt?: string;
  readonly findings: readonly { at: string; nth?: number; rule: string; suggest: readonly string[] }[];
}

export interface KeigoResult {
  readonly counts: Counts;
  readonly byRule: ReadonlyMap<string, Counts>;
  /** Correct texts, and how many of them were marked all the same. */
  readonly correct: number;
  readonly correctMarked: number;
  /** Findings that were right and whose first fix is among the accepted ones, of those that have any. */
  readonly fixes: number;
  readonly fixesRight: number;
  readonly errors: readonly string[];
}

/** Scores the check as the guide says: a finding is right when its rule is the same and its span overlaps. */
export function scoreKeigo(items: readonly KeigoItem[]): KeigoResult {
  let counts = none;
  const byRule = new Map<string, Counts>();
  const count = (rule: string, one: Partial<Counts>): void => {
    counts = add(counts, { ...none, ...one });
    byRule.set(rule, add(byRule.get(rule) ?? none, { ...none, ...one }));
  };
  const [errors, tally] = [[] as string[], { correct: 0, marked: 0, fixes: 0, right: 0 }];
  for (const item of items) {
    const read = checkKeigo(item.text, { channel: item.channel, sentAt: item.sentAt });
    if (item.findings.length === 0) {
      tally.correct += 1;
      if (read.length > 0) tally.marked += 1;
    }
    const used = new Set<Finding>();
    for (const gold of item.findings) {
      const span = spanOf(item.text, gold.at, gold.nth);
      const found = read.find((one) => one.rule === gold.rule && overlaps(one, span) && !used.has(one));
      if (found === undefined) {
        count(gold.rule, { missed: 1 });
        errors.push(`${item.id} missed ${gold.rule} «${gold.at}» | ${item.text.replaceAll('\n', '/')}`);
        continue;
      }
      used.add(found);
      count(gold.rule, { right: 1 });
      if (gold.suggest.length > 0) {
        tally.fixes += 1;
        const fixed = (at: Finding, by: string) =>
          item.text.slice(0, at.start) + by + item.text.slice(at.end);
        const accepted = gold.suggest.map(
          (by) => item.text.slice(0, span.start) + by + item.text.slice(span.end),
        );
        const texts = found.suggest.map((by) => fixed(found, by));
        if (texts.some((text) => accepted.includes(text))) tally.right += 1;
        else
          errors.push(
            `${item.id} fix ${gold.rule} «${found.at}» → ${found.suggest.join(' | ')} ≠ «${gold.at}» → ${gold.suggest.join(' | ')}`,
          );
      }
    }
    for (const one of read.filter((each) => !used.has(each))) {
      count(one.rule, { wrong: 1 });
      errors.push(`${item.id} wrong ${one.rule} «${one.at}» | ${item.text.replaceAll('\n', '/')}`);
    }
  }
  return {
    counts,
    byRule,
    correct: tally.correct,
    correctMarked: tally.marked,
    fixes: tally.fixes,
    fixesRight: tally.right,
    errors,
  };
}

if (import.meta.main) {
  const files = argv.slice(2).filter((one) => !one.startsWith('--'));
  for (const file of files) {
    const result = scoreKeigo(readLabelled<KeigoItem>(file));
    console.log(
      `${file}: F1 ${percent(f1(result.counts))} (precision ${percent(precision(result.counts))}, recall ${percent(recall(result.counts))}); ` +
        `correct texts marked ${result.correctMarked}/${result.correct}; fixes ${result.fixesRight}/${result.fixes}`,
    );
    for (const [rule, counts] of result.byRule)
      console.log(
        `  ${rule.padEnd(20)} ${counts.right} right, ${counts.wrong} wrong, ${counts.missed} missed`,
      );
    if (argv.includes('--errors')) console.log(result.errors.join('\n'));
  }
}
