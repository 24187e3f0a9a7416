const emoji =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}♪♫♬☆★♡♥]|\u200d|\ufe0f|\u20e3|[~〜～](?=[♪♫♬☆★♡♥]))+/uy;
const laugh =
  /(?:[(（](?:笑|爆笑|苦笑|涙|泣|汗|爆|喜|嬉|怒|照)[)）]|(?<![笑泣])[笑泣]{1,20}(?![\p{L}\p{N}])|(?<![wｗ\w])[wｗ]{1,200}(?![\p{L}\p{N}]|\.\w))/uy;
const face =
  /[mｍ]?[(（][^()（）\n\p{Script=Han}\p{Script=Hiragana}ァ-ヴA-Za-np-z0-9]{1,12}[)）][;；ﾉノmｍ♪☆*]*/uy;
const faceStroke = /[\^_;；´｀`≧≦ω∀°дД><＞＜＾￣▽；]/u;

/** Where the emoji, notes, laughter (（笑）, 笑, ｗ) or face (^^) that begins at `at` ends, or `at` if there is none. */
export function emoticonEnd(text: string, at: number): number {
  return firstEnd(emoji, text, at) ?? firstEnd(laugh, text, at) ?? faceEnd(text, at) ?? at;
}

function faceEnd(text: string, at: number): number | undefined {
  const end = firstEnd(face, text, at);
  return end !== undefined && faceStroke.test(text.slice(at + 1, end)) ? end : undefined;
}

function firstEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
