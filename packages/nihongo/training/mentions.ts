import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledMention, ReadMention } from '../src/evaluate/mention-scores.ts';
import { scoreMentions } from '../src/evaluate/mention-scores.ts';
import { percent } from '../src/evaluate/score.ts';
import { isDisclosed } from '../src/mentions/disclosure.ts';
import { readEvidence } from '../src/mentions/evidence.ts';
import { mentionTypes, sentiments } from '../src/mentions/mention.ts';
import type { LinearModel } from '../src/model/linear.ts';
import { classify } from '../src/model/linear.ts';
import { loadTokenizer } from '../src/tokenizer/load.ts';
import { shuffled } from './shuffle.ts';
import type { RidgeOptions } from './ridge.ts';
import { ridge } from './ridge.ts';
import { trainingItems } from './sets.ts';

/**
 * node training/mentions.ts [--write] [--errors]: learns the models of src/mentions from the labelled mentions of the corpus.
 * Prints what k-fold cross-validation makes of each setting; with --write keeps the weights of the best.
 */
const folds = 5;
const settings: readonly RidgeOptions[] = [0.5, 1, 2, 4, 8].map((l2) => ({
  l2,
  leastExamples: 2,
  prune: 0.02,
}));

const words = process.argv.slice(2);
const items = shuffled(trainingItems<LabelledMention>('mentions'), 7);
const tokenizer = loadTokenizer();
const read = items.map((item) => {
  const evidence = readEvidence({ text: item.text, tokens: tokenizer.tokenize(item.text) }, item.source);
  const sentiment = { features: evidence.sentiment.map(({ name }) => name), label: item.sentiment };
  const type = { features: evidence.type.map(({ name }) => name), label: item.type };
  return { item, evidence, sentiment, type, disclosed: isDisclosed(evidence.typeSignals) };
});

function crossValidate(options: RidgeOptions): ReadMention[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const learnt = read.filter((_, index) => index % folds !== fold);
    const feeling = ridge(
      sentiments,
      learnt.map((one) => one.sentiment),
      options,
    );
    const typing = ridge(
      mentionTypes,
      learnt.map((one) => one.type),
      options,
    );
    return read
      .filter((_, index) => index % folds === fold)
      .map(({ item, evidence, disclosed }) => {
        const type = disclosed ? 'amplified' : classify(typing, evidence.type).best;
        const sentiment = classify(feeling, evidence.sentiment).best;
        return { item, read: { sentiment, type, disclosed } };
      });
  });
}

function keep(name: string, model: LinearModel<string>): void {
  const weights = Object.fromEntries(
    Object.entries(model.weights).map(([feature, row]) => [feature, row.join(' ')]),
  );
  const path = join(import.meta.dirname, `../src/mentions/weights/${name}.json`);
  writeFileSync(path, `${JSON.stringify({ bias: model.bias, weights }, null, 2)}\n`);
}

const tried = settings.map((options) => {
  const all = crossValidate(options);
  const scores = scoreMentions(all);
  process.stdout.write(
    `l2 ${options.l2}: sentiment macro-F1 ${percent(scores.sentimentMacroF1)}, type accuracy ${percent(scores.typeAccuracy)}, disclosure accuracy ${percent(scores.disclosureAccuracy)}\n`,
  );
  return { options, all, scores };
});
const bestBy = (of: 'sentimentMacroF1' | 'typeAccuracy'): (typeof tried)[number] | undefined =>
  tried.toSorted((a, b) => b.scores[of] - a.scores[of])[0];
const [felt, typed] = [bestBy('sentimentMacroF1'), bestBy('typeAccuracy')];
process.stdout.write(`${[...(felt?.scores.lines ?? []), ...(typed?.scores.lines ?? [])].join('\n')}\n`);
if (words.includes('--errors')) {
  for (const { item, read: one } of felt?.all ?? [])
    if (item.sentiment !== one.sentiment)
      process.stdout.write(`${item.id} ${item.sentiment} read as ${one.sentiment}: ${item.text}\n`);
  for (const { item, read: one } of typed?.all ?? [])
    if (item.type !== one.type || item.disclosed !== one.disclosed)
      process.stdout.write(
        `${item.id} ${item.type} ${item.disclosed} read as ${one.type} ${one.disclosed}: ${item.text}\n`,
      );
}
if (words.includes('--write')) {
  if (felt !== undefined)
    keep(
      'sentiment',
      ridge(
        sentiments,
        read.map((one) => one.sentiment),
        felt.options,
      ),
    );
  if (typed !== undefined)
    keep(
      'type',
      ridge(
        mentionTypes,
        read.map((one) => one.type),
        typed.options,
      ),
    );
}
