import type { Hit } from './finding.ts';
import { hit } from './hit.ts';
import { textBefore } from './reply.ts';
import type { Act, Reply } from './reply.ts';
import { rejoin } from './rewrite.ts';

const favours = ['くださる', 'いただく', 'いただける', 'もらう', 'もらえる', 'くれる', 'ほしい'];

/** Humble and courteous verbs with the respectful ones for the same act, best first. */
const replacements: Readonly<Record<string, readonly string[]>> = {
  申す: ['おっしゃる'],
  申し上げる: ['おっしゃる'],
  参る: ['いらっしゃる', 'お越しになる', 'お見えになる'],
  伺う: ['お尋ねになる', 'お聞きになる', 'いらっしゃる'],
  伺える: ['お聞きになれる'],
  存じる: ['ご存じだ'],
  存じ上げる: ['ご存じだ'],
  拝見する: ['ご覧になる'],
  拝読する: ['お読みになる', 'ご覧になる'],
  拝聴する: ['お聞きになる'],
  拝借する: ['お借りになる'],
  拝受する: ['お受け取りになる'],
  拝察する: ['お察しになる'],
  頂戴する: ['お受け取りになる', 'お召し上がりになる'],
  いただく: ['お召し上がりになる', 'お受け取りになる'],
  差し上げる: ['お渡しになる', 'お贈りになる'],
  いたす: ['なさる'],
  おる: ['いらっしゃる'],
  承る: ['お聞きになる', 'お受けになる'],
  お目にかかる: ['お会いになる'],
};

/** The same before ください and いただく. */
const requests: Readonly<Record<string, readonly string[]>> = {
  申す: ['おっしゃって'],
  申し上げる: ['おっしゃって'],
  参る: ['お越し', 'いらっしゃって'],
  伺う: ['お尋ね', 'お聞き'],
  拝見する: ['ご覧'],
  拝読する: ['お読み', 'ご覧'],
  拝聴する: ['お聞き'],
  拝借する: ['お借り', 'お受け取り'],
  拝受する: ['お受け取り'],
  頂戴する: ['お受け取り', 'お召し上がり'],
  いただく: ['お召し上がり', 'お受け取り'],
  差し上げる: ['お渡し', 'お贈り'],
  いたす: ['なさって'],
  おる: ['いらっしゃって'],
  承る: ['お聞き', 'お受け'],
  存じる: ['お知りおき'],
};

const baseOf = (act: Act): string => act.base.replace(/^[おご](?=伺)/u, '');
const labelsOf = (act: Act): string[] => act.auxiliaries.map((one) => one.label);

function advise(act: Act, { text }: Reply, suggest: readonly string[]): Hit {
  return hit(
    act,
    `「${text.slice(act.start, act.end)}」は謙譲語ですので、お客様の動作には使いません。尊敬語に言い換えます。`,
    'A humble verb for what the customer does: use the respectful one.',
    suggest,
  );
}

/** 拝見してください, 伺ってください, いただいてください: asked of the customer in humble words. */
export function humbleVerbAsked(act: Act, reply: Reply): Hit | undefined {
  const labels = labelsOf(act);
  if (labels.includes('せる') || labels.includes('させる')) return undefined;
  const asked = labels[0] === 'て' && favours.includes(labels[1] ?? '') && labels[1] !== 'いただく';
  const rest = act.auxiliaries.slice(1).map((one) => one.surface);
  if (act.frame === 'moushiageru' && asked)
    return advise(act, reply, [`${act.prefix}${act.stem}をおっしゃって${rest.join('')}`]);
  const direct =
    act.frame === 'kudasaru' && /^(?:伺い|うかがい|参り|拝見|拝読|拝受|拝聴|拝借)$/u.test(act.stem);
  const base = direct && act.stem.endsWith('い') ? '伺う' : baseOf(act);
  if (!Object.hasOwn(requests, base) || (!asked && !direct)) return undefined;
  const tail = direct ? reply.text.slice(act.head.end, act.end) : rest.join('');
  return advise(
    act,
    reply,
    (requests[base] ?? []).map((stem) => stem + tail),
  );
}

/** The respectful verbs in the form that the humble one has. */
function respectfulInstead(act: Act): string[] {
  const [first] = act.auxiliaries;
  const raised = /^ら?れる$/u.test(first?.label ?? '');
  const rest = act.auxiliaries.slice(raised ? 1 : 0);
  const ending = act.ending === 'conjunctive' ? '連用形' : '基本形';
  const form = raised ? (first?.form ?? ending) : ending;
  return (replacements[baseOf(act)] ?? []).flatMap((verb) => {
    if (verb === 'ご存じだ') return act.mood === 'question' ? ['ご存じでしょう', 'ご存じです'] : ['ご存じ'];
    if (verb.endsWith('になる')) return [`${verb.slice(0, -2)}${rejoin('なる', '五段', rest, form)}`];
    return [rejoin(verb, '', rest, form)];
  });
}

