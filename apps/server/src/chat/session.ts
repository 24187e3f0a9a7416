import type { ChatOpened, ChatVisitor, OpenChat } from '@madoguchi/contract';
import { createHash, randomBytes } from 'node:crypto';
import { IdentityRefused, readIdentity, type Identity } from '../channels/chat/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { ChatDependencies } from './dependencies.ts';
import { requireChat, type Chat } from './channel.ts';
import { openIdentitySecrets } from './secrets.ts';
import * as store from './visitor.store.ts';

/** What a browser keeps to be known again; the desk keeps its hash alone. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function toVisitor(row: store.VisitorRow): ChatVisitor {
  return { id: row.id, name: row.name, email: row.email, identified: row.externalId !== null };
}

/** The visitor of a token. @throws AppError `not_signed_in` when the desk knows none (any more). */
export async function visitorOf(tx: Tx, channelId: string, token: string | null): Promise<store.VisitorRow> {
  const visitor = token === null ? undefined : await store.visitorOfToken(tx, channelId, hashOf(token));
  if (visitor === undefined) throw new AppError('not_signed_in', 'This visitor is not known. Begin anew.');
  return visitor;
}

type Visit = { token: string | null; body: OpenChat; userAgent: string | null };

/**
 * Begins or goes on with a visit: by who the site says the visitor is, else by the browser's token, else as somebody new.
 * Who wrote before the site said who they are keeps their thread; who is known already comes to the one they have.
 * @throws AppError `identity_refused` with the reason, `not_found`.
 */
export async function openSession(
  { database, box }: ChatDependencies,
  workspaceId: string,
  channelId: string,
  visit: Visit,
): Promise<ChatOpened> {
  const chat = await database.inWorkspace(workspaceId, (tx) => requireChat(tx, channelId));
  const identity =
    visit.body.identity === undefined
      ? null
      : await believe(visit.body.identity, openIdentitySecrets(box, chat.row, new Date()));
  const open = () => database.inWorkspace(workspaceId, (tx) => enter(tx, chat, visit, identity));
  // Two pages may say at once who a new visitor is: the second finds them when it tries again.
  return open().catch((error: unknown) => (isCollision(error) ? open() : Promise.reject(error)));
}

function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** By the present secret, else by the one before it for as long as that is accepted. */
async function believe(jwt: string, [secret, before]: readonly string[]): Promise<Identity> {
  if (secret === undefined)
    throw new AppError(
      'identity_refused',
      'This chat has no secret to check identities with: make one first.',
    );
  try {
    return await readIdentity(jwt, secret);
  } catch (error) {
    if (!(error instanceof IdentityRefused)) throw error;
    if (before !== undefined) return believe(jwt, [before]);
    throw new AppError('identity_refused', `The identity was not accepted: ${error.message}.`);
  }
}

async function enter(
  tx: Tx,
  { row: { id: channelId } }: Chat,
  { token, body, userAgent }: Visit,
  identity: Identity | null,
): Promise<ChatOpened> {
  const hash = token === null ? null : hashOf(token);
  const known = hash === null ? undefined : await store.visitorOfToken(tx, channelId, hash);
  const named =
    identity === null ? undefined : await store.visitorOfIdentity(tx, channelId, identity.externalId);
  // A token that belongs to somebody else than the site names is left alone: two people share the browser.
  const own = identity === null || known?.externalId === null || known?.id === named?.id ? known : undefined;
  const id = named?.id ?? own?.id ?? newId();
  if (named === undefined && own === undefined)
    await store.insertVisitor(tx, { id, channelId, locale: body.locale });
  if (identity !== null) await store.recordIdentity(tx, id, identity);
  await store.recordVisit(tx, id, { locale: body.locale, page: body.page, userAgent });
  const visitor = await store.findVisitor(tx, id);
  if (visitor === undefined) throw new Error('the visitor just made is not there');
  if (hash !== null && known?.id === id) {
    await store.touchSession(tx, hash);
    return { token: null, visitor: toVisitor(visitor) };
  }
  const made = `mgv_${randomBytes(32).toString('base64url')}`;
  await store.insertSession(tx, { id: newId(), visitorId: id, hash: hashOf(made) });
  return { token: made, visitor: toVisitor(visitor) };
}
