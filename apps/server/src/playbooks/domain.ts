import { isDeepStrictEqual } from 'node:util';
import {
  neededBy,
  type PlaybookDocument,
  type PlaybookPart,
  type PlaybookPartState,
} from '@madoguchi/contract';
import type { Standings } from './kinds/all.ts';
import { resolve, type Standing, type Targets } from './kinds/kind.ts';

/** What was recorded when a part was brought here. */
export type PartRow = { part: string; target: string; brought: unknown; source: unknown; edition: number };

export type PartView = {
  part: PlaybookPart;
  state: PlaybookPartState;
  row: PartRow | undefined;
  /** What it stands as, or what stands in its way. */
  standing: Standing | undefined;
};

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** Of an acknowledgement there is one for each occasion, language and form. */
const acknowledgementName = ({
  variant,
  locale,
  form,
}: Extract<PlaybookPart, { kind: 'acknowledgement' }>['text']): string => `${variant}-${locale}-${form}`;

/** What a part is called: people tell templates, rules and plans by their names, questions by their keys. */
export function nameOf(part: PlaybookPart): string {
  if (part.kind === 'tag') return part.tag.name;
  if (part.kind === 'template') return part.template.name;
  if (part.kind === 'deadline_rule' || part.kind === 'automation') return part.rule.name;
  if (part.kind === 'letter') return part.letter.name;
  if (part.kind === 'acknowledgement') return acknowledgementName(part.text);
  if (part.kind === 'checklist') return part.checklist.name;
  return part.kind === 'care_plan' ? part.plan.name : part.key.slice(0, 40);
}

/** The same part under another name; a tag or a question has its name from elsewhere. */
export function renamed(part: PlaybookPart, name: string): PlaybookPart {
  if (part.kind === 'template') return { ...part, template: { ...part.template, name } };
  if (part.kind === 'deadline_rule') return { ...part, rule: { ...part.rule, name } };
  if (part.kind === 'automation') return { ...part, rule: { ...part.rule, name } };
  if (part.kind === 'letter') return { ...part, letter: { ...part.letter, name } };
  if (part.kind === 'checklist') return { ...part, checklist: { ...part.checklist, name } };
  return part.kind === 'care_plan' ? { ...part, plan: { ...part.plan, name } } : part;
}

const longest = {
  template: 80,
  deadline_rule: 60,
  care_plan: 80,
  letter: 80,
  automation: 80,
  checklist: 80,
} as const;

/** Kinds of which there can be another beside the one of the same name. */
export const canStandBeside = (
  part: PlaybookPart,
): part is Extract<PlaybookPart, { kind: keyof typeof longest }> => part.kind in longest;

/** A name beside the one that is taken: with the set's name behind it, and a number where that is taken, too. */
export function besideName(
  part: Extract<PlaybookPart, { kind: keyof typeof longest }>,
  setName: string,
  taken: readonly string[],
): string {
  const known = new Set(taken.map(fold));
  for (let nth = 1; ; nth += 1) {
    const behind = `（${setName}${nth === 1 ? '' : ` ${nth}`}）`;
    const name = `${[...nameOf(part)].slice(0, longest[part.kind] - [...behind].length).join('')}${behind}`;
    if (!known.has(fold(name))) return name;
  }
}

/** What a part says, without by what it is known. */
export function saysOf(part: PlaybookPart): object {
  const { key: _key, language: _language, ...says } = part;
  return says;
}

/** The same text may end in more or fewer empty lines. */
const tidied = (part: PlaybookPart): object =>
  part.kind === 'template' ? { ...part.template, body: part.template.body.trimEnd() } : saysOf(part);

function isSame(ours: PlaybookPart, standing: Standing, targets: Targets): boolean {
  if (standing.part === null) return false;
  const named = 'tags' in ours ? { ...ours, tags: resolve(ours.tags, targets) } : ours;
  return isDeepStrictEqual(tidied(named), tidied(standing.part));
}

function viewOf(
  part: PlaybookPart,
  row: PartRow | undefined,
  standings: readonly Standing[],
  targets: Targets,
): PartView {
  if (row === undefined) {
    const standing = standings.find(({ name }) => fold(name) === fold(nameOf(part)));
    if (standing === undefined) return { part, row, standing, state: 'new' };
    return { part, row, standing, state: isSame(part, standing, targets) ? 'same' : 'clash' };
  }
  const standing = standings.find(({ target }) => target === row.target);
  if (standing === undefined) return { part, row, standing, state: 'removed' };
  if (standing.part === null || !isDeepStrictEqual(saysOf(standing.part), row.brought))
    return { part, row, standing, state: 'edited' };
  return { part, row, standing, state: isDeepStrictEqual(row.source, part) ? 'installed' : 'newer' };
}

/** How each part of a set stands here. Tags are looked at first: others are compared by the tags they name. */
export function viewsOf(
  { parts }: PlaybookDocument,
  rows: readonly PartRow[],
  standings: Standings,
): PartView[] {
  const byPart = new Map(rows.map((row) => [row.part, row]));
  const targets = new Map<string, string>();
  const seen = new Map<string, PartView>();
  for (const part of [...parts].sort((a, b) => Number(b.kind === 'tag') - Number(a.kind === 'tag'))) {
    const view = viewOf(part, byPart.get(part.key), standings[part.kind], targets);
    seen.set(part.key, view);
    if (view.standing !== undefined) targets.set(part.key, view.standing.target);
  }
  return parts.flatMap(({ key }) => seen.get(key) ?? []);
}

/** The parts asked for, with all that these cannot be without. Keys that the set does not have are passed over. */
export function withNeeded({ parts }: PlaybookDocument, asked: readonly string[]): Set<string> {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const found = new Set<string>();
  const open = [...asked];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const part = byKey.get(key);
    if (part === undefined || found.has(key)) continue;
    found.add(key);
    open.push(...neededBy(part));
  }
  return found;
}
