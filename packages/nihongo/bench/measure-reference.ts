import { measure } from './measure.ts';
import { loadReference } from './reference.ts';

await measure(async () => {
  const tokenizer = await loadReference();
  return (text) => tokenizer.tokenize(text);
});
