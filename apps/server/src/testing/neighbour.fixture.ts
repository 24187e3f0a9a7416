import { randomBytes } from 'node:crypto';
import { insertMember, insertUser, insertWorkspace } from '../identity/store.ts';
import { keyFor } from '../identity/keys.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { caller, type Desk, type Person } from './desk.fixture.ts';

/** Another company's workspace on the same desk, with an owner of its own. Closed with the desk it stands beside. */
export async function neighbour(desk: Desk, name = '隣の商店'): Promise<Desk> {
  const { database } = desk.context;
  const workspaceId = newId();
  const join: Desk['join'] = async (role, personName) => {
    const memberId = await database.inWorkspace(workspaceId, async (tx) => {
      const email = `${randomBytes(6).toString('hex')}@tonari.example.jp`;
      const userId = await insertUser(tx, { name: personName, email, passwordHash: 'none' });
      return insertMember(tx, userId, role, { locale: 'ja' });
    });
    const apiKey = await keyFor(database, workspaceId, memberId);
    return { memberId, apiKey, call: caller(desk.app, apiKey) } satisfies Person;
  };
  await database.inWorkspace(workspaceId, (tx) => insertWorkspace(tx, name, randomBytes(32).toString('hex')));
  const owner = await join('owner', '隣 太郎');
  return { ...desk, workspaceId, owner, join, close: () => Promise.resolve() };
}
