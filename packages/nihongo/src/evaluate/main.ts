/**
 * How well the engine reads the labelled sets in packages/nihongo/corpus, as docs/language.md quotes it:
 *
 *     npm run evaluate -w packages/nihongo
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readInbound } from '../inbound/index.ts';
import { readMention } from '../mentions/index.ts';
import type { LabelledMessage } from './inbound-scores.ts';
import { scoreInbound } from './inbound-scores.ts';
import type { KeigoItem } from './keigo.ts';
import { scoreKeigo } from './keigo.ts';
import { isKeptApart, readLabelled } from './labelled.ts';
import type { LabelledMention } from './mention-scores.ts';
import { scoreMentions } from './mention-scores.ts';
import type { LabelledPromises } from './promises.ts';
import { scorePromises } from './promises.ts';
import { f1, percent } from './score.ts';

const corpus = join(import.meta.dirname, '../../corpus');

interface Labelled {
  readonly id: string;
}

function keigo(items: readonly KeigoItem[]): string {
  const { counts, correct, correctMarked, fixes, fixesRight } = scoreKeigo(items);
  return [
    `F1 ${percent(f1(counts))}`,
    `correct texts marked ${correctMarked} of ${correct}`,
    `fixes as accepted ${fixesRight} of ${fixes}`,
  ].join(', ');
}

function promises(items: readonly LabelledPromises[]): string {
  const { labelled, due, empty, wronged } = scorePromises(items);
  return `due exactly right ${percent(labelled === 0 ? 1 : due / labelled)} of ${labelled}, false on ${wronged} of ${empty} texts without a promise`;
}

function inbound(items: readonly LabelledMessage[]): string {
  const read = items.map((item) => {
    const { mood, harassment } = readInbound(item.text);
    return { item, mood, harassment: [...new Set(harassment.map((one) => one.kind))] };
  });
  const scores = scoreInbound(read);
  return [
    `dissatisfied F1 ${percent(scores.dissatisfied)}`,
    `veiled recall ${percent(scores.veiledRecall)}`,
    `harassment F1 ${percent(scores.harassment)}`,
    `fair messages marked ${scores.fairMarked} of ${scores.fair}`,
  ].join(', ');
}

function mentions(items: readonly LabelledMention[]): string {
  const scores = scoreMentions(
    items.map((item) => ({ item, read: readMention(item.text, { source: item.source }) })),
  );
  return [
    `sentiment macro-F1 ${percent(scores.sentimentMacroF1)}`,
    `type accuracy ${percent(scores.typeAccuracy)}`,
    `disclosure ${percent(scores.disclosureAccuracy)}`,
  ].join(', ');
}

function report<Item extends Labelled>(set: string, score: (items: readonly Item[]) => string): void {
  const line = (name: string, items: readonly Item[]): void =>
    console.log(
      `${set.padEnd(9)} ${name.padEnd(30)} ${String(items.length).padStart(4)} items: ${score(items)}`,
    );
  const given = readLabelled<Item>(join(corpus, 'development', `${set}.jsonl`));
  line(
    'development, two thirds',
    given.filter((item) => !isKeptApart(item.id)),
  );
  line(
    'development, the third apart',
    given.filter((item) => isKeptApart(item.id)),
  );
  for (const role of ['training', 'blind']) {
    const files = readdirSync(join(corpus, role)).filter((name) => name.startsWith(`${set}.`));
    for (const file of files.toSorted())
      line(`${role} ${file}`, readLabelled<Item>(join(corpus, role, file)));
  }
}

report('keigo', keigo);
report('promises', promises);
report('inbound', inbound);
report('mentions', mentions);
