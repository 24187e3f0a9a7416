import type { Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/db/index.ts';
import type { SecretBox } from '../../platform/secrets/index.ts';
import { insertFlow } from './flow.store.ts';
import { saveGrant } from './grant.store.ts';
import { sealTokens, sealVerifier } from './secrets.ts';

/** What a provider has granted for a channel, and someone on their way there to grant it again. */
export async function grantForTests(tx: Tx, box: SecretBox, channelId: string): Promise<void> {
  const id = newId();
  await insertFlow(tx, {
    id,
    provider: 'google',
    stateHash: Buffer.from(id),
    session: 'session:none',
    verifier: sealVerifier(box, id, 'verifier'),
    clientId: 'client',
    redirectUri: 'https://desk.example.jp/settings/channels/oauth/google',
    channelId,
    draft: null,
  });
  await saveGrant(tx, channelId, {
    provider: 'google',
    tokens: sealTokens(box, channelId, { accessToken: 'ひみつ', refreshToken: 'ひみつ' }),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
}
