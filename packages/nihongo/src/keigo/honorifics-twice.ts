import { honorificVerb } from '../morph/honorific-verbs.ts';
import type { Auxiliary } from '../morph/predicate.ts';
import type { Hit } from './finding.ts';
import { hit } from './hit.ts';
import type { Act } from './reply.ts';
import { rejoin } from './rewrite.ts';

const isRareru = (one: Auxiliary | undefined): boolean => one?.label === 'れる' || one?.label === 'られる';
const isCausative = (one: Auxiliary | undefined): boolean => one?.label === 'せる' || one?.label === 'させる';

/** The act without れる・られる on its 尊敬 form: おっしゃられた → おっしゃった, お越しになられる → お越しになる. */
function withoutRareru(act: Act, text: string): string | undefined {
  const [first, ...rest] = act.auxiliaries;
  if (first !== undefined && isRareru(first)) {
    const head = text.slice(act.start, first.start);
    if (act.frame === 'ni-naru') return head.slice(0, -2) + rejoin('なる', '五段', rest, first.form);
    if (act.frame === 'nasaru') return head.replace(/なさら?$/u, '') + rejoin('なさる', '', rest, first.form);
    if (act.frame === 'none' && honorificVerb(act.base)?.class === 'respectful' && act.base.endsWith('る'))
      return act.prefix + rejoin(act.base, act.ctype, rest, first.form);
  }
  // お待ちになっていらっしゃられる: the auxiliary is 尊敬 already.
  const index = act.auxiliaries.findIndex(
    (one, at) => honorificVerb(one.label)?.class === 'respectful' && isRareru(act.auxiliaries[at + 1]),
  );
  const [auxiliary, raised] = [act.auxiliaries[index], act.auxiliaries[index + 1]];
  if (auxiliary === undefined || raised === undefined) return undefined;
  const after = act.auxiliaries.slice(index + 2);
  return text.slice(act.start, auxiliary.start) + rejoin(auxiliary.label, '', after, raised.form);
}

/** 尊敬語 with the 尊敬 ending れる・られる on top: おっしゃられる, ご覧になられる, なさられる. */
export function respectfulTwice(act: Act, text: string): Hit | undefined {
  const right = withoutRareru(act, text);
  if (right === undefined) return undefined;
  return hit(
    act,
    `「${text.slice(act.start, act.end)}」は、尊敬の形に「れる・られる」を重ねた二重敬語です。「${right}」で十分に丁寧です。`,
    'Two respectful forms on one verb: the verb is already respectful, so “reru/rareru” is one too many.',
    [right],
  );
}

/** 謙譲語 with させていただく: 拝見させていただく, お伺いさせていただく, 申し上げさせていただく. */
export function humbleTwice(act: Act, text: string): Hit | undefined {
  const [first, te, receive, ...rest] = act.auxiliaries;
  if (first === undefined || !isCausative(first) || te?.label !== 'て') return undefined;
  if (receive?.label !== 'いただく' && receive?.label !== 'いただける') return undefined;
  // 伺わさせて is さ入れ, which has a rule of its own.
  if (act.ctype.startsWith('五段') && first.label === 'させる') return undefined;
  const plain = act.base.replace(/^[おご](?=伺)/u, '');
  const verb = honorificVerb(plain);
  const framed = act.frame === 'moushiageru' || act.frame === 'itasu';
  if (!framed && (verb === undefined || verb.class === 'respectful')) return undefined;
  return hit(
    act,
    `「${text.slice(act.start, act.end)}」は、謙譲語に「させていただく」を重ねた二重敬語です。`,
    'A humble verb with “sasete itadaku” on top: one humble form is enough.',
    humbleOnce(act, text, plain, { receive, rest, from: first.start }),
  );
}

interface Favour {
  readonly receive: Auxiliary;
  readonly rest: readonly Auxiliary[];
  /** Where させ begins. */
  readonly from: number;
}

/** The humble verb alone, in the form that いただく has. */
function humbleOnce(act: Act, text: string, plain: string, { receive, rest, from }: Favour): string[] {
  const head = text.slice(act.start, from);
  const can = receive.label === 'いただける';
  if (act.frame === 'moushiageru') return [head + rejoin('る', '一段', rest, receive.form)];
  if (act.frame === 'itasu')
    return [head.replace(/(?:いた|致)さ?$/u, '') + rejoin('いたす', '五段', rest, receive.form)];
  if (!act.base.endsWith('する')) return [rejoin(plain, act.ctype, rest, receive.form)];
  const stem = head.replace(/[さし]$/u, '').replace(/を$/u, '');
  if (can) return [stem + rejoin('できる', '一段', rest, receive.form)];
  return [stem + rejoin('する', '', rest, receive.form), stem + rejoin('いたす', '五段', rest, receive.form)];
}
