import type { CreateVoice, SurveyAnswer } from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import { findMention } from '../mentions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { describeAnswer, scales } from '../surveys/index.ts';
import { erased, noSuch, wrong } from './dependencies.ts';
import type { NewVoice } from './store.ts';

/** What was said, with where it is from: the part of a voice that is never changed. */
type Said = Pick<
  NewVoice,
  'words' | 'origin' | 'originNote' | 'mentionId' | 'answerId' | 'customerId' | 'score' | 'scoreOf'
>;

const unknown = { originNote: '', mentionId: null, answerId: null, customerId: null };

/** A score and the full score; neither where one is missing or they contradict each other. */
function scoreOf({ score, scoreOf: full }: { score: number | null; scoreOf: number | null }) {
  return score === null || full === null || full <= 0 || score < 0 || score > full
    ? { score: null, scoreOf: null }
    : { score, scoreOf: full };
}

/** What was said elsewhere, from what was collected of it: nobody types it anew. */
async function saidOfMention(tx: Tx, mentionId: string): Promise<Said> {
  const mention = await findMention(tx, mentionId);
  if (mention === undefined) throw noSuch('mention');
  if (mention.erased) throw erased();
  if (mention.keeps === 'summary')
    throw new AppError(
      'unprocessable',
      'The terms of this site do not allow its words to be copied; what is kept here is a summary of your own. Ask the person for words of their own, and enter those by hand.',
    );
  const words = mention.text === '' ? mention.title : mention.text;
  if (words.trim() === '')
    throw new AppError('unprocessable', 'This mention has no words: there is nothing to show.');
  return {
    ...unknown,
    words,
    origin: 'mention',
    mentionId,
    customerId: mention.customer?.id ?? null,
    ...scoreOf(mention),
  };
}

type Replies = readonly Pick<SurveyAnswer['replies'][number], 'question' | 'kind' | 'score' | 'text'>[];

/** How satisfied they were, else whether they would recommend it, else how easy it was: the first that they were asked. */
const scored = ['csat', 'nps', 'ces'] as const;

/** The score that was given beside the words, so that a low one is counted among low voices. */
export function scoreBeside(replies: Replies): { score: number | null; scoreOf: number | null } {
  for (const kind of scored) {
    const score = replies.find((reply) => reply.kind === kind)?.score ?? null;
    if (score !== null) return { score, scoreOf: scales[kind].until };
  }
  return { score: null, scoreOf: null };
}

/** The words that were given to one question; to the only one where there is no other. @throws AppError `invalid_request`, `unprocessable` */
export function wordsOf(replies: Replies, question: string | undefined): string {
  const inWords = replies.filter(({ text }) => text !== null && text.trim() !== '');
  if (inWords.length === 0)
    throw new AppError('unprocessable', 'This answer has no words: there is nothing to show.');
  if (question === undefined && inWords.length > 1)
    throw wrong('origin.question', 'is needed: several questions were answered in words, choose one');
  const found = question === undefined ? inWords[0] : inWords.find((reply) => reply.question === question);
  if (found === undefined) throw wrong('origin.question', 'was not answered in words');
  return found.text ?? '';
}

/** What somebody answered to a survey, with the score they gave: nobody types it anew, and nobody chooses another score. */
async function saidOfAnswer(tx: Tx, answerId: string, question: string | undefined): Promise<Said> {
  const answer = await describeAnswer(tx, answerId);
  if (answer === undefined) throw noSuch('answer');
  return {
    ...unknown,
    words: wordsOf(answer.replies, question),
    origin: 'survey',
    answerId,
    customerId: answer.customer?.id ?? null,
    ...scoreBeside(answer.replies),
  };
}

function saidByHand(given: CreateVoice, note: string): Said {
  if (given.words === '') throw wrong('words', 'has to say what was said');
  if ((given.score === null) !== (given.scoreOf === null))
    throw wrong('scoreOf', 'and the score go together');
  if (given.score !== null && scoreOf(given).score === null)
    throw wrong('score', 'is more than the full score');
  return {
    ...unknown,
    words: storable(given.words),
    origin: 'hand',
    originNote: storable(note),
    score: given.score,
    scoreOf: given.scoreOf,
  };
}

/** What a new voice says, and where it is from. @throws AppError `not_found`, `invalid_request`, `unprocessable` */
export function saidOf(tx: Tx, given: CreateVoice): Promise<Said> | Said {
  const { origin } = given;
  if (origin.kind === 'hand') return saidByHand(given, origin.note);
  return origin.kind === 'mention'
    ? saidOfMention(tx, origin.mentionId)
    : saidOfAnswer(tx, origin.answerId, origin.question);
}