const customerNamed =
  /(?:お客(?:様|さま)|ご本人様|皆様|[\p{sc=Han}\p{sc=Katakana}ー]{1,6}様|先生|御社|貴社|どなた(?:か|様)?)(?:が|は|も|の|から|より|で|におかれましては)/u;
const customerActs =
  /(?:お客(?:様|さま)|ご本人様|皆様|[\p{sc=Han}\p{sc=Katakana}ー]{1,6}様|(?:^|[のるたいな])方)(?:が|も)、?(?:「[^」]{0,30}」と)?[^、。が]{0,12}$/u;
const customerTopic =
  /(?:お客(?:様|さま)|ご本人様|[\p{sc=Han}\p{sc=Katakana}ー]{1,6}様)は[^、。はが]{0,12}$/u;
const choice = /(?:どちら|どれ|何|なに|いつ|どの[^、。]{1,6}|何時|いくつ)[^、。]{0,6}$/u;
const meal =
  /(?:お昼|昼食|朝食|夕食|お食事|ご飯|お茶|お料理|料理|お薬|お菓子|お弁当)(?:は|を|も)(?:もう|すでに)?$/u;

const raisedVerbs = /^(?:申す|参る|存じる|いたす|伺う|拝見する|拝読する|拝受する|頂戴する|いただく)$/u;
const askedVerbs =
  /^(?:申す|参る|おる|存じる|存じ上げる|いたす|拝見する|拝読する|拝受する|頂戴する|伺う|いただく)$/u;
const toldVerbs =
  /^(?:申す|申し上げる|参る|おる|存じる|存じ上げる|拝見する|拝読する|拝受する|拝聴する|頂戴する|いただく|いたす)$/u;

/** 申された, 存じておりますか, どちらにいたしますか: the customer's own act, told or asked in humble words. */
export function humbleVerbTold(act: Act, reply: Reply): Hit | undefined {
  const base = baseOf(act);
  if (!Object.hasOwn(replacements, base) || act.frame === 'dekiru' || act.subject === 'own') return undefined;
  const labels = labelsOf(act);
  if (labels.some((label) => ['せる', 'させる', 'いただく', 'いただける', 'くださる'].includes(label)))
    return undefined;
  const wrong = isRaised(act, base) || isAskedOf(act, base, reply) || isToldOf(act, base, reply);
  return wrong ? advise(act, reply, respectfulInstead(act)) : undefined;
}

/** 参られる, 申された: れる does not make a humble verb respectful. */
function isRaised(act: Act, base: string): boolean {
  return /^ら?れる$/u.test(act.auxiliaries[0]?.label ?? '') && raisedVerbs.test(base);
}

/** 何時に参りますか, パスワードを存じておりますか; 参りましょうか offers one's own act. */
function isAskedOf(act: Act, base: string, reply: Reply): boolean {
  if (act.mood !== 'question' || !askedVerbs.test(base)) return false;
  const labels = labelsOf(act);
  if (labels.includes('う') && !labels.includes('です')) return false;
  const before = textBefore(reply, act.start, 30);
  const named = act.subject === 'customer' || customerNamed.test(before);
  if (base === 'いたす') return choice.test(before);
  if (base === 'いただく') return act.past && act.frame === 'none' && meal.test(before);
  return named || !/^(?:おる|伺う|頂戴する)$/u.test(base);
}

/** The customer is who acts, right before the verb: お客様が申した, お困りの方がおりましたら. */
function isToldOf(act: Act, base: string, reply: Reply): boolean {
  if (!toldVerbs.test(base)) return false;
  const before = textBefore(reply, act.start, 30);
  if (customerTopic.test(before) && act.mood === 'question') return true;
  if (base === 'いただく') return act.subject === 'customer' && /(?:様|さま)が$/u.test(before);
  const marked = act.subject === 'customer' && /^(?:が|も)$/u.test(act.marked?.marker ?? '');
  const beginsAfter = before.length - (act.start - (act.marked?.start ?? act.start));
  return marked || (act.subject === 'unknown' && customerActs.test(before.slice(Math.max(0, beginsAfter))));
}

/** お食事はいただかれましたか, where the reading of predicates takes the meal for what is done. */
export function mealTakenHumbly(act: Act, reply: Reply): Hit | undefined {
  const [first, ...rest] = act.auxiliaries;
  if (
    act.frame !== 'itadaku' ||
    !/^(?:食事|料理|茶|昼)/u.test(act.stem) ||
    !/^ら?れる$/u.test(first?.label ?? '')
  )
    return undefined;
  const particle = reply.text.charAt(act.head.end);
  const start = act.head.end + (/[はをも]/u.test(particle) ? 1 : 0);
  const right = `お召し上がりに${rejoin('なる', '五段', rest, first?.form)}`;
  return { ...advise(act, reply, [right]), start };
}
