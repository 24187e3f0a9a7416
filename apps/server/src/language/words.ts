import type { CreateWord, LanguageWord } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { LanguageDependencies } from './context.ts';
import { foldEvenly } from './own-words.ts';
import * as store from './words.store.ts';

/** Every word is looked for in every reply while it is typed. */
const mostWords = 1000;

function refuseUnfit({ kind, word, instead }: CreateWord): void {
  if (kind === 'preferred' && instead === null)
    throw new AppError('invalid_request', 'A preferred wording needs «instead»: what to write instead.');
  if (kind === 'product' && instead !== null)
    throw new AppError('invalid_request', 'The name of a product is never marked: leave «instead» out.');
  if (instead === word)
    throw new AppError('invalid_request', '«instead» is the word itself. Write what is to stand there.');
}

/** @throws AppError `invalid_request`, `conflict` when the word is there already, `unprocessable` beyond the limit. */
export async function addWord(
  { database }: LanguageDependencies,
  actor: Actor,
  input: CreateWord,
): Promise<LanguageWord> {
  refuseUnfit(input);
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    if ((await store.countWords(tx)) >= mostWords)
      throw new AppError('unprocessable', `There are ${mostWords} words already. Remove one first.`);
    const id = newId();
    const key = foldEvenly(input.word.normalize('NFKC'));
    if (!(await store.insertWord(tx, { ...input, id, key, createdBy: actor.memberId })))
      throw new AppError('conflict', `«${input.word}» is in the list already.`);
    const word = await store.findWord(tx, id);
    if (word === undefined) throw new Error('the word just added is not there');
    const subject = { type: 'word', id, name: word.word };
    await recordAudit(tx, actor, 'word.added', {
      subject,
      after: { kind: word.kind, instead: word.instead },
    });
    return word;
  });
}
