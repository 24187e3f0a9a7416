import { createHash } from 'node:crypto';
import { readEmail } from '../../customers/index.ts';
import { storable } from '../../conversations/index.ts';
import type { NewEntry, NewPhoto } from '../entry.store.ts';
import { cleanPhoto } from '../photo.ts';
import type { Fault } from './words.ts';

/** The largest photo that is taken, in bytes, and how many. */
export const mostBytes = 10 * 1024 * 1024;
export const mostPhotos = 3;
/** All of a form: its photos, and what else it says. */
export const mostSent = mostPhotos * mostBytes + 200_000;

/** What was typed, to be shown again where something is wrong. */
export type Typed = { title: string; comment: string; shownName: string; email: string };

export type Handed = Typed & {
  given: Pick<NewEntry, 'email' | 'mayShow' | 'mayAdvertise'>;
  photos: NewPhoto[];
  /** The version of the rules that stood on the page. */
  rulesVersion: number;
};

const text = (form: FormData, name: string, most: number): string => {
  const value = form.get(name);
  return typeof value === 'string' ? [...storable(value).trim()].slice(0, most).join('') : '';
};

async function readPhotos(form: FormData): Promise<{ photos: NewPhoto[]; fault: Fault | null }> {
  // A browser sends a file without name or content where none was chosen.
  const files = form.getAll('photo').filter((each) => typeof each !== 'string' && each.size > 0) as File[];
  if (files.length === 0) return { photos: [], fault: 'photo' };
  if (files.length > mostPhotos) return { photos: [], fault: 'photoCount' };
  const photos: NewPhoto[] = [];
  for (const file of files) {
    if (file.size > mostBytes) return { photos: [], fault: 'photoSize' };
    const sent = Buffer.from(await file.arrayBuffer());
    const clean = cleanPhoto(sent);
    if (clean === null) return { photos: [], fault: 'photoKind' };
    const sha256 = createHash('sha256').update(sent).digest();
    if (!photos.some((other) => other.sha256.equals(sha256))) photos.push({ ...clean, sha256 });
  }
  return { photos, fault: null };
}

/** What a form says; with everything that is wrong with it. */
export async function readForm(
  form: FormData,
): Promise<{ typed: Typed; handed: Handed | null; faults: Fault[] }> {
  const typed = {
    title: text(form, 'title', 60),
    comment: text(form, 'comment', 500),
    shownName: text(form, 'shownName', 40),
    email: text(form, 'email', 254),
  };
  const email = readEmail(typed.email);
  const { photos, fault } = await readPhotos(form);
  const faults: Fault[] = [];
  if (fault !== null) faults.push(fault);
  if (typed.title === '') faults.push('title');
  if (typed.shownName === '') faults.push('shownName');
  if (email === null) faults.push('email');
  if (form.get('agree') !== 'yes') faults.push('agree');
  if (faults.length > 0 || email === null) return { typed, handed: null, faults };
  const given = {
    email,
    mayShow: form.get('mayShow') === 'yes',
    mayAdvertise: form.get('mayAdvertise') === 'yes',
  };
  return { typed, handed: { ...typed, given, photos, rulesVersion: Number(form.get('rules')) }, faults };
}
