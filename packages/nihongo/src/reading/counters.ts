/** Days of the month with a reading of their own. */
const days = new Map([
  [1, 'ついたち'],
  [2, 'ふつか'],
  [3, 'みっか'],
  [4, 'よっか'],
  [5, 'いつか'],
  [6, 'むいか'],
  [7, 'なのか'],
  [8, 'ようか'],
  [9, 'ここのか'],
  [10, 'とおか'],
  [14, 'じゅうよっか'],
  [20, 'はつか'],
  [24, 'にじゅうよっか'],
]);

/** Counters that are read alike after every number. */
const plain = new Map([
  ['月', 'がつ'],
  ['時', 'じ'],
  ['年', 'ねん'],
  ['円', 'えん'],
  ['名', 'めい'],
  ['名様', 'めいさま'],
  ['度', 'ど'],
  ['番', 'ばん'],
  ['枚', 'まい'],
  ['台', 'だい'],
  ['秒', 'びょう'],
  ['週間', 'しゅうかん'],
  ['時間', 'じかん'],
  ['年間', 'ねんかん'],
]);

/**
 * The reading of a counter after a number in figures, `undefined` where it depends on the number in a way that figures
 * do not show (3本, 6分) or where number and counter are read as one (1日, 2人).
 */
export function readCounter(counter: string, figures: string): string | undefined {
  const number = Number(figures.normalize('NFKC'));
  if (counter === '日') return days.has(number) ? undefined : 'にち';
  if (counter === '人') return number === 1 || number === 2 ? undefined : 'にん';
  return plain.get(counter);
}

/** Number and counter that are read as one: 20日 → はつか, 2人 → ふたり. */
export function readCounted(counter: string, figures: string): string | undefined {
  const number = Number(figures.normalize('NFKC'));
  if (counter === '日') return days.get(number);
  if (counter === '人') return number === 1 ? 'ひとり' : number === 2 ? 'ふたり' : undefined;
  return undefined;
}
