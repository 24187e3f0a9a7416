import { analyze, contextRules, keigoRules, readDocument, type Item } from '@madoguchi/nihongo';
import { checkApology } from './checklist-apology.ts';
import { checkName } from './checklist-name.ts';
import { findOwnWords, sparingProducts } from './own-words.ts';
import type { CheckAnswer, CheckTask, RawFinding } from './protocol.ts';

const sourceOf = new Map([...keigoRules, ...contextRules].map((rule) => [rule.id, rule.source]));
const space = /[\s\u3000]+/u;

/** A Japanese name is written family name first. */
const familyName = (name: string) => name.trim().split(space)[0] ?? '';

/** Colleagues by their whole and their family names; not one who is called as the customer is. */
function namesOf(members: readonly string[], customer: string | null): string[] {
  const theirs = customer === null ? '' : familyName(customer);
  const names = members.flatMap((name) => [name, name.replace(space, ''), familyName(name)]);
  return [...new Set(names)].filter((name) => name.length > 1 && name !== theirs);
}

function itemOf(task: CheckTask): Item {
  const { text, channel, sentAt, company, customer, closures, workdays } = task;
  return {
    id: 'reply',
    kind: 'reply',
    text,
    channel,
    sentAt,
    context: {
      company,
      closures,
      workdays,
      members: namesOf(task.members, customer),
      ...(customer === null ? {} : { customer }),
      ...(task.asked.length === 0 ? {} : { previousMessages: task.asked }),
    },
  };
}

/** Where a message asks anything at all; whether it is answered is the engine's to find. */
const question =
  /[?？]|(?:でしょう|です|ます|ません|ました)か(?:[。\n]|$)|(?:教えて|お知らせ|ご教示|お聞かせ)[^。]{0,8}(?:くだ|下さ|いただ|願)/u;

/** The same finding keeps its id while the text around it changes. */
function withIds(findings: RawFinding[]): RawFinding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.rule}:${finding.at}`;
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return { ...finding, id: `${name}:${nth}` };
  });
}

/** Everything that is said about a reply before it goes out. Runs in the engine's process. */
export function checkText(task: CheckTask): CheckAnswer {
  const analyzed = analyze(itemOf(task), task.sentAt);
  const { findings, promises } = 'findings' in analyzed ? analyzed : { findings: [], promises: [] };
  const marked = findings.map(({ rule, severity, start, end, at, message, suggest }): RawFinding => ({
    id: '',
    rule,
    severity,
    source: sourceOf.get(rule) ?? 'house-style',
    start,
    end,
    at,
    message,
    suggest: [...suggest],
  }));
  const all = [...sparingProducts(task.text, task.words, marked), ...findOwnWords(task.text, task.words)];
  return {
    findings: withIds(all.toSorted((a, b) => a.start - b.start || a.end - b.end)),
    promises,
    asksSomething: task.asked.some((text) => question.test(text)),
    name: checkName(task.text, task.customer, task.channel, task.honorific),
    apology: checkApology(readDocument(task.text), task.dissatisfied),
  };
}
