/** 上一段活用 verbs whose 連用形 ends in an い-row sound and so looks like that of a 五段 verb. */
const ichidanStems = new Set(
  '借り 足り 降り 下り 起き 過ぎ 用い 閉じ 生き 落ち 感じ 信じ 論じ 生じ 応じ 通じ 演じ 案じ 存じ 伸び 延び 浴び 飽き 尽き 満ち 懲り 悔い 老い 報い 率い 試み 顧み 省み 満ち足り 似 着 煮 見 居 射 干 鑑み 綻び 滅び 詫び 錆び 帯び 染み 凍み 恥じ 強い 起 出来 でき お出来'.split(
    ' ',
  ),
);

const godanEnding: Readonly<Record<string, string>> = {
  い: 'う',
  き: 'く',
  ぎ: 'ぐ',
  し: 'す',
  ち: 'つ',
  に: 'ぬ',
  び: 'ぶ',
  み: 'む',
  り: 'る',
};

/** The dictionary form of the verb whose 連用形 is given: 待ち → 待つ, 受け → 受ける, 借り → 借りる. */
export function verbOfStem(stem: string): string {
  if (ichidanStems.has(stem)) return `${stem}る`;
  const last = stem.at(-1) ?? '';
  const ending = Object.hasOwn(godanEnding, last) ? godanEnding[last] : undefined;
  return ending === undefined ? `${stem}る` : `${stem.slice(0, -1)}${ending}`;
}

/** Whether the verb of that 連用形 is 一段: its other forms are made without changing the stem. */
export function isIchidanStem(stem: string): boolean {
  return verbOfStem(stem) === `${stem}る` && !(stem.endsWith('り') && !ichidanStems.has(stem));
}
