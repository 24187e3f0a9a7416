import { toWallClock } from '../../inbox/logic/zoned.ts';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

/** A day and, where one was given, a time, from two fields; null while there is no day. */
export function dueFrom(day: string, time: string): string | null {
  if (!/^20\d\d-\d\d-\d\d$/u.test(day)) return null;
  return /^\d\d:\d\d$/u.test(time) ? `${day}T${time}` : day;
}

/** Whether what is due then is over already, by the workspace's clock. */
export function isOver(due: string, now: Date, timeZone: string): boolean {
  const clock = toWallClock(now, timeZone);
  return due.length === 10 ? due < clock.slice(0, 10) : due <= clock;
}

/** How a due time is written into an answer: 11月26日(木)15時までに; a visit is on its day. */
export function dueInText(due: string, isVisit: boolean): string {
  const day = new Date(`${due.slice(0, 10)}T00:00:00Z`);
  const date = `${day.getUTCMonth() + 1}月${day.getUTCDate()}日(${weekdays[day.getUTCDay()] ?? ''})`;
  const [hours = '', minutes = ''] = due.slice(11).split(':');
  const clock = hours === '' ? '' : `${Number(hours)}時${minutes === '00' ? '' : `${Number(minutes)}分`}`;
  return `${date}${clock}${isVisit ? 'に' : 'までに'}`;
}

/** How one puts off without naming a day. */
const vague =
  /(?:なるべく|できるだけ|出来るだけ|可能な限り|でき次第)(?:お?早く|早めに|早急に|速やかに|すみやかに)?|(?:後ほど|のちほど|後日|追って|おって|早急に|至急|近日中に|近いうちに|速やかに|すみやかに|早めに|すぐに|折り返し)/u;

/** The sentence with its date in place of what was vague, or before it where nothing was. */
export function withDate(sentence: string, due: string, isVisit: boolean): string {
  const words = dueInText(due, isVisit);
  return vague.test(sentence) ? sentence.replace(vague, words) : `${words}${sentence}`;
}

/** Whether a text is written in Japanese, so that a date in Japanese belongs into it. */
export const isJapanese = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text);
