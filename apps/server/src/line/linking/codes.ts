import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { LineLink } from '@madoguchi/contract';
import { customerOfPoint, findCustomer, readEmail } from '../../customers/index.ts';
import type { SendNotice } from '../../identity/index.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { askCode, countTry, findInvitation, lockCode, setCode, spendCode } from './invitation.store.ts';
import { mailLineCode } from './jobs.ts';
import { codeLetter } from './letter.ts';
import { issueNonce } from './nonces.ts';

/** Minutes in which a code must be entered. */
export const codeMinutes = 10;
/** Tries at one code, and codes that one invitation is worth: fifteen guesses at a million. */
const mostTries = 5;
const mostCodes = 3;

export type CodeDependencies = {
  database: Database;
  jobs: Jobs;
  sendNotice: SendNotice;
  /** Under which codes are kept. */
  codeKey: string;
};

type Target = { workspaceId: string; messageId: string };

/** Of full width, with spaces or strokes: a code as people type it. */
const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/[\s‐-―−ー-]/gu, '');

const macOf = (codeKey: string, { workspaceId, messageId }: Target, code: string): Buffer =>
  createHmac('sha256', codeKey).update(`${workspaceId} ${messageId} ${code}`).digest();

/**
 * Has a code sent to an address, where a customer has it. Whether one has is told to nobody: it is looked at, and mailed,
 * after the answer.
 */
export async function requestCode(
  { database, jobs }: CodeDependencies,
  target: Target,
  email: string,
): Promise<'asked' | 'no_address' | 'too_many'> {
  const read = readEmail(email);
  if (read === null) return 'no_address';
  return database.inWorkspace(target.workspaceId, async (tx) => {
    const before = await lockCode(tx, target.messageId);
    if (before !== undefined && before.asked >= mostCodes) return 'too_many';
    // Telephones put a large letter first: small ones are looked for too.
    const small = read.key.toLowerCase();
    const holder =
      (await customerOfPoint(tx, 'email', read.key)) ?? (await customerOfPoint(tx, 'email', small));
    const customer = holder === undefined ? undefined : await findCustomer(tx, holder.id);
    // As it stands on record, whatever was typed.
    const point = customer?.contactPoints.find(
      ({ kind, value }) => kind === 'email' && readEmail(value)?.key.toLowerCase() === small,
    );
    const known = point === undefined ? null : (customer ?? null);
    await askCode(tx, target.messageId, {
      customerId: known?.id ?? null,
      email: known === null ? null : (point?.value ?? null),
      minutes: codeMinutes,
    });
    await jobs.enqueue(tx, mailLineCode, target);
    return 'asked';
  });
}

/** Makes a code and mails it: it is kept nowhere but in that mail. Another attempt makes another one. */
export async function mailCode(dependencies: CodeDependencies, target: Target): Promise<void> {
  const { database, sendNotice, codeKey } = dependencies;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const due = await database.inWorkspace(target.workspaceId, async (tx) => {
    const row = await lockCode(tx, target.messageId);
    const invitation = await findInvitation(tx, target.messageId);
    if (row?.customerId == null || row.email === null || row.expired || invitation === undefined) return null;
    const customer = await findCustomer(tx, row.customerId);
    if (customer === undefined || customer.erasedAt !== null) return null;
    await setCode(tx, target.messageId, macOf(codeKey, target, code));
    return {
      to: { name: customer.name, address: row.email },
      company: invitation.company,
      text: invitation.text,
    };
  });
  if (due === null) return;
  await sendNotice(target.workspaceId, { to: due.to, ...codeLetter(due, code, codeMinutes) });
}

type Checked = 'right' | 'wrong' | 'over';

/** Looks at a code that was typed; each try counts. */
async function check(tx: Tx, codeKey: string, target: Target, typed: string): Promise<Checked> {
  const row = await lockCode(tx, target.messageId);
  if (row === undefined || row.expired || row.tries >= mostTries) return 'over';
  await countTry(tx, target.messageId);
  const given = macOf(codeKey, target, digitsOf(typed));
  const { codeMac } = row;
  if (codeMac !== null && timingSafeEqual(given, codeMac)) return 'right';
  return row.tries + 1 >= mostTries ? 'over' : 'wrong';
}

export function checkCode(
  { database, codeKey }: Pick<CodeDependencies, 'database' | 'codeKey'>,
  target: Target,
  typed: string,
): Promise<Checked> {
  return database.inWorkspace(target.workspaceId, (tx) => check(tx, codeKey, target, typed));
}

/** Trades a code that was right for a nonce, once; null when another page did so in this moment. */
export function tradeCode(
  { database }: Pick<CodeDependencies, 'database'>,
  { workspaceId, messageId }: Target,
): Promise<LineLink | null> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const row = await lockCode(tx, messageId);
    if (row?.customerId == null || row.codeMac === null || row.expired) return null;
    await spendCode(tx, messageId);
    return issueNonce(tx, { customerId: row.customerId, by: 'mail', memberId: null });
  });
}
