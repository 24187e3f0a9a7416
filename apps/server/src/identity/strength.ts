import type { PasswordVerdict, PasswordWeakness } from '@madoguchi/contract';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppError } from '../platform/http/index.ts';

/** NIST SP 800-63B-4, 3.1.1.2: at least 15 where a password may be the only factor. */
export const shortestPassword = 15;

/** zxcvbn's own scale: 3 stands for more than 10^8 guesses, out of reach of guessing at the desk's door. */
const acceptableScore = 3;

/** What this desk is called is the first thing that is tried on it. */
const ownWords = ['madoguchi', 'まどぐち', '窓口'];

/** The dictionaries take 40 MB and a tenth of a second: loaded when a password is first judged. */
let loaded: Promise<ZxcvbnFactory> | undefined;

async function estimator(): Promise<ZxcvbnFactory> {
  const [core, common, japanese] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-ja'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

const weaknessOfPattern: Record<string, PasswordWeakness> = {
  repeat: 'repeated',
  sequence: 'sequence',
  spatial: 'keyboard',
  dictionary: 'common',
};

/**
 * How hard a password is to guess, by what guessers try (words and names in Japanese and English, keyboards, dates,
 * repetition), not by its mixture of characters. No outside service is asked.
 * @param about names and addresses that it should not be made of.
 */
export async function judge(password: string, about: readonly string[] = []): Promise<PasswordVerdict> {
  const text = password.normalize('NFKC');
  const result = (await (loaded ??= estimator())).check(text, [...ownWords, ...about.flatMap(parts)]);
  const { score } = result;
  if (text.length < shortestPassword)
    return { score: Math.min(score, 2), acceptable: false, weakness: 'short' };
  if (isPersonal(text, about)) return { score: Math.min(score, 1), acceptable: false, weakness: 'personal' };
  if (score >= acceptableScore) return { score, acceptable: true, weakness: null };
  const [longest] = result.sequence.toSorted((a, b) => b.token.length - a.token.length);
  const weakness = weaknessOfPattern[longest?.pattern ?? ''] ?? 'guessable';
  return { score, acceptable: false, weakness };
}

/** Characters that must be left when everything personal is taken out. */
const ownThought = 8;

function isPersonal(text: string, about: readonly string[]): boolean {
  const words = [...ownWords, ...about.flatMap(parts)].toSorted((a, b) => b.length - a.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), text.toLowerCase());
  return left.length < text.length && left.replaceAll(/[^\p{L}\p{N}]/gu, '').length < ownThought;
}

/** An address is also tried by its parts. */
function parts(text: string): string[] {
  return [text, ...text.split(/[@.\s]+/u)]
    .filter((part) => part.length >= 3)
    .map((part) => part.toLowerCase());
}

const advice: Record<PasswordWeakness, string> = {
  short: `Use ${shortestPassword} characters or more; a few words in a row are easy to remember.`,
  common: 'It rests on words that are tried first. Put several unrelated words in a row.',
  repeated: 'It repeats itself, which adds nothing. Put several unrelated words in a row.',
  sequence: 'It follows an order (such as 123 or abc). Put several unrelated words in a row.',
  keyboard: 'It follows the keys of a keyboard. Put several unrelated words in a row.',
  personal:
    'It rests on your name, your address or that of this desk. Choose words that have nothing to do with you.',
  guessable: 'It would be guessed soon. Put several unrelated words in a row.',
};

/** @throws AppError `weak_password` with what to do instead. */
export async function refuseWeak(password: string, about: readonly string[]): Promise<void> {
  const { weakness } = await judge(password, about);
  if (weakness !== null)
    throw new AppError('weak_password', `This password is too easy to guess. ${advice[weakness]}`);
}
