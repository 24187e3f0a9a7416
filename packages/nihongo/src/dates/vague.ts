import { matchAt } from './input.ts';

const vague =
  /(?:近日中?|近々|近いうち|数日(?:以内|中|のうち|後)?|数時間(?:以内|後)?|数週間(?:以内|後)?|後ほど|のちほど|後日|追って|追っつけ|折を見て|そのうち|いずれ|なるべく早(?:く|め)|なるはや|(?:できる|出来る)(?:だけ|限り)(?:早(?:く|め|急)|速やか)|可能な限り(?:早く|速やか)|早急|至急|早めに|早々に|速やかに|すみやかに|ただちに|直ちに|すぐに?|間もなく|まもなく|しばらく|順次|随時)/uy;

/** The end of a word for a time without a date at this place, or undefined. */
export function readVague(text: string, at: number): number | undefined {
  const match = matchAt(vague, text, at);
  return match ? at + match[0].length : undefined;
}
