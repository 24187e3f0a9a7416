import { searchForm } from '../../search/index.ts';

/** Texts share one of so many bands when they are much alike; two hashes make a band. */
const bands = 10;
const width = 2;

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Mixes a hash anew for each seed (the finaliser of MurmurHash3). */
function mixed(hash: number, seed: number): number {
  let value = hash ^ Math.imul(seed + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Numbers by which texts that are much alike find each other without every pair being compared: MinHash over pairs of
 * characters, in bands (Broder 1997; locality-sensitive hashing). Of two texts that share six tenths of their pairs, ninety-eight
 * in a hundred meet; whatever meets is compared itself.
 */
export function bandsOf(text: string): number[] {
  const characters = [...searchForm(text).text];
  const pairs = new Set(characters.slice(1).map((character, at) => hashOf(`${characters[at]}${character}`)));
  if (pairs.size === 0) return [];
  const least = Array.from({ length: bands * width }, (_, seed) => {
    let best = 0xffffffff;
    for (const pair of pairs) best = Math.min(best, mixed(pair, seed));
    return best;
  });
  return Array.from(
    { length: bands },
    (_, band) => hashOf(`${band} ${least.slice(band * width, (band + 1) * width).join(' ')}`) | 0,
  );
}
