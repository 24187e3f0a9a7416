import type { Predicate } from '../morph/predicate.ts';
import { has } from '../morph/predicate.ts';

const respectful = /^(?:ni-naru|ni-nareru|kudasaru|nasaru|asobasu|itadaku|itadakeru|negau|desu)$/u;
const passive = ['れる', 'られる'];

/** Whether a verb form says that its own side will do something. */
export function isOwnAct(predicate: Predicate, scheduled: boolean): boolean {
  if (predicate.kind !== 'verb' || predicate.past || predicate.negative || predicate.desire) return false;
  if (respectful.test(predicate.frame) || predicate.honorifics.includes('respectful')) return false;
  if ((predicate.progressive || isContracted(predicate)) && !has(predicate, 'おく')) return false;
  const causative = has(predicate, 'せる', 'させる');
  if (has(predicate, 'いただく', 'いただける') && !causative) return false;
  if (has(predicate, 'いただける', 'くださる', 'しまう', 'ある', 'ござる', 'すぎる', 'ほしい')) return false;
  if (has(predicate, 'そう', 'そうだ', 'らしい', 'ようだ')) return false;
  if (has(predicate, ...passive) && !has(predicate, 'いただく')) return false;
  const able =
    predicate.frame === 'dekiru' ||
    has(predicate, 'できる', '得る') ||
    /^(?:伺える|お届けできる)$/u.test(predicate.base);
  return scheduled || !able;
}

/** 調べてます, short for 調べています. */
function isContracted(predicate: Predicate): boolean {
  return predicate.auxiliaries.some(
    (one, index) => one.label === 'て' && predicate.auxiliaries[index + 1]?.label === 'ます',
  );
}

/** 謙譲語 or 丁重語: said of one's own side. */
export function isHumble(predicate: Predicate): boolean {
  return (
    predicate.honorifics.includes('humble') ||
    predicate.honorifics.includes('courteous') ||
    predicate.frame === 'itasu' ||
    predicate.frame === 'moushiageru'
  );
}
