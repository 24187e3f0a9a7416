import type { LanguageWord } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { OwnWord } from './protocol.ts';

/** What is needed to look a text through. */
export function findOwnWords(tx: Tx): Promise<OwnWord[]> {
  return tx.many(sql<OwnWord>`
    select kind, word, instead from language_word where workspace_id = ${tx.workspaceId}`);
}

type WordRow = Omit<LanguageWord, 'createdBy'> & { memberId: string | null; memberName: string | null };

function toWord({ memberId, memberName, ...row }: WordRow): LanguageWord {
  return { ...row, createdBy: memberId === null ? null : { id: memberId, name: memberName ?? '' } };
}

const words = (tx: Tx, where: RawBuilder<unknown>) => sql<WordRow>`
  select w.id, w.kind, w.word, w.instead, w.note, w.created_at as "createdAt", w.created_by as "memberId",
    u.name as "memberName"
  from language_word w
  left join member m on m."organizationId" = w.workspace_id and m.id = w.created_by
  left join auth_user u on u.id = m."userId"
  where w.workspace_id = ${tx.workspaceId} and ${where} order by w.kind, w.word, w.id`;

export async function listWords(tx: Tx): Promise<LanguageWord[]> {
  return (await tx.many(words(tx, sql`true`))).map(toWord);
}

export async function findWord(tx: Tx, id: string): Promise<LanguageWord | undefined> {
  const row = await tx.maybe(words(tx, sql`w.id = ${id}`));
  return row === undefined ? undefined : toWord(row);
}

export async function countWords(tx: Tx): Promise<number> {
  const row = await tx.one(
    sql<{
      count: number;
    }>`select count(*)::int as count from language_word where workspace_id = ${tx.workspaceId}`,
  );
  return row.count;
}

export type NewWord = OwnWord & { id: string; key: string; note: string; createdBy: string };

/** False when the workspace has this word already. */
export async function insertWord(tx: Tx, word: NewWord): Promise<boolean> {
  const added = await tx.run(sql`
    insert into language_word (workspace_id, id, kind, word, word_key, instead, note, created_by)
    values (${tx.workspaceId}, ${word.id}, ${word.kind}, ${word.word}, ${word.key}, ${word.instead}, ${word.note},
      ${word.createdBy})
    on conflict (workspace_id, word_key) do nothing`);
  return added > 0;
}

/** Answers what the word was, or undefined when there was none. */
export function deleteWord(tx: Tx, id: string): Promise<OwnWord | undefined> {
  return tx.maybe(sql<OwnWord>`
    delete from language_word where workspace_id = ${tx.workspaceId} and id = ${id} returning kind, word, instead`);
}
