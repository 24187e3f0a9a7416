import { measure } from './measure.ts';

await measure(async () => {
  const { loadTokenizer } = await import('../src/tokenizer/load.ts');
  const tokenizer = loadTokenizer();
  return (text) => tokenizer.tokenize(text);
});
